import { failure } from "#app/shared/errors.ts";

/** What readers could save holds what may identify a customer, and nobody has said why everybody may read it. */
export const personalFile = failure("insights.personal-file", 422, "This file may identify customers. Say why everybody may read it.");

export const studyChanged = failure(
  "insights.changed",
  409,
  "Somebody has saved this study meanwhile. Both are shown: take what is right from each.",
);
export const idTaken = failure("insights.id-taken", 409, "This was already used for another study. Reload the page and write again.");
export const studyPublished = failure("insights.published", 409, "This study is published. It can be retired, but no longer thrown away.");
export const savedSince = failure(
  "insights.saved-since",
  409,
  "Somebody has saved this study meanwhile. Look at it again before you throw it away.",
);
