import * as z from "zod";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { tidied } from "#app/shared/tidied.ts";
import { studyLimits } from "./insights.ts";

const id = z.string({ error: m.insights_choose_again }).refine(isId, { error: m.insights_choose_again });

const words = (most: number) =>
  z
    .string()
    .overwrite(tidied)
    .max(most, { error: () => m.insights_too_long({ most }) });

export const noteInput = z.object({ department: id, text: words(studyLimits.note).default("") });
