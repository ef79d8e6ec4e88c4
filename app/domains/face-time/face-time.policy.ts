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

/** Whether a shift is for people like this one: of their function, and from their site. Empty lists are for everybody. */
export function mayCome(
  shift: { readonly functions: readonly string[]; readonly sites: readonly string[] },
  person: { readonly function: string | null; readonly siteId: string | null },
): boolean {
  const among = (list: readonly string[], own: string | null) => list.length === 0 || (own !== null && list.includes(own));
  return among(shift.functions, person.function) && among(shift.sites, person.siteId);
}
