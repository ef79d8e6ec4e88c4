import { failure } from "#app/shared/errors.ts";

export const emptyFile = failure("stories.import-empty", 400, "There is nothing in this file.");
export const tooManyColumns = failure("stories.import-columns", 400, "This file has more columns than a table of stories has.");
export const notNow = failure("stories.import-not-now", 409, "This import has moved on meanwhile: that cannot be done to it now.");
export const mappingIncomplete = failure("stories.import-mapping", 409, "The mapping lacks something.");
export const unanswered = failure("stories.import-unanswered", 400, "Something in this row is not answered yet, or has changed meanwhile.");
