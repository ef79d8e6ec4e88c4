import { hasRole, type Person } from "#app/domains/people/people.ts";

/** Null stands for the product itself: an import that invites whom it added. */
export const mayInvite = (person: Person | null) => person === null || hasRole(person, "administrator");

export const mayEndDemonstration = (person: Person) => hasRole(person, "administrator");
