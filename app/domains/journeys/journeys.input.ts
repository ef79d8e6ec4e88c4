import * as z from "zod";
import type { FindingKind } from "#app/domains/privacy/findings.ts";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { tidied } from "#app/shared/tidied.ts";
import { journeyKinds, longestTitle, mostText } from "./board/map.ts";

const id = z.string({ error: m.journeys_choose_again }).refine(isId, { error: m.journeys_choose_again });

const name = z
  .string({ error: m.journeys_name_missing })
  .overwrite(tidied)
  .min(1, { error: m.journeys_name_missing })
  .max(longestTitle, { error: () => m.journeys_too_long({ most: longestTitle }) });

export const newMapInput = z.object({
  id,
  title: name,
  kind: z.enum(journeyKinds, { error: m.journeys_choose_again }),
  /** `empty`, `template:NAME` or `copy:ID`. */
  begin: z.string().max(100).default("empty"),
  parent: id.optional(),
});

export const placeInput = z.object({ parent: id.optional() });

export const versionInput = z.object({ name });

/** Somebody by name or by the address they sign in with; or, once it is clear who is meant, by id. */
export const whoInput = z.object({ who: z.string().max(320).transform(tidied).default(""), person: id.optional() });

/** What was answered to findings in a text of a map, and the text. */
export const answeredInput = z.object({
  text: z.string().max(mostText),
  answers: z
    .array(
      z.object({ answer: z.enum(["replace", "keep"]), kind: z.custom<FindingKind>((kind) => typeof kind === "string"), text: z.string() }),
    )
    .min(1)
    .max(100),
});
