import * as z from "zod";
import * as m from "#app/paraglide/messages.js";
import { reviewScopes } from "../review/review.ts";

export const helpWordsLimit = 80;

const line = (most: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll("\u0000", "").toWellFormed().replace(/\s+/g, " ").trim())
    .max(most, { error: () => m.stories_too_long({ most }) })
    .optional();

export const storySettingsInput = z
  .object({
    review: z.enum(reviewScopes, { error: m.stories_choose_again }),
    helpWords: line(helpWordsLimit),
    helpAddress: line(300).refine((address) => !address || /^(https?:\/\/|mailto:|tel:|\/(?![/\\]))/i.test(address), {
      error: m.care_help_address_wrong,
    }),
  })
  .superRefine(({ helpWords, helpAddress }, report) => {
    if (helpAddress && !helpWords) report.addIssue({ code: "custom", path: ["helpWords"], message: m.care_help_words_missing() });
    if (helpWords && !helpAddress) report.addIssue({ code: "custom", path: ["helpAddress"], message: m.care_help_address_missing() });
  });
