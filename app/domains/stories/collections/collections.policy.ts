import { hasRole, type Person } from "#app/domains/people/people.ts";

interface Kept {
  readonly maker: { readonly id: string };
  readonly sharedAt: Date | null;
  readonly takedown?: unknown;
}

export const isMaker = (person: Pick<Person, "id">, { maker }: Kept) => maker.id === person.id;

/** Its maker always; everybody while it is shared; editors also after one of them took it down. */
export function mayRead(person: Person, collection: Kept): boolean {
  if (isMaker(person, collection)) return true;
  return collection.sharedAt !== null && (!collection.takedown || hasRole(person, "editor"));
}

/** Editors decide about what others shared; one's own one simply stops sharing. */
export function mayTakeDown(person: Person, collection: Kept): boolean {
  return hasRole(person, "editor") && collection.sharedAt !== null && !isMaker(person, collection);
}
