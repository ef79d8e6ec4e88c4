import { failure } from "#app/shared/errors.ts";

export const commentGone = failure("comments.gone", 409, "This comment was removed meanwhile.");
export const noSuchConversation = failure("comments.no-such-conversation", 404, "What you answer is not here.");
export const idTaken = failure("comments.id-taken", 409, "This was already used for another comment. Reload the page and post again.");
export const reportAnswered = failure("comments.report-answered", 409, "Another editor has answered this meanwhile.");
export const stillThere = failure(
  "comments.still-there",
  409,
  "It is still there for whoever reported it. Take it away on its own page first, then answer here.",
);
export const notSettled = failure("comments.not-settled", 409, "Only a comment on a map is settled, with all that was answered to it.");
export const tooManyComments = failure(
  "comments.too-many",
  429,
  "You have posted many comments within a minute. Wait a moment, then post this one.",
);
