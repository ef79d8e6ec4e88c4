import { hasRole, type Person } from "#app/domains/people/people.ts";

/** What decides who may do something with a map. */
export interface Stake {
  readonly ownerId: string;
  readonly shared: boolean;
  /** Whether the person asking is one of its editors. */
  readonly editor: boolean;
  /** A workshop runs on it whose phase leaves the map alone, and the person asking does not lead it. */
  readonly protected?: boolean;
}

type Asking = Pick<Person, "id" | "roles">;

/** A private draft is there for its owner and editors alone. */
export const mayReadMap = (person: Pick<Person, "id">, stake: Stake): boolean => stake.shared || holdsMap(person, stake);

/** Owns it or is one of its editors, whatever may be done just now. */
export const holdsMap = (person: Pick<Person, "id">, stake: Stake): boolean => stake.ownerId === person.id || stake.editor;

export const mayEditMap = (person: Pick<Person, "id">, stake: Stake): boolean => holdsMap(person, stake) && !stake.protected;

/** Who shares it, names its editors, hands it on and puts it into the bin: its owner; of a shared map also facilitators, so that none is left without. */
export const mayKeepMap = (person: Asking, stake: Stake): boolean =>
  stake.ownerId === person.id || (stake.shared && hasRole(person, "facilitator"));

/** Who may take away everything on it at once. */
export const mayEmptyMap = (person: Pick<Person, "id">, stake: Stake): boolean => stake.ownerId === person.id;
