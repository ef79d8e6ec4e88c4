/** What crosses the wire. */
import * as z from "zod";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { tidied } from "#app/shared/tidied.ts";
import { collectionLimits, mostStories, readMove } from "./collections.ts";

const words = (most: number) =>
  z
    .string()
    .overwrite(tidied)
    .max(most, { error: () => m.stories_too_long({ most }) });

const id = z.string().refine(isId);
const title = z
  .string({ error: () => m.collections_title_missing() })
  .overwrite((text) => tidied(text).replace(/\s+/g, " "))
  .min(1, { error: () => m.collections_title_missing() })
  .max(collectionLimits.title, { error: () => m.stories_too_long({ most: collectionLimits.title }) });
const said = { title, introduction: words(collectionLimits.introduction).default("") };

/** `story`: one to begin with. */
export const newCollectionInput = z.object({ id, ...said, story: id.optional() });

/** `intent`: a button that moves or removes one story and saves the rest with it. */
export const collectionInput = z.object({
  version: z.int().min(1),
  ...said,
  // Twice as many as fit: stories that others are gone from may still be named.
  stories: z
    .array(id)
    .max(2 * mostStories)
    .default([]),
  removed: z
    .array(id)
    .max(2 * mostStories)
    .default([]),
  notes: z.record(id, words(collectionLimits.notes).optional()).default({}),
  intent: z
    .string()
    .transform((intent) => readMove(intent))
    .optional(),
});

/** A story comes into a collection, or leaves it. */
export const gatheringInput = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), collection: id }),
  z.object({ intent: z.literal("take-out"), collection: id }),
  z.object({ intent: z.literal("new"), id, title }),
]);

export const sharingInput = z.object({ on: z.enum(["yes", "no"]).transform((word) => word === "yes") });

export const takedownInput = z.object({
  reason: z
    .string({ error: () => m.collections_reason_missing() })
    .overwrite(tidied)
    .min(3, { error: () => m.collections_reason_missing() })
    .max(collectionLimits.reason, { error: () => m.stories_too_long({ most: collectionLimits.reason }) }),
});
