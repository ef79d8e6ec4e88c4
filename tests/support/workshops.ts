/** Workshops for tests: one on a small map, with as many people as a test needs. */

import { stepsOf } from "#app/domains/journeys/board/map.ts";
import { sharing } from "#app/domains/journeys/sharing.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { goingOn, starting } from "#app/domains/workshops/going-on.server.ts";
import { joining } from "#app/domains/workshops/joining.server.ts";
import { type NewWorkshop, preparing } from "#app/domains/workshops/preparing.server.ts";
import { scriptsOf } from "#app/domains/workshops/scripts/scripts.server.ts";
import { workshopWithin } from "#app/domains/workshops/workshops.queries.server.ts";
import type { PhaseKind } from "#app/domains/workshops/workshops.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { type CastName, castDepartments } from "#db/seed/cast.ts";
import { fill } from "./filling.ts";
import { makeMap, sampleMap } from "./mapping.ts";

export interface Session {
  readonly id: string;
  readonly journeyId: string;
  /** Ids of the steps along the map. */
  readonly steps: readonly string[];
  readonly stages: readonly string[];
}

type Peopled = World & { person(name: CastName): Promise<Person> };

/** Prepared by Priya on a map of hers, with every department invited. */
export async function prepared(w: Peopled, given: Partial<NewWorkshop> & { minutes?: 60 | 90 | 180 } = {}): Promise<Session> {
  const priya = await w.person("priya");
  const map = sampleMap();
  const { id: journeyId } = await makeMap(w, priya, map);
  await sharing(w, priya, journeyId);
  const { minutes = 90, ...more } = given;
  const script = (await scriptsOf(w)).find((one) => one.minutes === minutes);
  if (!script) throw new Error(`There is no script of ${minutes} minutes`);
  const id = newId();
  await preparing(w, priya, {
    id,
    journeyId,
    title: "Moving house, together",
    plannedFor: w.clock.now(),
    script,
    dots: script.dots,
    anonymous: true,
    people: [],
    departments: Object.values(castDepartments).map((department) => department.id),
    facilitators: [],
    ...more,
  });
  return { id, journeyId, steps: stepsOf(map).map((step) => step.id), stages: map.stages.map((stage) => stage.id) };
}

/** Goes on until the workshop is in a phase. */
export async function until(w: Peopled, { id }: Pick<Session, "id">, kind: PhaseKind): Promise<void> {
  const priya = await w.person("priya");
  let { startedAt, position, phases } = await workshopWithin(w.db.read, priya, id);
  if (!startedAt) {
    await starting(w, priya, id);
    position = 0;
  }
  for (let at = position ?? 0; phases[at]?.kind !== kind; at++) await goingOn(w, priya, id, at);
}

/** So many people of each of these departments, come in. */
export async function crowd(
  w: Peopled,
  { id }: Pick<Session, "id">,
  counts: Partial<Record<keyof typeof castDepartments, number>>,
): Promise<Person[]> {
  const people: Person[] = [];
  for (const [department, count] of Object.entries(counts)) {
    for (const personId of await fill(w, department as keyof typeof castDepartments, count)) {
      const person = await activePerson(w.db.read, personId);
      if (!person) throw new Error("Nobody of this id is here");
      await joining(w, person, id);
      people.push(person);
    }
  }
  return people;
}
