import { hasRole, type Person } from "#app/domains/people/people.ts";

/** What decides who may do something with a pledge. */
export interface Stake {
  readonly personId: string;
  readonly teamId: string | null;
  /** Whether the person asking manages the pledger, or somebody of the team that promised. */
  readonly managed: boolean;
  /** Whether the pledger is no longer here and has no manager who is. */
  readonly left: boolean;
}

type Asking = Pick<Person, "id" | "roles">;

/** Everybody may promise for themselves; for a team, those who are in it. */
export function mayPledgeForTeam(person: Pick<Person, "teamId">): boolean {
  return person.teamId !== null;
}

/** Who says that a pledge was kept or dropped: who gave it, their manager, and for a team's pledge everybody of the team. */
export function mayEnd(person: Asking & Pick<Person, "teamId">, stake: Stake): boolean {
  return mayMove(person, stake) || (stake.teamId !== null && stake.teamId === person.teamId);
}

/** Who moves the day: who gave the pledge, and their manager; administrators where neither is here any more. */
export function mayMove(person: Asking, stake: Stake): boolean {
  return stake.personId === person.id || stake.managed || (stake.left && hasRole(person, "administrator"));
}
