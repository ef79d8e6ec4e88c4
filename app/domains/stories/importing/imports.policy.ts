import { hasRole, type Person } from "#app/domains/people/people.ts";

/** Taking in files of stories, and everything about them: the files, their reports, taking them back. */
export function mayImport(person: Pick<Person, "roles">): boolean {
  return hasRole(person, "administrator");
}

/** Seeing the rows of an import that hold something personal, and saying what becomes of them. */
export function mayAnswer(person: Pick<Person, "roles">): boolean {
  return hasRole(person, "editor") || hasRole(person, "administrator");
}
