import { z } from "zod";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { tidied } from "#app/shared/tidied.ts";
import { longestNote } from "./hosting.ts";

const id = z.string().refine(isId);

/** What a host says of one guest. `at`: when the browser took it down. */
export const arrivalInput = z.object({
  intent: z.enum(["arrived", "missed"]),
  booking: id,
  at: z.iso.datetime().optional().catch(undefined),
});

export const walkInInput = z.object({
  id,
  email: z.string({ error: m.host_walk_in_missing }).trim().min(1, { error: m.host_walk_in_missing }).max(254),
});

export const noteInput = z.object({
  id,
  text: z
    .string({ error: m.host_note_missing })
    .overwrite(tidied)
    .min(1, { error: m.host_note_missing })
    .max(longestNote, { error: () => m.pledges_too_long({ most: longestNote }) }),
});

export const codeInput = z.object({ code: z.string({ error: m.host_code_missing }).trim().min(1, { error: m.host_code_missing }).max(20) });
