import * as z from "zod";
import { departmentFunctions } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { tidied } from "#app/shared/tidied.ts";
import { longestNote, longestUse } from "./reach.ts";

const words = (most: number, missing: () => string) =>
  z
    .string({ error: missing })
    .overwrite(tidied)
    .min(1, { error: missing })
    .max(most, { error: () => m.insights_too_long({ most }) });

const id = z.string({ error: m.insights_choose_again }).refine(isId, { error: m.insights_choose_again });

export const useInput = z.object({ id, words: words(longestUse, m.reach_use_missing) });

export const noteToInput = z.object({
  function: z.enum(departmentFunctions, { error: m.insights_choose_again }),
  text: words(longestNote, m.reach_note_missing),
});
