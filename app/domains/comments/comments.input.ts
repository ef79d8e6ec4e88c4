import { z } from "zod";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { tidied } from "#app/shared/tidied.ts";
import { longestComment, longestReason } from "./comments.ts";

const id = z.string().refine(isId);
const kind = z.string().regex(/^[a-z][a-z-]{0,30}$/);
const thing = { kind, about: id };
/** A comment is answered within its thread, not by a thread of its own. */
const talkedAbout = { ...thing, kind: kind.refine((one) => one !== "comment") };
const text = z
  .string({ error: () => m.comments_text_missing() })
  .overwrite(tidied)
  .min(1, { error: () => m.comments_text_missing() })
  .max(longestComment, { error: () => m.comments_text_too_long({ most: longestComment }) });
const mentions = z.array(z.string()).max(50).default([]);

/** What `/comments` takes. `quiet`: asked by a script, which wants an answer instead of a page. */
export const commentInput = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), id, ...talkedAbout, parent: id.optional(), text, mentions, quiet: z.string().optional() }),
  z.object({ intent: z.literal("edit"), id, text, mentions, quiet: z.string().optional() }),
  z.object({ intent: z.literal("remove"), id, quiet: z.string().optional() }),
  z.object({ intent: z.literal("settle"), id, quiet: z.string().optional() }),
  z.object({ intent: z.literal("reopen"), id, quiet: z.string().optional() }),
]);

export const aboutInput = z.object(thing);

export const reportInput = z.object({
  id,
  ...thing,
  reason: z
    .string({ error: () => m.comments_reason_missing() })
    .overwrite(tidied)
    .min(3, { error: () => m.comments_reason_missing() })
    .max(longestReason, { error: () => m.comments_text_too_long({ most: longestReason }) }),
});

export const answerInput = z.object({
  ...thing,
  outcome: z.enum(["kept", "removed"]),
  note: z
    .string()
    .overwrite(tidied)
    .max(longestReason, { error: () => m.comments_text_too_long({ most: longestReason }) })
    .optional(),
});
