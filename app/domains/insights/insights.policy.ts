import { hasRole, type Person } from "#app/domains/people/people.ts";

/** Writing, publishing and taking in studies. */
export const mayCurate = (person: Pick<Person, "roles">): boolean => hasRole(person, "curator");

/** Saying what a study means for a department: curators for any, everybody for their own. */
export const mayNote = (person: Pick<Person, "roles" | "departmentId">, departmentId: string): boolean =>
  mayCurate(person) || person.departmentId === departmentId;

/** Taking words out of what is published: curators, and the editors, who look after what protects customers. */
export const mayRedactStudy = (person: Pick<Person, "roles">): boolean => mayCurate(person) || hasRole(person, "editor");
