import { hasRole, type Person } from "#app/domains/people/people.ts";
import { mayCurate } from "../insights.policy.ts";

type Who = Pick<Person, "id" | "roles">;

/** Whether an answer is the study's own: of its owner, or of a curator. */
export const speaksForStudy = (person: Who, study: { ownerId: string }): boolean => study.ownerId === person.id || mayCurate(person);

/** Saying which answer stays on top: whoever asked, and whoever speaks for the study. */
export const mayChooseBest = (person: Who, question: { personId: string; ownerId: string }): boolean =>
  question.personId === person.id || speaksForStudy(person, question);

/** Taking away what was written: whoever wrote it, curators, and the editors, to whom it may be reported. */
export const mayRemove = (person: Who, written: { personId: string }): boolean =>
  written.personId === person.id || mayCurate(person) || hasRole(person, "editor");

/** Saying a question in other words: whoever asked it, and only until it is answered. */
export const mayReword = (person: Pick<Person, "id">, question: { personId: string }): boolean => question.personId === person.id;
