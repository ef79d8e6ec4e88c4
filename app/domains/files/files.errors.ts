import { failure } from "#app/shared/errors.ts";

export const tooLarge = failure("files.too-large", 413, "This file is larger than what can be taken.");
export const notOfThisKind = failure("files.not-of-this-kind", 415, "This file is not of a kind that can be taken here.");
export const missing = failure("files.missing", 400, "No file was chosen.");
export const malformed = failure("files.malformed", 400, "The upload did not arrive whole.");
