import { failure } from "#app/shared/errors.ts";

export const idTaken = failure("insights.said-id-taken", 409, "This was already used for something else. Reload the page and try again.");
export const answerKept = failure(
  "insights.answer-kept",
  409,
  "Your answer was posted and is kept on top meanwhile, so its words stay. Say what is new in another answer.",
);
export const questionAnswered = failure(
  "insights.question-answered",
  409,
  "Somebody has answered this question meanwhile, so its words stay. Ask what you meant as a new question.",
);
