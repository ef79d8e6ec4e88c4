/** The review of stories before others read them: the decisions that need no database. */
import type { ReviewScope, SensitiveTopic } from "#db/words/consent.ts";

export { type ReviewScope, type ReviewState, reviewScopes } from "#db/words/consent.ts";

/** What an editor decides. */
export const reviewOutcomes = ["approved", "change", "declined"] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

export const reviewWordsLimit = 1_000;

/** Whether a story that touches these topics is read by an editor first. */
export function needsReview(scope: ReviewScope, topics: readonly SensitiveTopic[]): boolean {
  return scope === "all" || (scope === "sensitive" && topics.length > 0);
}
