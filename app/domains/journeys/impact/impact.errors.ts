import { failure, hasCode } from "#app/shared/errors.ts";

export const remedyIdTaken = failure(
  "impact.id-taken",
  409,
  "This was already used for another promise. Reload the page and promise again.",
);
export const tooManyRemedies = failure(
  "impact.too-many",
  409,
  "The step has as many promises as one step takes. See first what became of them.",
);
export const beforePromised = failure("impact.before-promised", 422, "That day lies before the promise.");
export const isBeforePromised = (error: unknown): boolean => hasCode(error, "impact.before-promised");
export const emptyWord = failure("impact.empty-word", 422, "Say two different words that name something a customer can be asked for.");
export const tooManySynonyms = failure("impact.too-many-words", 409, "There are as many words as there can be. Take one away first.");
