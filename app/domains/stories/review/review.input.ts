import * as z from "zod";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { tidied } from "#app/shared/tidied.ts";
import { reviewOutcomes, reviewWordsLimit } from "./review.ts";

export const reviewInput = z
  .object({
    outcome: z.enum(reviewOutcomes, { error: m.review_outcome_missing }),
    /** The state that the editor saw. */
    seen: z.string().refine(isId, { error: m.stories_choose_again }),
    words: z
      .string()
      .overwrite(tidied)
      .max(reviewWordsLimit, { error: () => m.stories_too_long({ most: reviewWordsLimit }) })
      .optional(),
  })
  .superRefine(({ outcome, words }, report) => {
    if (outcome !== "approved" && !words) report.addIssue({ code: "custom", path: ["words"], message: m.review_words_missing() });
  });

/** Stories of the queue, each with the step of its review that the editor saw: `STORY/STEP`. */
export const approvalInput = z.object({
  story: z
    .array(
      z
        .string()
        .transform((value) => value.split("/"))
        .refine((parts) => parts.length === 2 && parts.every(isId), { error: m.stories_choose_again })
        .transform(([id = "", seen = ""]) => ({ id, seen })),
      { error: m.consent_choose_some },
    )
    .min(1, { error: m.consent_choose_some })
    .max(30),
});
