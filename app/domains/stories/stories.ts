/** What a story is, and the decisions about it that need no database. */

import { hasRole, type Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import * as m from "#app/paraglide/messages.js";
import type { SensitiveTopic } from "#db/words/consent.ts";
import { type Channel, type FeelingFamily, feelingFamilies, type StoryKind } from "#db/words/stories.ts";
import { topicsInWords } from "./care/topics.ts";
import type { Consent } from "./consent/consent.ts";
import type { PhotoSaid, VoiceSaid } from "./media/media.ts";

export {
  type Channel,
  channels,
  type FeelingFamily,
  feelingFamilies,
  type ReactionKind,
  reactionKinds,
  type StoryKind,
  storyKinds,
} from "#db/words/stories.ts";

/** 1 a little, 2 clearly, 3 strongly. */
export type Intensity = 1 | 2 | 3;
export const intensities = [1, 2, 3] as const;

export interface Feeling {
  readonly family: FeelingFamily;
  readonly intensity: Intensity;
}

/** What a teller says: everything of a story that an edit may change. */
export interface StoryContent {
  readonly title: string | null;
  readonly sketch: string | null;
  readonly channel: Channel | null;
  readonly siteId: string | null;
  /** `YYYY-MM-DD`. */
  readonly happenedOn: string | null;
  readonly before: string | null;
  readonly happened: string;
  readonly after: string | null;
  readonly asks: string | null;
  /** What may be heavy to read in it, in their fixed order; null or missing where nothing is. */
  readonly topics?: readonly SensitiveTopic[] | null;
  readonly kind: StoryKind;
  /** −100…100; null when the teller could not tell. */
  readonly pleasure: number | null;
  /** 0…100; null when the teller could not tell. */
  readonly arousal: number | null;
  /** How it was for them before it happened and at the end, one of `feltSteps`; null or missing where it was not said. */
  readonly pleasureBefore?: number | null;
  readonly pleasureAfter?: number | null;
  /** In the order of the families, each at most once. */
  readonly feelings: readonly Feeling[];
  /** Ids of the departments concerned, sorted. */
  readonly departments: readonly string[];
  /** In the order in which they are shown. */
  readonly photos?: readonly PhotoSaid[];
  readonly voice?: VoiceSaid;
}

/** What goes with the words of a story when it is told or edited; what is left out stays as it is. */
export interface Telling {
  /** Readers are not told who told it. */
  readonly tellerHidden?: boolean;
  /** What the customer agreed to, where the form asks for it. */
  readonly consent?: Consent;
  /** To what in its words may identify the customer. */
  readonly answers?: readonly FindingAnswer[];
  /** What its form was opened with, where an older form must not undo what was saved meanwhile: see `revisions.server.ts`. */
  readonly opened?: string;
}

/** Everything in a story that people type, under the names that its form gives it. */
export function textsOf({ title, sketch, before, happened, after, asks, photos = [], voice }: StoryContent): Record<string, string | null> {
  const alts = photos.map(({ alt }, at) => [`photos[${at}].alt`, alt] as const);
  return {
    title,
    sketch,
    before,
    happened,
    after,
    asks,
    ...Object.fromEntries(alts),
    ...(voice ? { "voice.transcript": voice.transcript } : {}),
  };
}

/** The telling with other texts under the same names. */
export function withTexts(content: StoryContent, texts: Readonly<Record<string, string | null>>): StoryContent {
  const { photos, voice } = content;
  return {
    ...content,
    ...Object.fromEntries(textFields.map((name) => [name, texts[name] ?? null])),
    happened: texts.happened ?? content.happened,
    ...(photos ? { photos: photos.map((photo, at) => ({ ...photo, alt: texts[`photos[${at}].alt`] ?? photo.alt })) } : {}),
    ...(voice ? { voice: { ...voice, transcript: texts["voice.transcript"] ?? voice.transcript } } : {}),
  };
}

export const textFields = ["sketch", "before", "happened", "after", "title", "asks"] as const;

/** Who told a story, as a reader may know it. */
export interface ShownTeller {
  /** Null for who may not know it: then there is no page to lead to. */
  readonly id: string | null;
  readonly name: string;
  /** Readers are not told the name. Where the name stands all the same (for the teller, for editors), it carries a mark. */
  readonly hidden: boolean;
}

/**
 * Who told a story, as this reader may know it: a teller can choose to be "A colleague" to readers; the teller and editors
 * see the name. Whatever shows a teller (a list, a byline, an export, a letter) selects `stories.tellerId`, `people.name as
 * teller` and `stories.tellerHiddenAt` and takes the name from here; what lists the stories of one teller leaves the hidden
 * ones out for readers (`told` in `feed-statement.server.ts`). In SQL alone there is no way to do it right by accident.
 */
export function tellerFor(
  reader: Pick<Person, "id" | "roles">,
  { tellerId, teller, tellerHiddenAt }: { tellerId: string; teller: string; tellerHiddenAt: Date | null },
): ShownTeller {
  const hidden = tellerHiddenAt !== null;
  if (hidden && tellerId !== reader.id && !hasRole(reader, "editor")) return { id: null, name: m.stories_teller_hidden(), hidden };
  return { id: tellerId, name: teller, hidden };
}
/** Under which name a story that is being told, or an edit of one, is kept as a draft. */
export const newStoryDraft = "stories/new";
export const editDraft = (storyId: string) => `stories/${storyId}/edit`;

/** The longest each text may be, in characters. */
export const limits = { title: 120, sketch: 200, before: 3_000, happened: 8_000, after: 3_000, asks: 500, reason: 500 } as const;

/** The kind that a pleasure of −100…100 suggests. The teller has the last word. */
export function suggestedKind(pleasure: number): StoryKind {
  if (pleasure > 20) return "delight";
  if (pleasure < -20) return "struggle";
  return "mixed";
}

/** What the teller says with a slider, or does not say. */
export const sliders = ["pleasure", "arousal"] as const;

/** How somebody felt before and at the end is said in five words: the pleasure that stands for each, the least pleasant first. */
export const feltSteps = [-80, -40, 0, 40, 80] as const;

/** The step that a pleasure of −100…100 belongs to, in the bands of `pleasureWord`. */
export const nearestStep = (pleasure: number): number => {
  if (pleasure > 60) return 80;
  if (pleasure > 20) return 40;
  if (pleasure >= -20) return 0;
  return pleasure >= -60 ? -40 : -80;
};

interface Headed {
  readonly title?: string | null;
  readonly happened: string;
  readonly topics?: readonly SensitiveTopic[] | null;
}

/** The line a reader remembers: the title, or the first words of what happened; where these may be heavy, what it touches. */
export function headline({ title, happened, topics }: Headed): string {
  const given = title?.trim();
  if (!given && topics && topics.length > 0) return m.care_headline({ topics: topicsInWords(topics) });
  return given ? given : shortened(plain(happened.slice(0, 400)), 72);
}

const longestCall = 80;

/** What news of a story calls it, also in letters: its title, or else who it is about. Never a word of what happened. */
export function calledBy({ title, sketch }: { title?: string | null; sketch?: string | null }): { title: string; sketch?: string } {
  const given = title?.trim();
  if (given) return { title: given };
  const about = plain(sketch ?? "").trim();
  return { title: "", ...(about ? { sketch: shortened(about, longestCall) } : {}) };
}

/** Whether the headline is only the story's own first words, so that showing both would say them twice. */
export const isUntitled = ({ title }: { title?: string | null }) => !title?.trim();

/** Text cut at the end of a word, at most so many UTF-16 units and an ellipsis. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const lastSpace = lastSpaceIn(text, most);
  // A script without spaces, or one endless word: cut where the limit is, but no character in two.
  const end = lastSpace > most / 2 ? lastSpace : isPairCutAt(text, most) ? most - 1 : most;
  return `${text.slice(0, end).replace(/[\s,;:.–—-]+$/, "")}…`;
}

/** The last place up to `most` at which there is white space; -1 where there is none. */
function lastSpaceIn(text: string, most: number): number {
  for (let place = most; place >= 0; place -= 1) if (isSpace(text.charAt(place))) return place;
  return -1;
}

const isSpace = (letter: string) => letter === " " || letter.trim() === "";

const isPairCutAt = (text: string, place: number) => text.codePointAt(place - 1) !== text.charCodeAt(place - 1);

/** Light Markdown as running text: for excerpts, where its signs would only be in the way. */
export function plain(markdown: string): string {
  const lines = markdown.replace(/^[ \t]*(?:>[ \t]?)+/gm, "").replace(/^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+/gm, "");
  // Most texts hold no signs within their lines, and a page asks for many of them.
  const words = /[[*~`_\\]/.test(lines) ? withoutSigns(lines) : lines;
  // Single spaces stay as they are, and they are most of what there is.
  return words.replace(/[^\S ]\s*| \s+/g, " ").trim();
}

function withoutSigns(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(?<!\\)(\*{1,3}|~~|`+)(?=\S)([^\n]*?\S)\1/g, "$2")
    .replace(/(?<![\\\p{L}\p{N}])(_{1,3})(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/gu, "$2")
    .replace(/\\([\\`*_{}[\]()#+\-.!>~])/g, "$1");
}

/** Whole minutes, at least 1: about 220 words of 6 characters a minute. */
export function readingMinutes(characters: number): number {
  return Math.max(1, Math.round(characters / (220 * 6)));
}

/** Strongest first; the same strength in the order of the families. */
export function strongestFirst<Row extends Feeling>(feelings: readonly Row[]): Row[] {
  return [...feelings].sort(
    (one, other) => other.intensity - one.intensity || feelingFamilies.indexOf(one.family) - feelingFamilies.indexOf(other.family),
  );
}

/** Whether two tellings say the same. */
export function saysTheSame(one: StoryContent, other: StoryContent): boolean {
  return changedFields(one, other).length === 0;
}

/** The names of the fields in which two tellings differ. */
export function changedFields(one: StoryContent, other: StoryContent): (keyof StoryContent)[] {
  return contentFields.filter((field) => comparable(one, field) !== comparable(other, field));
}

/** A field's value as text. Feelings by name: a database may give the keys of an object back in another order. */
function comparable(content: StoryContent, field: keyof StoryContent): string {
  if (field === "feelings") return content.feelings.map(({ family, intensity }) => `${family} ${intensity}`).join();
  // Told before there were photos, or told without any: the same.
  if (field === "photos") return (content.photos ?? []).map(({ id, alt }) => `${id} ${alt}`).join("\n");
  if (field === "voice") return content.voice ? `${content.voice.id} ${content.voice.transcript}` : "";
  return JSON.stringify(content[field] ?? null);
}

/** In the order of the form. */
export const contentFields = [
  "title",
  "sketch",
  "channel",
  "happenedOn",
  "siteId",
  "before",
  "happened",
  "after",
  "feelings",
  "pleasure",
  "arousal",
  "pleasureBefore",
  "pleasureAfter",
  "kind",
  "departments",
  "asks",
  "photos",
  "voice",
  "topics",
] as const satisfies readonly (keyof StoryContent)[];
