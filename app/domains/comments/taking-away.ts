/** Where something is done about what was reported: on the page of its own room, for whoever may do it there. */
import { hasRole, type Person } from "#app/domains/people/people.ts";
import type { Thing } from "./comments.ts";

/** Undefined for those who may not; `addressOf`: where a thing is read. A comment is taken away by answering its report. */
export function takingAwayAddress(person: Pick<Person, "roles">, about: Thing, addressOf: (about: Thing) => string): string | undefined {
  const isEditor = hasRole(person, "editor");
  if (about.kind === "story") return isEditor ? `/stories/${about.id}/withdrawal` : undefined;
  if (about.kind === "collection") return isEditor ? `/stories/collections/${about.id}/takedown` : undefined;
  if (about.kind === "study-question" || about.kind === "study-answer")
    return isEditor || hasRole(person, "curator") ? addressOf(about) : undefined;
  return undefined;
}

/** Where words are taken out of it that may say who a customer is; undefined for those who may not. */
export function redactionAddress(person: Pick<Person, "roles">, { kind, id }: Thing): string | undefined {
  if (!hasRole(person, "editor")) return undefined;
  if (kind === "story") return `/stories/${id}/redaction`;
  return kind === "comment" ? `/comments/${id}/redaction` : undefined;
}
