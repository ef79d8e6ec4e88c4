import { failure } from "#app/shared/errors.ts";

export const noteWasSent = failure("insights.note-was-sent", 409, "A note about this study was sent to them already.");
export const wasReached = failure(
  "insights.was-reached",
  409,
  "No note was sent: somebody there has read the study to its end, or it is not meant for them.",
);
