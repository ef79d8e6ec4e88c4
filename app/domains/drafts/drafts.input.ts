import { z } from "zod";

const form = z
  .string()
  .max(200)
  .regex(/^[a-z0-9-]+(\/[A-Za-z0-9-]+)*$/);

/** PostgreSQL keeps neither a NUL nor half a character in JSON. */
const typed = z.string().transform((text) => text.replaceAll("\0", "").toWellFormed());

/** What a page sends to `/drafts`, as JSON. */
export const draftInput = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("keep"),
    form,
    values: z.record(z.string().max(200), z.array(typed)),
    writing: z.string().min(1).max(64),
    sequence: z.int().min(1),
    age: z.number().min(0),
  }),
  z.object({ intent: z.literal("discard"), form }),
]);
