/** The feed, read so that a page costs the same at a hundred stories and at a hundred thousand. */
import type { Person } from "#app/domains/people/people.ts";
import { readCursor, writeCursor } from "#app/shared/keyset.ts";
import type { Reader } from "#db/client.ts";
import type { StoryCover } from "#db/schema/stories.ts";
import { touchesOf } from "./care/topics.ts";
import type { FeedFilter } from "./feed.ts";
import { type Asked, type FeedRow, feedRows } from "./feed-statement.server.ts";
import { mixed } from "./mix.ts";
import {
  type Channel,
  type Feeling,
  type FeelingFamily,
  headline,
  type Intensity,
  isUntitled,
  plain,
  readingMinutes,
  type StoryKind,
  shortened,
  strongestFirst,
  tellerFor,
} from "./stories.ts";
import { feelingWord } from "./words.ts";

export const pageLength = 20;

/** What a card of the feed shows. */
export interface StoryCard {
  readonly id: string;
  readonly headline: string;
  readonly excerpt: string;
  /** What may be heavy to read in it, in a sentence; then there is no excerpt. */
  readonly touches?: string;
  readonly sketch: string | null;
  readonly kind: StoryKind;
  readonly channel: Channel | null;
  readonly site: string | null;
  /** As the reader may know it. */
  readonly teller: string;
  /** The name stands here although readers do not see it. */
  readonly tellerHidden?: true;
  /** Milliseconds. */
  readonly toldAt: number;
  readonly minutes: number;
  /** The customer's words, strongest first. */
  readonly feelings: string;
  readonly responses: number;
  /** Whether one of the responses is the reader's. */
  readonly responded: boolean;
  readonly comments: number;
  /** Its first photo, small. */
  readonly cover?: StoryCover;
  readonly voiceSeconds?: number;
}

export interface FeedPage {
  readonly cards: StoryCard[];
  /** Cursor of the page with older stories; missing when there are none. */
  readonly older?: string;
  readonly newer?: string;
}

export interface FeedPlace {
  /** Cursor: stories older than it. */
  readonly after?: string | null;
  /** Cursor: stories newer than it. */
  readonly before?: string | null;
}

type ForReader = Pick<Person, "id" | "zone" | "roles">;

/** One page, chosen by time and arranged so that no kind stands alone. One statement: every reader waits for this page. */
export async function feedPage(read: Reader, person: ForReader, filter: FeedFilter, place: FeedPlace = {}): Promise<FeedPage> {
  const page = await pageByTime(read, person, filter, place);
  return { ...page, cards: mixed(page.cards) };
}

/** The stories a person told, newest first, for their page. */
export async function storiesToldBy(read: Reader, person: ForReader, tellerId: string, place: FeedPlace = {}): Promise<FeedPage> {
  return pageByTime(read, person, { teller: tellerId }, place);
}

async function pageByTime(read: Reader, reader: ForReader, filter: Asked["filter"], place: FeedPlace): Promise<FeedPage> {
  const { rows, ...page } = await chosenByTime(read, { filter, reader, after: readCursor(place.after), before: readCursor(place.before) });
  return { ...page, cards: rows.map((row) => cardOf(row, reader)) };
}

async function chosenByTime(read: Reader, { before, ...asked }: Asked) {
  const upwards = before !== undefined && asked.after === undefined;
  const found = await feedRows(read, upwards ? { ...asked, before } : asked, pageLength + 1);
  const more = found.length > pageLength;
  // Fewer newer stories than a page holds: that is the first page, and it is shown whole.
  if (upwards && !more) return chosenByTime(read, asked);
  const rows = found.slice(0, pageLength);
  if (upwards) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    ...(last && (upwards || more) ? { older: cursorOf(last) } : {}),
    ...(first && (upwards || asked.after) ? { newer: cursorOf(first) } : {}),
  };
}

const cursorOf = ({ toldAt, id }: { toldAt: Date; id: string }) => writeCursor({ at: toldAt, id });

function cardOf({ title, start, length, toldAt, feelings: felt, ownResponses, ...told }: FeedRow, reader: ForReader): StoryCard {
  const { tellerId, tellerHiddenAt, topics, cover, voiceSeconds, mediaLeftOut, ...row } = told;
  const touches = touchesOf(topics);
  const teller = tellerFor(reader, told);
  return {
    ...row,
    teller: teller.name,
    ...(teller.hidden && teller.id ? { tellerHidden: true } : {}),
    headline: headline({ title, happened: start, topics }),
    ...(touches ? { touches, excerpt: "" } : { excerpt: excerptOf({ title, start }) }),
    toldAt: toldAt.getTime(),
    minutes: readingMinutes(length),
    feelings: strongestFirst(feelingsIn(felt)).map(feelingWord).join(", "),
    responded: ownResponses > 0,
    ...(cover && !touches && !mediaLeftOut ? { cover } : {}),
    ...(voiceSeconds === null || mediaLeftOut ? {} : { voiceSeconds }),
  };
}

function feelingsIn(text: string | null): Feeling[] {
  if (!text) return [];
  return text.split(",").map((one) => {
    const [family, intensity] = one.split(" ");
    return { family: family as FeelingFamily, intensity: Number(intensity) as Intensity };
  });
}

/** Where the headline already is the first words, the excerpt goes on from there. */
function excerptOf({ title, start }: { title: string | null; start: string }): string {
  const text = plain(start);
  if (!isUntitled({ title })) return shortened(text, 240);
  const said = headline({ happened: start });
  if (!said.endsWith("…")) return "";
  return `…${shortened(text.slice(said.length - 1).trim(), 240)}`;
}
