import { z } from "zod";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { tidied } from "#app/shared/tidied.ts";
import { numberFormat } from "#app/ui/formats.ts";
import { longestAnswer } from "./reflections.ts";

const answer = z
  .string({ error: m.reflection_missing })
  .overwrite(tidied)
  .min(1, { error: m.reflection_missing })
  .max(longestAnswer, { error: () => m.reflection_too_long({ most: numberFormat("en-GB").format(longestAnswer) }) });

export const reflectionInput = z.object({ id: z.string().refine(isId), surprised: answer, felt: answer, change: answer });
