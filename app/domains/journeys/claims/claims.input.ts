import * as z from "zod";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { tidied } from "#app/shared/tidied.ts";
import { channels } from "#db/words/stories.ts";
import { claimConfidences, claimFrequencies, claimRoles, longestAsk, longestGives, longestNote, mostAsks } from "./claims.ts";

const id = z.string({ error: m.claims_choose_again }).refine(isId, { error: m.claims_choose_again });
const words = (most: number) =>
  z
    .string()
    .overwrite(tidied)
    .max(most, { error: () => m.claims_too_long({ most }) })
    .optional();

/** A line for each thing that we ask for. */
const asks = z
  .string()
  .overwrite(tidied)
  .optional()
  .transform((text) => (text ?? "").split("\n").map((line) => line.trim()))
  .transform((lines) => lines.filter((line) => line !== ""))
  .refine((lines) => lines.length <= mostAsks, { error: () => m.claims_asks_too_many({ most: mostAsks }) })
  .refine((lines) => lines.every((line) => line.length <= longestAsk), { error: () => m.claims_ask_too_long({ most: longestAsk }) });

export const claimFields = {
  role: z.enum(claimRoles, { error: m.claims_role_missing }),
  channel: z.enum(channels, { error: m.claims_choose_again }).optional(),
  frequency: z.enum(claimFrequencies, { error: m.claims_choose_again }).optional(),
  asks,
  gives: words(longestGives),
  handsTo: id.optional(),
  note: words(longestNote),
  confidence: z.enum(claimConfidences, { error: m.claims_confidence_missing }),
};

export const newClaimInput = z.object({ id, team: id, ...claimFields });
export const claimInput = z.object({
  ...claimFields,
  /** When the claim was last said as the person read it; milliseconds. */
  readAt: z.coerce.number({ error: m.claims_choose_again }),
});

/** What somebody says about a claim that stands. */
export const claimWordInput = z.object({
  intent: z.enum(["confirm", "unconfirm", "still-so", "take-back"]),
  /** When the claim was last said as the person read it; milliseconds. */
  readAt: z.coerce.number().optional(),
  /** Said in the list of what waits on the map, to which it leads back. */
  from: z.enum(["waiting"]).optional(),
});
