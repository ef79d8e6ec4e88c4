import type { Person } from "#app/domains/people/people.ts";

/** What decides who may do something with a pledge. */
export interface Stake {
  readonly personId: string;
  readonly teamId: string | null;
  /** Whether the person asking manages the pledger, or somebody of the team that promised. */
  readonly managed: boolean;
}

type Asking = Pick<Person, "id" | "teamId">;

/** Everybody may promise for themselves; for a team, those who are in it. */
export function mayPledgeForTeam(person: Pick<Person, "teamId">): boolean {
  return person.teamId !== null;
}

/** Who says that a pledge was kept or dropped: who gave it, their manager, and for a team's pledge everybody of the team. */
export function mayEnd(person: Asking, stake: Stake): boolean {
  return mayMove(person, stake) || (stake.teamId !== null && stake.teamId === person.teamId);
}

/** Who moves the day: who gave the pledge, and their manager. */
export function mayMove(person: Pick<Person, "id">, stake: Stake): boolean {
  return stake.personId === person.id || stake.managed;
}
