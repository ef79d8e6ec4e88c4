import { hasRole, type Person } from "#app/domains/people/people.ts";

interface Told {
  /** Null where the person may not know who told it, and therefore did not. */
  readonly tellerId: string | null;
}

const isTeller = (person: Pick<Person, "id">, story: Told) => story.tellerId === person.id;

/** What was told may be changed by nobody else. */
export const mayEdit = isTeller;

export function mayWithdraw(person: Person, story: Told): boolean {
  return isTeller(person, story) || hasRole(person, "editor");
}

/** Who records, changes and withdraws what the customer agreed to, and sees who may not read it now. */
export const mayKeepConsent = mayWithdraw;

/** Who sees what a story said before, and that it was withdrawn and why. */
export const maySeeHistory = mayWithdraw;

/** Who takes words out of a story that may say who the customer is; an editor has no other way to change it. */
export const mayRedact = mayWithdraw;
