import { hasRole, type Person } from "#app/domains/people/people.ts";

type Asking = Pick<Person, "id" | "roles">;

/** Hosts open shifts, and administrators for them. */
export function mayOpenShifts(person: Pick<Person, "roles">): boolean {
  return hasRole(person, "host") || hasRole(person, "administrator");
}

/**
 * Who changes a shift and calls it off: its hosts, whoever opened it while they are a host, administrators. Where no host is left
 * (`hosts`: those who are here), any host may step in.
 */
export function mayKeepShift(person: Asking, shift: { readonly by: string; readonly hosts: readonly string[] }): boolean {
  if (hasRole(person, "administrator")) return true;
  return hasRole(person, "host") && (shift.by === person.id || shift.hosts.includes(person.id) || shift.hosts.length === 0);
}

/** Places are given only where a host who is here stands beside the guests. */
export function isHosted(hosts: readonly unknown[]): boolean {
  return hosts.length > 0;
}

export function mayKeepFaceTime(person: Pick<Person, "roles">): boolean {
  return hasRole(person, "administrator");
}
