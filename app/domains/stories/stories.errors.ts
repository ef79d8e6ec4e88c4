import { failure } from "#app/shared/errors.ts";

export const storyWithdrawn = failure("stories.withdrawn", 409, "This story was withdrawn, so it can no longer be changed.");
export const idTaken = failure(
  "stories.id-taken",
  409,
  "This story could not be posted under the number it was given. Open the form again: your draft is kept.",
);
export const placeUnknown = failure(
  "stories.place-unknown",
  409,
  "A site or a department that was chosen does not exist any more. Choose again.",
);
