/** What is shown when a collection is presented, one passage after the other, and how a passage is divided over screens. */
import type { ShownPhoto, ShownVoice } from "../media/media.ts";
import type { Channel, StoryKind } from "../stories.ts";

/** A paragraph, a quotation or an item of a list, in pieces that fit a small screen each. */
export interface Block {
  readonly look: "text" | "quote" | "item";
  readonly marker?: string;
  /** Safe HTML. */
  readonly pieces: readonly string[];
}

export type Part = "before" | "happened" | "after" | "asks" | "said";

export interface PresentedStory {
  readonly id: string;
  readonly headline: string;
  readonly sketch: string | null;
  readonly kind: StoryKind;
  readonly channel: Channel | null;
  readonly site: string | null;
  readonly teller: string;
  /** What may be heavy to read in it, in a sentence. */
  readonly touches?: string;
  readonly passages: readonly { readonly part: Part; readonly blocks: readonly Block[] }[];
  readonly photos: readonly ShownPhoto[];
  /** Its transcript is among the passages, as what was said. */
  readonly voice: ShownVoice | null;
  /** Only for the collection's maker. */
  readonly notes: string | null;
}

export interface Presentation {
  readonly id: string;
  readonly title: string;
  readonly maker: string;
  readonly introduction: readonly Block[];
  readonly stories: readonly PresentedStory[];
}

interface OfStory {
  readonly story: PresentedStory;
  /** Counted from 1. */
  readonly number: number;
}

export type Slide =
  | { readonly kind: "title"; readonly key: string }
  | { readonly kind: "introduction"; readonly key: string; readonly blocks: readonly Block[] }
  | ({ readonly kind: "cover"; readonly key: string } & OfStory)
  | ({ readonly kind: "notice"; readonly key: string; readonly touches: string } & OfStory)
  | ({ readonly kind: "photo"; readonly key: string; readonly photo: ShownPhoto } & OfStory)
  | ({ readonly kind: "voice"; readonly key: string; readonly voice: ShownVoice } & OfStory)
  | ({ readonly kind: "passage"; readonly key: string; readonly part: Part; readonly blocks: readonly Block[] } & OfStory)
  | { readonly kind: "end"; readonly key: string };

const noneSkipped: ReadonlySet<string> = new Set();

/**
 * Everything in its order: the title, the introduction, each story from its cover and its photos to its voice note, the end.
 * Before what may be heavy to read stands a notice; of a story that is skipped there nothing follows it.
 */
export function slidesOf({ introduction, stories }: Presentation, skipped: ReadonlySet<string> = noneSkipped): Slide[] {
  return [
    { kind: "title", key: "title" },
    ...(introduction.length > 0 ? [{ kind: "introduction", key: "introduction", blocks: introduction } as const] : []),
    ...stories.flatMap((story, place): Slide[] => {
      const of = { story, number: place + 1 };
      return [
        { kind: "cover", key: `${story.id} cover`, ...of },
        ...(story.touches ? [{ kind: "notice", key: `${story.id} notice`, touches: story.touches, ...of } as const] : []),
        ...(skipped.has(story.id) ? [] : inside(story, of)),
      ];
    }),
    { kind: "end", key: "end" },
  ];
}

const inside = (story: PresentedStory, of: OfStory): Slide[] => [
  ...story.photos.map((photo) => ({ kind: "photo", key: `${story.id} ${photo.id}`, photo, ...of }) as const),
  ...story.passages.flatMap(({ part, blocks }, number): Slide[] => [
    ...(part === "said" && story.voice ? [voiceSlide(story.voice, of)] : []),
    { kind: "passage", key: `${story.id} ${number}`, part, blocks, ...of },
  ]),
];

/** Heard before what was said in it is read. */
const voiceSlide = (voice: ShownVoice, of: OfStory): Slide => ({ kind: "voice", key: `${of.story.id} voice`, voice, ...of });

/** Where one stands when slides have gone: on the same one, or at the beginning of what follows it. */
export function placeAmong(slides: readonly Slide[], former: readonly Slide[], key: string): number {
  const left = new Set(slides.map((slide) => slide.key));
  const from = former.findIndex((slide) => slide.key === key);
  const next = former.slice(Math.max(from, 0)).find((slide) => left.has(slide.key));
  return Math.max(
    slides.findIndex((slide) => slide.key === next?.key),
    0,
  );
}

/** A run of the pieces of a passage: `from` included, `until` excluded. */
export interface Screen {
  readonly from: number;
  readonly until: number;
}

/**
 * Divides pieces over as few screens as they need, and evenly. `fits` says whether a run of them fits one screen; a piece that
 * fits none stands alone.
 */
export function screensOf(lengths: readonly number[], fits: (screen: Screen) => boolean): Screen[] {
  const known = new Map<string, boolean>();
  const fitsOne = (screen: Screen) => {
    const key = `${screen.from} ${screen.until}`;
    const found = known.get(key) ?? fits(screen);
    known.set(key, found);
    return found;
  };
  const fewest = packed(lengths, fitsOne, Number.POSITIVE_INFINITY);
  if (fewest.length < 2) return fewest;
  const total = lengths.reduce((sum, length) => sum + length, 0);
  for (let share = 1; share < 1.6; share += 0.1) {
    const even = packed(lengths, fitsOne, (total / fewest.length) * share);
    if (even.length === fewest.length) return even;
  }
  return fewest;
}

function packed(lengths: readonly number[], fits: (screen: Screen) => boolean, most: number): Screen[] {
  const screens: Screen[] = [];
  let from = 0;
  while (from < lengths.length) {
    let until = from + 1;
    let length = lengths[from] ?? 0;
    while (until < lengths.length && length + (lengths[until] ?? 0) <= most && fits({ from, until: until + 1 })) {
      length += lengths[until] ?? 0;
      until += 1;
    }
    screens.push({ from, until });
    from = until;
  }
  return screens;
}

/** The part of the blocks that a screen shows, its pieces counted through all of them. */
export function blocksOn(blocks: readonly Block[], { from, until }: Screen): Block[] {
  let first = 0;
  return blocks.flatMap((block) => {
    const pieces = block.pieces.slice(Math.max(0, from - first), Math.max(0, until - first));
    const begins = from <= first;
    first += block.pieces.length;
    if (pieces.length === 0) return [];
    const { marker, ...rest } = block;
    return [{ ...rest, pieces, ...(marker && begins ? { marker } : {}) }];
  });
}
