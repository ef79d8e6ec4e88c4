/** What the words of a review are called in the interface. */
import * as m from "#app/paraglide/messages.js";
import type { ReviewOutcome, ReviewScope, ReviewState } from "./review.ts";

const outcomes: Record<ReviewOutcome, () => string> = {
  approved: m.review_outcome_approved,
  change: m.review_outcome_change,
  declined: m.review_outcome_declined,
};
export const outcomeWord = (outcome: ReviewOutcome) => outcomes[outcome]();

const states: Record<ReviewState, () => string> = {
  waiting: m.review_state_waiting,
  change: m.review_state_change,
  declined: m.review_state_declined,
  approved: m.review_state_approved,
};
export const reviewStateWord = (state: ReviewState) => states[state]();

const scopes: Record<ReviewScope, () => string> = {
  none: m.review_scope_none,
  sensitive: m.review_scope_sensitive,
  all: m.review_scope_all,
};
export const scopeWord = (scope: ReviewScope) => scopes[scope]();
