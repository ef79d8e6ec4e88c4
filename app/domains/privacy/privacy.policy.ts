import { hasRole, type Person } from "#app/domains/people/people.ts";

/** Who says how the organisation writes its own numbers. */
export function mayKeepPatterns(person: Pick<Person, "roles">): boolean {
  return hasRole(person, "administrator");
}
