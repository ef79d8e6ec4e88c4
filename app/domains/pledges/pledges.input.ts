import * as z from "zod";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { tidied } from "#app/shared/tidied.ts";
import { longestPledge, longestWords, pledgeLists, pledgeOutcomes } from "./pledges.ts";

const id = z.string({ error: m.pledges_choose_again }).refine(isId, { error: m.pledges_choose_again });

const words = (most: number, missing: () => string) =>
  z
    .string({ error: missing })
    .overwrite(tidied)
    .min(1, { error: missing })
    .max(most, { error: () => m.pledges_too_long({ most }) });

/** A day to come, not further off than `last`. */
const day = (today: string, last: string) =>
  z.iso
    .date({ error: m.pledges_day_missing })
    .refine((one) => one >= today, { error: m.pledges_day_gone })
    .refine((one) => one <= last, { error: m.pledges_day_too_far });

export interface Days {
  /** The day it is where the person is. */
  readonly today: string;
  /** The furthest day to be promised. */
  readonly last: string;
}

export function pledgeInput({ today, last }: Days) {
  return z.object({
    id,
    story: id,
    text: words(longestPledge, m.pledges_text_missing),
    dueOn: day(today, last),
    whose: z.enum(["mine", "team"], { error: m.pledges_choose_again }).default("mine"),
  });
}

export const endingInput = z.discriminatedUnion("outcome", [
  z.object({
    outcome: z.literal(pledgeOutcomes[0]),
    words: z
      .string()
      .overwrite(tidied)
      .max(longestWords, { error: () => m.pledges_too_long({ most: longestWords }) })
      .optional(),
  }),
  z.object({ outcome: z.literal(pledgeOutcomes[1]), words: words(longestWords, m.pledges_drop_reason_missing) }),
]);

/** `from`: the day as it stands, which is no move. */
export function moveInput({ today, last, from }: Days & { from: string }) {
  return z.object({
    dueOn: day(today, last).refine((one) => one !== from, { error: m.pledges_day_same }),
    reason: words(longestWords, m.pledges_move_reason_missing),
  });
}

/** What the page of pledges is asked for; what is not understood is left out. */
export const listInput = z.object({
  list: z.enum(pledgeLists).catch("open"),
  department: id.optional().catch(undefined),
  whose: z.literal("mine").optional().catch(undefined),
  at: z.string().optional(),
});
