/** A journey map that is there, made as people make one. */
import { type JourneyMap, stepsOf } from "#app/domains/journeys/board/map.ts";
import { creating } from "#app/domains/journeys/creating.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { journeyEditors, journeySharings } from "#db/schema/journeys.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { kitchen } from "./maps.ts";

interface Drawn {
  map?: JourneyMap;
  editors?: readonly CastName[];
  /** A private draft of its owner and editors. */
  draft?: boolean;
}

export async function drawn(world: World, owner: CastName, { map = kitchen, editors = [], draft = false }: Drawn = {}): Promise<string> {
  const id = newId();
  const at = world.clock.now();
  const by = cast[owner].id;
  const person = await activePerson(world.db.read, by);
  if (!person) throw new Error(`${owner} is not here`);
  await creating(world, person, { id, map });
  await world.db.write(async (tx) => {
    if (!draft) await tx.insert(journeySharings).values({ journeyId: id, by, at });
    for (const editor of editors) await tx.insert(journeyEditors).values({ journeyId: id, personId: cast[editor].id, by, at });
  });
  return id;
}

/** The id of a step by its title. */
export function stepCalled(title: string, map: JourneyMap = kitchen): string {
  const step = stepsOf(map).find((one) => one.title === title);
  if (!step) throw new Error(`No step is called ${title}`);
  return step.id;
}
