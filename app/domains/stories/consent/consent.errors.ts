import { failure } from "#app/shared/errors.ts";

export const consentKept = failure(
  "stories.consent-kept",
  403,
  "What a customer agreed to is kept by who told their story and by editors.",
);
export const nothingToWithdraw = failure("stories.consent-none", 409, "No consent stands for this story that could be withdrawn.");
export const nothingToRenew = failure("stories.consent-not-renewable", 409, "No consent stands for this story that could be renewed.");
export const consentGone = failure(
  "stories.consent-gone",
  409,
  "The customer's consent is not there any more, so this story can no longer be changed.",
);
