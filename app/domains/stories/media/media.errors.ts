import { failure } from "#app/shared/errors.ts";

export const mediumGone = failure("stories.medium-gone", 409, "A photo or a voice note of this story is not there any more. Add it again.");
export const tooManyWaiting = failure(
  "stories.too-many-waiting",
  429,
  "You have uploaded a lot that belongs to no story yet. Post a story or come back tomorrow.",
);
export const voiceTooLong = failure("stories.voice-too-long", 413, "A voice note may last five minutes.");
