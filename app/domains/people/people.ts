import type { DepartmentFunction, Role } from "#db/schema/people.ts";

export type { DepartmentFunction, Role };

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
