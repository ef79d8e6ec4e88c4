/** Everything that the page of a team's effect shows, and the sheet for the wall; of a department it is that of all its teams. */
import type { DepartmentRow } from "#app/domains/people/organisation.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { pledgesOfTeams } from "#app/domains/pledges/pledges.queries.server.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { fewestPeople } from "#app/shared/suppression.ts";
import type { Reader } from "#db/client.ts";
import { chainsToCustomer } from "../claims/chains.ts";
import { managedTeams } from "../claims/claims.queries.server.ts";
import { excerptsFor, remediesOf, storiesConcerning } from "./effect.queries.server.ts";
import { type Effect, effectOf, type Partner } from "./effect.ts";
import { groundOf, waysToCustomer } from "./ground.queries.server.ts";
import { mayReadDepartment } from "./impact.policy.ts";
import { quarterLength, yearLength } from "./over-time.ts";
import { isOpen } from "./remedies.ts";

/** How many maps stand on one page, and how many steps of each. */
const mapsOnAPage = 12;
const stepsOfMap = 100;

export interface Asked {
  readonly team?: string | undefined;
  readonly department?: string | undefined;
  /** Of maps, from 1. */
  readonly page?: number;
  readonly sharedOnly?: boolean;
}

export interface ChoosableTeam {
  readonly id: string;
  readonly name: string;
  readonly department: string;
}

/** Whom a page is about: one team, or all of a department. `departments`: those that there are. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function subjectOf(read: Reader, person: Person, { team, department }: Asked, departments: readonly DepartmentRow[]) {
  const choices: ChoosableTeam[] = departments.flatMap(({ name, teams }) =>
    teams.map((one) => ({ id: one.id, name: one.name, department: name })),
  );
  const managed = new Set((await managedTeams(read, person)).map(({ id }) => id));
  // Whose teams they may see together.
  const together = departments
    .filter(({ id, teams }) => mayReadDepartment(person, { departmentId: id, managesThere: teams.some((one) => managed.has(one.id)) }))
    .map(({ id, name }) => ({ id, name }));
  if (department) {
    const found = departments.find(({ id }) => id === department);
    if (!found) throw notFound();
    if (!together.some(({ id }) => id === department)) throw notAllowed();
    return { choices, together, subject: { kind: "department" as const, id: found.id, name: found.name, department: found } };
  }
  const wanted = team ?? person.teamId;
  const home = departments.find(({ teams }) => teams.some(({ id }) => id === wanted));
  const own = home?.teams.find(({ id }) => id === wanted);
  // A mistyped address finds nothing; somebody in no team chooses one.
  if (team && !own) throw notFound();
  return { choices, together, subject: own && home && { kind: "team" as const, id: own.id, name: own.name, department: home } };
}

export type Subject = NonNullable<Awaited<ReturnType<typeof subjectOf>>["subject"]>;

export async function effectPage(read: Reader, person: Person, subject: Subject, { page = 1, sharedOnly = false }: Asked) {
  const now = read.now();
  const { department } = subject;
  const teams = subject.kind === "team" ? department.teams.filter(({ id }) => id === subject.id) : department.teams;
  const ids = teams.map(({ id }) => id);
  const [ground, ways, excerpts, concerning, pledged, remedies] = await Promise.all([
    groundOf(read, person, { teams: ids, sharedOnly }, now),
    waysToCustomer(read, person),
    excerptsFor(read, person, ids),
    storiesConcerning(read, department.id),
    pledgesOfTeams(read, ids, shifted(now, -yearLength * dayLength)),
    remediesOf(read, person, ids, now),
  ]);
  const effect = effectOf(ground, new Set(ids), now);
  const chains = chainsToCustomer(ids, ways.handOvers, ways.withCustomer);
  const quarterDay = shifted(now, -quarterLength * dayLength);
  const size = teams.reduce((sum, team) => sum + team.people, 0);
  const ended = pledged.filter(({ ending }) => ending);
  const pages = Math.max(1, Math.ceil(effect.maps.length / mapsOnAPage));
  const at = Math.min(Math.max(1, page), pages);
  const maps = effect.maps.slice((at - 1) * mapsOnAPage, at * mapsOnAPage);
  const shownSteps = new Set(maps.flatMap((map) => map.steps.slice(0, stepsOfMap).map(({ id }) => `${map.id} ${id}`)));
  return {
    maps: maps.map((map) => ({ ...map, steps: map.steps.slice(0, stepsOfMap), more: Math.max(0, map.steps.length - stepsOfMap) })),
    page: { at, pages },
    totals: effect.totals,
    partners: { handsTo: effect.handsTo, getsFrom: effect.getsFrom } satisfies Record<string, readonly Partner[]>,
    chains: ids.map((id) => ({ teamId: id, near: ways.withCustomer.has(id), chain: chains.get(id) ?? null })),
    rows: rowsOf(effect, ids),
    excerpts: excerpts.filter(({ journeyId, stepId }) => shownSteps.has(`${journeyId} ${stepId}`)),
    concerning,
    // Nobody's name stands here: a team promised.
    promises: pledged.map(({ id, text, story, dueOn, ending }) => ({ id, text, story, dueOn, outcome: ending?.outcome ?? null })),
    remedies,
    // Of few people it would be a figure about one of them.
    kept:
      size < fewestPeople
        ? ("hidden" as const)
        : { kept: ended.filter(({ ending }) => ending?.outcome === "kept").length, ended: ended.length },
    keptLately:
      size < fewestPeople
        ? 0
        : ended.filter(({ ending }) => ending?.outcome === "kept" && ending.at >= quarterDay).length +
          remedies.filter((one) => !isOpen(one) && one.state === "done" && one.stateOn >= quarterDay.toISOString().slice(0, 10)).length,
    cut: ground.cut,
    hasDrafts: effect.maps.some(({ shared }) => !shared),
  };
}

/** Team by team, how many steps it touches and at how many of them it feels bad. */
function rowsOf(effect: Effect, ids: readonly string[]) {
  const steps = effect.maps.flatMap((map) => map.steps);
  return ids.map((teamId) => {
    const own = steps.filter(({ teamIds }) => teamIds.includes(teamId));
    return { teamId, steps: own.length, below: own.filter(({ drawn }) => drawn && drawn.pleasure < 0).length };
  });
}
