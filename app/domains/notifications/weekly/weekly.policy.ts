import { hasRole, type Person } from "#app/domains/people/people.ts";

/** Who decides when the weekly letter leaves, and sees who gets it. */
export const mayKeepWeekly = (person: Pick<Person, "roles">) => hasRole(person, "curator");
