import * as z from "zod";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { tidied } from "#app/shared/tidied.ts";
import { mostImportance } from "./ranking.ts";
import { longestBusiness, longestRemedy, longestWord, remedyStates } from "./remedies.ts";
import { plainTerm } from "./terms.ts";

const id = z.string().refine(isId);

/** Whose effect is asked for; what is not understood is left out. */
export const effectInput = z.object({
  // An empty choice is none; one that is no id is an address that leads nowhere, and is answered as such.
  team: z.string().min(1).optional().catch(undefined),
  department: z.string().min(1).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
  paper: z.enum(["a4", "a3"]).catch("a4"),
});

/** Which map is asked for; what is not understood is left out. */
export const mapInput = z.object({ map: id.optional().catch(undefined), page: z.coerce.number().int().min(1).max(1_000).catch(1) });

const mostCustomers = 1_000_000_000;
const longestWait = 10 * 365 * 1_440;

export const waitUnits = { minutes: 1, hours: 60, days: 1_440, weeks: 10_080 } as const;

/** A whole number as people write it: "40 000", "40,000". */
const customers = z
  .string()
  .transform((text) => Number(text.replaceAll(/[\s,’']/g, "")))
  .refine((number) => Number.isInteger(number) && number >= 0 && number <= mostCustomers, { error: m.impact_customers_wrong })
  .optional();

export const figuresInput = z
  .object({
    /** What the form was opened with. */
    opened: z.string().optional(),
    customers,
    importance: z.coerce
      .number({ error: m.impact_choose_again })
      .int({ error: m.impact_choose_again })
      .min(1, { error: m.impact_choose_again })
      .max(mostImportance, { error: m.impact_choose_again })
      .optional(),
    wait: z.coerce.number({ error: m.impact_wait_wrong }).min(0, { error: m.impact_wait_wrong }).optional(),
    unit: z.enum(["minutes", "hours", "days", "weeks"], { error: m.impact_choose_again }).default("hours"),
    business: z
      .string()
      .overwrite(tidied)
      .max(longestBusiness, { error: () => m.impact_too_long({ most: longestBusiness }) })
      .optional(),
  })
  .refine(({ wait, unit }) => wait === undefined || wait * waitUnits[unit] <= longestWait, {
    path: ["wait"],
    error: () => m.impact_wait_wrong(),
  });

const day = z.iso.date({ error: m.impact_day_missing });

/** `today`: the day it is where the person is. */
export const remedyInput = (today: string) =>
  z.object({
    id: z.string({ error: m.impact_choose_again }).refine(isId, { error: m.impact_choose_again }),
    team: z.string({ error: m.impact_team_missing }).refine(isId, { error: m.impact_team_missing }),
    text: z
      .string({ error: m.impact_text_missing })
      .overwrite(tidied)
      .min(1, { error: m.impact_text_missing })
      .max(longestRemedy, { error: () => m.impact_too_long({ most: longestRemedy }) }),
    dueOn: day.refine((one) => one >= today, { error: m.impact_day_gone }),
  });

export const turnInput = (today: string) =>
  z.object({
    remedy: z.string({ error: m.impact_choose_again }).refine(isId, { error: m.impact_choose_again }),
    /** How it stood as the person read it. */
    opened: z.string().optional(),
    state: z.enum(remedyStates, { error: m.impact_choose_again }),
    stateOn: day.refine((one) => one <= today, { error: m.impact_day_to_come }),
  });

const words = (missing: () => string) =>
  z
    .string({ error: missing })
    .overwrite(tidied)
    .min(1, { error: missing })
    .max(longestRemedy, { error: () => m.impact_too_long({ most: longestRemedy }) });

/** What the form was opened with. */
const opened = z.string().optional();

/** What is said to something that is asked twice. */
export const askedInput = (today: string) =>
  z.discriminatedUnion(
    "answer",
    [
      z.object({
        answer: z.literal("accepted"),
        opened,
        words: z
          .string()
          .overwrite(tidied)
          .max(longestRemedy, { error: () => m.impact_too_long({ most: longestRemedy }) })
          .optional(),
      }),
      z.object({ answer: z.literal("refused"), opened, words: words(m.impact_reason_missing) }),
      z.object({
        answer: z.literal("committed"),
        opened,
        words: words(m.impact_text_missing),
        id: z.string({ error: m.impact_choose_again }).refine(isId, { error: m.impact_choose_again }),
        team: z.string({ error: m.impact_team_missing }).refine(isId, { error: m.impact_team_missing }),
        dueOn: day.refine((one) => one >= today, { error: m.impact_day_gone }),
      }),
    ],
    { error: m.impact_answer_missing },
  );

const word = z
  .string({ error: m.impact_word_missing })
  .overwrite(tidied)
  .min(1, { error: m.impact_word_missing })
  .max(longestWord, { error: () => m.impact_too_long({ most: longestWord }) });

/** Two words of which each names something, and not the same thing anyway. */
export const synonymInput = z
  .object({ said: word, means: word })
  .refine(({ said, means }) => plainTerm(said) !== "" && plainTerm(means) !== "" && plainTerm(said) !== plainTerm(means), {
    error: () => m.impact_words_empty(),
  });
