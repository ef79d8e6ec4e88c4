import { hasRole, type Person } from "#app/domains/people/people.ts";

/** What decides who may do something with a team's claims on a map. */
export interface Stake {
  readonly teamId: string;
  /** Whether the person asking manages somebody of the team. */
  readonly manages: boolean;
  /** Whether the person asking owns the map or edits it. */
  readonly editsMap: boolean;
  /** Who said the claim; missing where there is none yet. */
  readonly saidBy?: string;
}

type Asking = Pick<Person, "id" | "teamId" | "roles">;

/** A team speaks for itself: whoever is in it, and who manages it. */
export function mayClaim(person: Pick<Person, "teamId">, { teamId, manages }: Stake): boolean {
  return manages || person.teamId === teamId;
}

/** Who claims may change it and take it back. A facilitator of the map tidies up as well, but says nothing in a team's name. */
export function mayTakeBack(person: Asking, stake: Stake): boolean {
  return mayClaim(person, stake) || isFacilitatorOf(person, stake);
}

/** The team's manager, or a facilitator of the map; but nobody who is neither confirms what they said themselves. */
export function mayConfirm(person: Asking, stake: Stake): boolean {
  return stake.manages || (isFacilitatorOf(person, stake) && stake.saidBy !== person.id);
}

const isFacilitatorOf = (person: Asking, { editsMap }: Stake) => editsMap && hasRole(person, "facilitator");
