import type { Person } from "#app/domains/people/people.ts";
import { mayCurate } from "../insights.policy.ts";

/** Saying whether a study is still true: whoever owns it, and curators. */
export const maySayTruth = (person: Pick<Person, "id" | "roles">, study: { ownerId: string }): boolean =>
  study.ownerId === person.id || mayCurate(person);
