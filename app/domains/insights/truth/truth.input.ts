import * as z from "zod";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { tidied } from "#app/shared/tidied.ts";
import { longestVerdict } from "./truth.ts";

const words = z
  .string()
  .overwrite(tidied)
  .max(longestVerdict, { error: () => m.insights_too_long({ most: longestVerdict }) })
  .default("");

/** `today`: the day it is where the person is. */
export function verdictInput(today: string) {
  const nextOn = z.iso.date({ error: m.truth_day_missing }).refine((day) => day > today, { error: m.truth_day_gone });
  const by = z.string({ error: m.truth_by_missing }).refine(isId, { error: m.truth_by_missing });
  return z.discriminatedUnion(
    "verdict",
    [
      z.object({ verdict: z.literal("still-true"), nextOn, words }),
      z.object({ verdict: z.literal("superseded"), by, words }),
      z.object({ verdict: z.literal("retired"), words: words.refine((said) => said !== "", { error: m.truth_why_missing }) }),
    ],
    { error: m.insights_choose_again },
  );
}
