import { failure } from "#app/shared/errors.ts";

export const noteWasSent = failure("insights.note-was-sent", 409, "A note about this study was sent to them already.");
