import type { Person } from "#app/domains/people/people.ts";
import { mayCurate } from "../insights.policy.ts";

export const mayTakeUseBack = (person: Pick<Person, "id" | "roles">, use: { personId: string }): boolean =>
  use.personId === person.id || mayCurate(person);

/** Writing to a part of the organisation that a study has not reached: whoever owns it, and curators. */
export const mayWriteToUnreached = (person: Pick<Person, "id" | "roles">, study: { ownerId: string }): boolean =>
  study.ownerId === person.id || mayCurate(person);
