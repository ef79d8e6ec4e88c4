import { hasRole, type Person } from "./people.ts";

/** Who adds, changes and deactivates people, departments and sites. */
export function mayKeepDirectory(person: Pick<Person, "roles">): boolean {
  return hasRole(person, "administrator");
}
