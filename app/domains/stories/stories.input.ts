/** What crosses the wire; the same schemas in the browser and on the server. */
import * as z from "zod";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { tidied } from "#app/shared/tidied.ts";
import { sensitiveTopics } from "#db/words/consent.ts";
import { checkingConsent, consentFields, consentOf } from "./consent/consent.input.ts";
import { mediaLimits } from "./media/media.ts";
import {
  channels,
  type FeelingFamily,
  feelingFamilies,
  feltSteps,
  type Intensity,
  limits,
  reactionKinds,
  type StoryContent,
  sliders,
  storyKinds,
  type Telling,
} from "./stories.ts";

const words = (most: number) =>
  z
    .string()
    .overwrite(tidied)
    .max(most, { error: () => m.stories_too_long({ most }) })
    .optional();

const line = (most: number) =>
  z
    .string()
    .overwrite((text) => tidied(text).replace(/\s+/g, " "))
    .max(most, { error: () => m.stories_too_long({ most }) })
    .optional();

const neededLine = (most: number, missing: () => string) =>
  z
    .string({ error: missing })
    .overwrite((text) => tidied(text).replace(/\s+/g, " "))
    .min(1, { error: missing })
    .max(most, { error: () => m.stories_too_long({ most }) });

const neededWords = (most: number, missing: () => string) =>
  z
    .string({ error: missing })
    .overwrite(tidied)
    .min(1, { error: missing })
    .max(most, { error: () => m.stories_too_long({ most }) });

const id = z.string({ error: m.stories_choose_again }).refine(isId, { error: m.stories_choose_again });
const whole = (least: number, most: number) =>
  z.int({ error: m.stories_choose_again }).min(least, { error: m.stories_choose_again }).max(most, { error: m.stories_choose_again });
const step = z.literal(feltSteps, { error: m.stories_choose_again }).optional();
const intensity = whole(1, 3).optional();
const intensityOf = Object.fromEntries(feelingFamilies.map((family) => [family, intensity])) as Record<FeelingFamily, typeof intensity>;

export const earliestDay = "1900-01-01";

/**
 * A story as the form sends it. `today`: the day it is where the teller is; nothing happened later than that. `fresh`: it is
 * told for the first time, so what the customer agreed to is asked for too.
 */
export function storyInput(today: string, { fresh = false }: { fresh?: boolean } = {}) {
  const fields = z.object({
    id,
    title: line(limits.title),
    sketch: line(limits.sketch),
    channel: z.enum(channels, { error: m.stories_choose_again }).optional(),
    happenedOn: z.iso
      .date({ error: m.stories_date_wrong })
      .refine((day) => day >= earliestDay && day <= today, { error: m.stories_date_not_yet })
      .optional(),
    siteId: id.optional(),
    before: words(limits.before),
    happened: neededWords(limits.happened, m.stories_happened_missing),
    after: words(limits.after),
    feelings: z.object(intensityOf).optional(),
    pleasure: whole(-100, 100).optional(),
    arousal: whole(0, 100).optional(),
    pleasureBefore: step,
    pleasureAfter: step,
    /** Sliders that stand somewhere but mean nothing: the teller could not tell, or has not moved them. "on": both, as drafts from before say it. */
    unsure: z.array(z.enum([...sliders, "on"], { error: m.stories_choose_again })).default([]),
    kind: z.enum(storyKinds, { error: m.stories_kind_missing }),
    departments: z.array(id).max(100, { error: m.stories_choose_again }).default([]),
    asks: words(limits.asks),
    photos: z
      .array(z.object({ id, alt: neededLine(mediaLimits.alt, m.stories_alt_missing) }))
      .max(mediaLimits.photos, { error: () => m.stories_photos_too_many({ most: mediaLimits.photos }) })
      .default([]),
    voice: z
      .object({ id: id.optional(), transcript: words(mediaLimits.transcript) })
      .refine((voice) => !voice.id || voice.transcript, { error: m.stories_transcript_missing, path: ["transcript"] })
      .optional(),
    /** Readers are not told who told it. */
    tellerHidden: z.boolean().default(false),
    topics: z.array(z.enum(sensitiveTopics, { error: m.stories_choose_again })).default([]),
    ...consentFields(today),
  });
  return fresh ? checkingConsent(fields) : fields;
}

export type StoryInput = z.infer<ReturnType<typeof storyInput>>;

/** What was sent, as the story says it. */
export function contentOf({
  id: _,
  tellerHidden: __,
  unsure,
  feelings = {},
  departments,
  photos,
  voice,
  ...input
}: StoryInput): StoryContent {
  const said = <Value>(value: Value | undefined) => (value === undefined || value === "" ? null : value);
  const unsaid = (slider: (typeof sliders)[number]) => unsure.includes(slider) || unsure.includes("on");
  return {
    title: said(input.title),
    sketch: said(input.sketch),
    channel: said(input.channel),
    siteId: said(input.siteId),
    happenedOn: said(input.happenedOn),
    before: said(input.before),
    happened: input.happened,
    after: said(input.after),
    asks: said(input.asks),
    kind: input.kind,
    pleasure: unsaid("pleasure") ? null : said(input.pleasure),
    topics: topicsChosen(input.topics),
    arousal: unsaid("arousal") ? null : said(input.arousal),
    pleasureBefore: said(input.pleasureBefore),
    pleasureAfter: said(input.pleasureAfter),
    feelings: feelingFamilies.flatMap((family) => {
      const strength = feelings[family];
      return strength === undefined ? [] : [{ family, intensity: strength as Intensity }];
    }),
    departments: [...new Set(departments)].sort(),
    ...(photos.length > 0 ? { photos } : {}),
    ...(voice?.id ? { voice: { id: voice.id, transcript: voice.transcript ?? "" } } : {}),
  };
}

function topicsChosen(chosen: StoryInput["topics"]): StoryContent["topics"] {
  const topics = sensitiveTopics.filter((topic) => chosen.includes(topic));
  return topics.length > 0 ? topics : null;
}

/** What goes with the words. */
export const tellingOf = (input: StoryInput): Telling => ({ tellerHidden: input.tellerHidden, consent: consentOf(input) });

export const withdrawalInput = z.object({ reason: neededWords(limits.reason, m.stories_reason_missing) });

export const reactionInput = z.object({
  kind: z.enum(reactionKinds),
  /** Whether it should stand from now on. */
  on: z.enum(["yes", "no"]).transform((word) => word === "yes"),
});
