import { failure, type KnownFailure } from "#app/shared/errors.ts";

/** The text holds what may identify a customer, and nobody has said what to do with it. */
export const unanswered = failure("privacy.unanswered", 422, "This may identify the customer. Say for each what should happen to it.");

export const isUnanswered = (error: unknown): error is KnownFailure =>
  error instanceof Error && "code" in error && error.code === "privacy.unanswered";

/** More patterns than every text can be asked for. */
export const tooManyPatterns = failure("privacy.too-many-patterns", 409, "There are as many patterns as every text can be checked for.");

/** The same pattern is looked for already. */
export const patternKept = failure("privacy.pattern-kept", 409, "This pattern is looked for already.");

/** The reason stays, so it must not say what is taken out. */
export const reasonIsPersonal = failure("privacy.reason-personal", 422, "Say why without repeating what is taken out.");
export const nothingToRedact = failure("privacy.nothing-to-redact", 422, "These words do not stand there.");
