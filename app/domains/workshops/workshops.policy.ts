import { hasRole, type Person } from "#app/domains/people/people.ts";

type Asking = Pick<Person, "id" | "roles">;

/** What the person asking is to a workshop whose map they can read. */
export interface Stake {
  /** Whether they are one of those who lead it. */
  readonly facilitates: boolean;
  /** By name, or with their department. */
  readonly invited: boolean;
  readonly participates: boolean;
}

/** Who prepares workshops, on any map that everybody reads. */
export const mayPrepare = (person: Pick<Person, "roles">): boolean => hasRole(person, "facilitator");

/** Who starts it, lengthens, reveals, goes on and ends it: those who were named for it, while facilitating is their role. */
export const mayLead = (person: Asking, { facilitates }: Stake): boolean => facilitates && hasRole(person, "facilitator");

/** Who may come in. */
export const mayJoin = (person: Asking, stake: Stake): boolean => stake.invited || stake.participates || mayLead(person, stake);

/** Who says that a commitment was kept or dropped, and who moves its day: who promised it, their manager, and those who lead the workshop. */
export const mayFollowUp = (
  person: Asking,
  { ownerId, ownerManagerId, leads }: { ownerId: string; ownerManagerId: string | null; leads: boolean },
): boolean => person.id === ownerId || person.id === ownerManagerId || leads;
