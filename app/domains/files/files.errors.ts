import { failure } from "#app/shared/errors.ts";

export const tooLarge = failure("files.too-large", 413, "This file is larger than what can be taken.");
export const notOfThisKind = failure("files.not-of-this-kind", 415, "This file is not of a kind that can be taken here.");
export const missing = failure("files.missing", 400, "No file was chosen.");
export const emptyFile = failure("files.empty", 400, "There is nothing in this file.");
export const malformed = failure("files.malformed", 400, "The upload did not arrive whole.");
export const imageBroken = failure("files.image-broken", 422, "This picture cannot be read: it is damaged, or only part of it is there.");
export const imageTooManyPixels = failure("files.image-too-many-pixels", 413, "This picture has more pixels than what can be taken.");
/** What phones of one maker save when nobody has told them otherwise; reading it needs a licence that no open library has. */
export const imageIsHeic = failure("files.image-is-heic", 415, "This picture is saved as HEIC. Save it as JPEG and choose it again.");
export const recordingNotOfThisKind = failure("files.recording-not-of-this-kind", 415, "This is no recording that can be taken.");
export const recordingBroken = failure("files.recording-broken", 422, "This recording cannot be read: it is damaged, or nothing is in it.");
