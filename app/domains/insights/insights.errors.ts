import { failure } from "#app/shared/errors.ts";

export const studyChanged = failure(
  "insights.changed",
  409,
  "Somebody has saved this study meanwhile. Both are shown: take what is right from each.",
);
export const idTaken = failure("insights.id-taken", 409, "This was already used for another study. Reload the page and write again.");
