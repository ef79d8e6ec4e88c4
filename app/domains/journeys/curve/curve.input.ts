import * as z from "zod";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { tidied } from "#app/shared/tidied.ts";

export const longestReason = 1_000;

const id = z.string({ error: m.curve_choose_again }).refine(isId, { error: m.curve_choose_again });
const words = z
  .string()
  .overwrite(tidied)
  .max(longestReason, { error: () => m.curve_too_long({ most: longestReason }) });

const pleasure = z.coerce
  .number({ error: m.curve_pleasure_wrong })
  .int({ error: m.curve_pleasure_wrong })
  .min(-100, { error: m.curve_pleasure_wrong })
  .max(100, { error: m.curve_pleasure_wrong });

/** What the form was opened with. */
const opened = z.string().optional();

/** A feeling at a step: believed, set aside, or taken back. */
export const feelingInput = z.discriminatedUnion("as", [
  z.object({ as: z.literal("assumption"), opened, pleasure, words: words.optional() }),
  z.object({
    as: z.literal("override"),
    opened,
    pleasure,
    words: z
      .string({ error: m.curve_reason_missing })
      .overwrite(tidied)
      .min(1, { error: m.curve_reason_missing })
      .max(longestReason, { error: () => m.curve_too_long({ most: longestReason }) }),
  }),
  z.object({ as: z.literal("take-back-assumption"), opened }),
  z.object({ as: z.literal("take-back-override"), opened }),
]);

const answered = { intent: z.enum(["attach", "decline", "detach"]), sketch: id.optional() };
export const attachInput = z.object({ ...answered, story: id });
export const attachFindingInput = z.object({ ...answered, finding: id });

/** From the side of a story or of a finding: onto which step. */
export const ontoStepInput = z.object({ step: id, sketch: id.optional() });
