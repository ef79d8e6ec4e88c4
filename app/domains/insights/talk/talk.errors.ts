import { failure } from "#app/shared/errors.ts";

export const questionAnswered = failure(
  "insights.question-answered",
  409,
  "Somebody has answered this question meanwhile, so its words stay. Ask what you meant as a new question.",
);
