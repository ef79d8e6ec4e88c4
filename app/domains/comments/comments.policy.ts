import { hasRole, type Person } from "#app/domains/people/people.ts";

type Roles = Pick<Person, "roles">;

/** Everybody edits and removes their own; what others wrote is removed by answering a report. */
export function isWriter(person: Pick<Person, "id">, comment: { personId: string }): boolean {
  return comment.personId === person.id;
}

export function mayAnswerReports(person: Roles): boolean {
  return hasRole(person, "editor") || hasRole(person, "administrator");
}

/** What may say who a customer is, is taken out by who wrote it or by an editor. */
export const mayRedact = (person: Pick<Person, "id" | "roles">, comment: { personId: string }) =>
  isWriter(person, comment) || hasRole(person, "editor");
