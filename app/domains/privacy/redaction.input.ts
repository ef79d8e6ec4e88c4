import { z } from "zod";
import * as m from "#app/paraglide/messages.js";
import { tidied } from "#app/shared/tidied.ts";
import { numberFormat } from "#app/ui/formats.ts";
import { readAnswer, redactionLimits, unbroken } from "./answers.ts";
import { type FindingKind, findingKinds } from "./detecting/candidates.ts";

/** What is taken out of something published: findings as they were listed, and other words, one to a line. */
export const redactionInput = z
  .object({
    found: z.array(z.string().max(2_000)).max(500).default([]),
    words: z
      .string()
      .overwrite(tidied)
      .max(redactionLimits.words, { error: () => m.ui_limit({ most: numberFormat("en-GB").format(redactionLimits.words) }) })
      .optional(),
    kind: z.enum(findingKinds).default("name"),
    reason: z
      .string({ error: () => m.privacy_redaction_reason_missing() })
      .overwrite(tidied)
      .min(3, { error: () => m.privacy_redaction_reason_missing() })
      .max(redactionLimits.reason, { error: () => m.ui_limit({ most: numberFormat("en-GB").format(redactionLimits.reason) }) }),
  })
  .refine(({ found, words }) => found.length > 0 || words, { path: ["words"], error: () => m.privacy_redaction_words_missing() });

/** The words that were chosen, whichever way; a single sign is no word. */
export function wordsOf({ found, words = "", kind }: z.infer<typeof redactionInput>): { kind: FindingKind; text: string }[] {
  const listed = found.flatMap((value) => readAnswer(value) ?? []).map(({ kind, text }) => ({ kind, text }));
  const typed = words.split("\n").map((text) => ({ kind, text }));
  return [...listed, ...typed].map(({ kind, text }) => ({ kind, text: unbroken(text) })).filter(({ text }) => text.length > 1);
}
