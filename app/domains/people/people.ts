import type { DepartmentFunction, Role } from "#db/schema/people.ts";

export type { DepartmentFunction, Role };

/** In the order in which they are offered. */
export const roles = ["editor", "curator", "facilitator", "host", "administrator"] as const satisfies readonly Role[];
export const departmentFunctions = ["frontline", "commercial", "support"] as const satisfies readonly DepartmentFunction[];

/** Somebody who works here, as the rest of the product needs to know them once they are signed in. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** Whether somebody names this person as their manager: a fact, not a role. */
  readonly isManager: boolean;
  readonly teamId: string | null;
  readonly departmentId: string | null;
  readonly siteId: string | null;
  readonly managerId: string | null;
  readonly locale: string;
  readonly zone: string;
}

export function hasRole(person: Pick<Person, "roles">, role: Role): boolean {
  return person.roles.includes(role);
}

/** Up to two letters that stand for a name: first and last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map((word) => [...(word ?? "")][0]?.toLocaleUpperCase() ?? "").join("");
}

/**
 * Everybody who stands on a circle of managers: whoever follows managers upwards from them comes back to them. Takes each
 * person's manager by the same kind of key (an id, an address).
 */
export function managersInCircle(managerOf: ReadonlyMap<string, string>): Set<string> {
  const inCircle = new Set<string>();
  const done = new Set<string>();
  for (const start of managerOf.keys()) {
    const path = new Map<string, number>();
    const order: string[] = [];
    let current: string | undefined = start;
    while (current !== undefined && !done.has(current) && !path.has(current)) {
      path.set(current, order.length);
      order.push(current);
      current = managerOf.get(current);
    }
    const from = current === undefined ? undefined : path.get(current);
    if (from !== undefined) for (const member of order.slice(from)) inCircle.add(member);
    for (const member of order) done.add(member);
  }
  return inCircle;
}

/** Whether the text names a time zone of the IANA database, such as `Europe/Dublin`. */
export function isZone(zone: string): boolean {
  // An offset such as `+02:00` is accepted by Intl but knows no daylight-saving time.
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** A language with its country whose ways of writing dates and numbers are known here. */
export function isLocale(locale: string): boolean {
  try {
    return locale.length <= 35 && Intl.DateTimeFormat.supportedLocalesOf([locale]).length === 1;
  } catch {
    return false;
  }
}

/** An address as it is kept and compared. */
export function normalEmail(email: string): string {
  return email.trim().normalize("NFC").toLowerCase();
}

/** Text of one line: what a cell or a field held, with inner white space as single spaces. */
export function oneLine(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** How names of departments, teams and sites are compared: "Human  resources" is "Human Resources". */
export function sameName(name: string): string {
  return oneLine(name).toLowerCase();
}
