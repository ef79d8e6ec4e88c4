import { hasRole, type Person } from "#app/domains/people/people.ts";

type Roles = Pick<Person, "roles">;

/** Everybody edits and removes their own; what others wrote is removed by answering a report. */
export function isWriter(person: Pick<Person, "id">, comment: { personId: string }): boolean {
  return comment.personId === person.id;
}

export function mayAnswerReports(person: Roles): boolean {
  return hasRole(person, "editor") || hasRole(person, "administrator");
}
