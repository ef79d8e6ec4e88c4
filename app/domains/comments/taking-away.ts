/** Where what was reported is taken away: on the page of its own room, for whoever may do it there. */
import { addressOf } from "#app/domains/notifications/wording.ts";
import { hasRole, type Person } from "#app/domains/people/people.ts";
import type { Thing } from "./comments.ts";

/** Undefined for those who may not. A comment is taken away by answering its report. */
export function takingAwayAddress(person: Pick<Person, "roles">, about: Thing): string | undefined {
  const isEditor = hasRole(person, "editor");
  if (about.kind === "story") return isEditor ? `/stories/${about.id}/withdrawal` : undefined;
  if (about.kind === "collection") return isEditor ? `/stories/collections/${about.id}/takedown` : undefined;
  if (about.kind === "study-question" || about.kind === "study-answer")
    return isEditor || hasRole(person, "curator") ? addressOf(about) : undefined;
  return undefined;
}
