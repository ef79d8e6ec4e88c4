import { z } from "zod";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { longestComment, longestReason } from "./comments.ts";

const id = z.string().refine(isId);
const kind = z.string().regex(/^[a-z][a-z-]{0,30}$/);
const thing = { kind, about: id };
/** A comment is answered within its thread, not by a thread of its own. */
const talkedAbout = { ...thing, kind: kind.refine((one) => one !== "comment") };
/** PostgreSQL keeps no NUL; a browser sends lines ended the way of Windows. */
const plain = (value: string) => value.replaceAll("\0", "").replaceAll("\r\n", "\n");
const text = z
  .string({ error: () => m.comments_text_missing() })
  .overwrite(plain)
  .trim()
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
    .overwrite(plain)
    .trim()
    .min(3, { error: () => m.comments_reason_missing() })
    .max(longestReason, { error: () => m.comments_text_too_long({ most: longestReason }) }),
});

export const answerInput = z.object({
  ...thing,
  outcome: z.enum(["kept", "removed"]),
  note: z
    .string()
    .overwrite(plain)
    .trim()
    .max(longestReason, { error: () => m.comments_text_too_long({ most: longestReason }) })
    .optional(),
});
