import { failure } from "#app/shared/errors.ts";

export const storyWithdrawn = failure("stories.withdrawn", 409, "This story was withdrawn, so it can no longer be changed.");
export const historyKept = failure("stories.history-kept", 403, "What a story said before is for who told it and for editors.");
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
export const storyChanged = failure(
  "stories.changed-meanwhile",
  409,
  "This story was changed after you opened the form. Nothing of yours is saved yet.",
);
/** Also read beside the form, where its draft is not kept. */
export const storyRedacted = failure(
  "stories.redacted-meanwhile",
  409,
  "Words were taken out of this story for good after you opened this form. Open it anew to change what the story says now.",
);
