import { failure } from "#app/shared/errors.ts";
import { draftLimits } from "./drafts.ts";

export const draftTooLarge = failure("drafts.too-large", 413, "This is more than a draft can hold. Post it, or copy it elsewhere.");
export const tooManyDrafts = failure(
  "drafts.too-many",
  409,
  `You have ${draftLimits.count} drafts: post or throw one away, then this one is saved as well.`,
);
/** The form was posted or the draft thrown away after this was begun. */
export const draftIsLate = failure("drafts.late", 410, "This was posted or thrown away meanwhile.");
