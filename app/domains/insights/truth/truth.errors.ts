import { failure } from "#app/shared/errors.ts";

export const goesInCircle = failure(
  "insights.supersedes-itself",
  422,
  "That study points on to this one already. Choose one that stands by itself.",
);
