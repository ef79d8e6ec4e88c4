/** A story as its page sets it. */
import { renderMarkdown } from "#app/shared/markdown.server.ts";
import { touchesOf } from "./care/topics.ts";
import type { ShownMedia, ShownPhoto, ShownVoice } from "./media/media.ts";
import { type Channel, type Feeling, isUntitled, readingMinutes, type StoryContent, type StoryKind, strongestFirst } from "./stories.ts";

export interface ShownStory {
  readonly kind: StoryKind;
  readonly headline: string;
  /** The headline is only the first words of what happened. */
  readonly untitled: boolean;
  readonly sketch: string | null;
  readonly channel: Channel | null;
  readonly site: string | null;
  /** `YYYY-MM-DD`. */
  readonly happenedOn: string | null;
  /** Safe HTML, as are `happened`, `after` and `asks`. */
  readonly before: string | null;
  readonly happened: string;
  readonly after: string | null;
  readonly asks: string | null;
  readonly pleasure: number | null;
  readonly arousal: number | null;
  /** Before it happened, and at the end. */
  readonly pleasureBefore: number | null;
  readonly pleasureAfter: number | null;
  readonly feelings: Feeling[];
  readonly departments: { readonly id: string; readonly name: string }[];
  readonly minutes: number;
  readonly photos: readonly ShownPhoto[];
  /** What may be heavy to read in it, in a sentence. */
  readonly touches?: string;
  readonly voice?: ShownVoice;
}

type Showable = Omit<StoryContent, "departments" | "siteId" | "photos" | "voice"> & Pick<ShownStory, "headline" | "site" | "departments">;

export function shown(story: Showable, { photos, voice }: ShownMedia = { photos: [] }): ShownStory {
  const { kind, headline, sketch, channel, site, happenedOn, before, happened, after, asks, pleasure, arousal, feelings, departments } =
    story;
  const set = (text: string | null) => (text ? renderMarkdown(text) : null);
  return {
    kind,
    headline,
    untitled: isUntitled(story),
    sketch,
    channel,
    site,
    happenedOn,
    before: set(before),
    happened: renderMarkdown(happened),
    after: set(after),
    asks: set(asks),
    pleasure,
    arousal,
    pleasureBefore: story.pleasureBefore ?? null,
    pleasureAfter: story.pleasureAfter ?? null,
    feelings: strongestFirst(feelings),
    departments,
    minutes: readingMinutes([before, happened, after].join("").length),
    photos,
    touches: touchesOf(story.topics),
    ...(voice ? { voice } : {}),
  };
}
