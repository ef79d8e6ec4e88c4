import { failure } from "#app/shared/errors.ts";

export const ownStory = failure("stories.review-own", 403, "Another editor reviews what you told yourself.");
export const reviewMoved = failure(
  "stories.review-moved",
  409,
  "This story was changed or decided on since you opened it. Read it again before you decide.",
);
export const storyDeclined = failure("stories.declined", 409, "An editor did not take this story, so it can no longer be changed.");
