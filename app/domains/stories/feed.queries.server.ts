/** The feed, read so that a page costs the same at a hundred stories and at a hundred thousand. */
import { and, asc, type Column, desc, eq, exists, gte, lt, notExists, type SQL, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { type Cursor, readCursor, writeCursor } from "#app/shared/keyset.ts";
import type { Reader } from "#db/client.ts";
import { afterInOrder, beforeInOrder } from "#db/dialect.ts";
import { commentRemovals, comments } from "#db/schema/comments.ts";
import { departments, people, sites } from "#db/schema/people.ts";
import { stories, storyDepartments, storyFeelings, storyReactions, storyWithdrawals } from "#db/schema/stories.ts";
import { startOfDay } from "./days.server.ts";
import type { FeedFilter } from "./feed.ts";
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
} from "./stories.ts";
import { feelingWord } from "./words.ts";

export const pageLength = 20;

/** What a card of the feed shows. */
export interface StoryCard {
  readonly id: string;
  readonly headline: string;
  readonly excerpt: string;
  readonly sketch: string | null;
  readonly kind: StoryKind;
  readonly channel: Channel | null;
  readonly site: string | null;
  readonly teller: string;
  /** Milliseconds. */
  readonly toldAt: number;
  readonly minutes: number;
  /** The customer's words, strongest first. */
  readonly feelings: string;
  readonly responses: number;
  /** Whether one of the responses is the reader's. */
  readonly responded: boolean;
  readonly comments: number;
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

/** For a story that everybody may read: in this house every employee reads every story that is not withdrawn. */
export function notWithdrawn(read: Reader): SQL {
  return notExists(read.select({ one: sql`1` }).from(storyWithdrawals).where(eq(storyWithdrawals.storyId, stories.id)));
}

type ForReader = Pick<Person, "id" | "zone">;

/** One page, chosen by time and arranged so that no kind stands alone. One statement: every reader waits for this page. */
export async function feedPage(read: Reader, person: ForReader, filter: FeedFilter, place: FeedPlace = {}): Promise<FeedPage> {
  const page = await pageByTime(read, person, filter, place);
  return { ...page, cards: mixed(page.cards) };
}

/** The stories a person told, newest first, for their page. */
export async function storiesToldBy(read: Reader, person: ForReader, tellerId: string, place: FeedPlace = {}): Promise<FeedPage> {
  return pageByTime(read, person, { teller: tellerId }, place);
}

type Wanted = FeedFilter & { readonly teller?: string };

async function pageByTime(read: Reader, person: ForReader, wanted: Wanted, { after, before }: FeedPlace): Promise<FeedPage> {
  const { rows, ...page } = await chosenByTime(read, wanted, person, { after: readCursor(after), before: readCursor(before) });
  return { ...page, cards: rows.map(cardOf) };
}

type Place = { after?: Cursor; before?: Cursor };

async function chosenByTime(read: Reader, filter: Wanted, person: ForReader, { after, before }: Place) {
  const upwards = before !== undefined && after === undefined;
  const found = await rowsOf(read, filter, person, { after, before });
  const more = found.length > pageLength;
  // Fewer newer stories than a page holds: that is the first page, and it is shown whole.
  if (upwards && !more) return chosenByTime(read, filter, person, {});
  const rows = found.slice(0, pageLength);
  if (upwards) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    ...(last && (upwards || more) ? { older: cursorOf(last) } : {}),
    ...(first && (upwards || after) ? { newer: cursorOf(first) } : {}),
  };
}

const cursorOf = ({ toldAt, id }: { toldAt: Date; id: string }) => writeCursor({ at: toldAt, id });

/** The rows after or before a cursor and one more, in the direction of reading. Walks one index, whatever is asked for. */
function rowsOf(read: Reader, filter: Wanted, person: ForReader, place: Place) {
  const chosen = choose(read, filter, person.zone, place);
  const order = place.before && !place.after ? asc : desc;
  return read
    .select({
      id: stories.id,
      title: stories.title,
      start: sql<string>`substr(${stories.happened}, 1, 400)`,
      length:
        sql<number>`length(${stories.happened}) + coalesce(length(${stories.before}), 0) + coalesce(length(${stories.after}), 0)`.mapWith(
          Number,
        ),
      sketch: stories.sketch,
      kind: stories.kind,
      channel: stories.channel,
      site: sites.name,
      teller: people.name,
      toldAt: stories.toldAt,
      feelings,
      responses: responsesBy(),
      ownResponses: responsesBy(person.id),
      comments: commentsSaid,
    })
    .from(chosen)
    .innerJoin(stories, eq(stories.id, chosen.id))
    .innerJoin(people, eq(people.id, stories.tellerId))
    .leftJoin(sites, eq(sites.id, stories.siteId))
    .orderBy(order(chosen.toldAt), order(chosen.id));
}

/** Which stories. A filter that has a table of its own leads, because its index stands in the order of time too. */
function choose(read: Reader, filter: Wanted, zone: string, { after, before }: Place) {
  const link = filter.department ? storyDepartments : filter.feeling ? storyFeelings : undefined;
  const at = link?.toldAt ?? stories.toldAt;
  const id = link?.storyId ?? stories.id;
  const upwards = before !== undefined && after === undefined;
  const order = upwards ? asc : desc;
  const conditions = and(
    notWithdrawn(read),
    after && beforeInOrder([at, id], [after.at, after.id]),
    upwards ? afterInOrder([at, id], [before.at, before.id]) : undefined,
    filter.from ? gte(at, startOfDay(zone, filter.from)) : undefined,
    filter.to ? lt(at, startOfDay(zone, filter.to, 1)) : undefined,
    same(stories.kind, filter.kind),
    same(stories.channel, filter.channel),
    same(stories.siteId, filter.site),
    same(stories.importId, filter.import),
    same(stories.tellerId, filter.teller),
    same(storyDepartments.departmentId, filter.department),
    felt(read, filter),
  );
  const columns = { id: sql<string>`${id}`.as("chosen_id"), toldAt: sql<Date>`${at}`.as("chosen_at") };
  const query = link
    ? read.select(columns).from(link).innerJoin(stories, eq(stories.id, link.storyId))
    : read.select(columns).from(stories);
  return query
    .where(conditions)
    .orderBy(order(at), order(id))
    .limit(pageLength + 1)
    .as("chosen");
}

const same = <Value extends string>(column: Column, value: Value | undefined) => (value === undefined ? undefined : eq(column, value));

/** The link table of feelings leads unless that of departments does. */
function felt(read: Reader, { department, feeling }: FeedFilter): SQL | undefined {
  if (!feeling) return undefined;
  if (!department) return eq(storyFeelings.family, feeling);
  const row = and(eq(storyFeelings.storyId, stories.id), eq(storyFeelings.family, feeling));
  return exists(read.select({ one: sql`1` }).from(storyFeelings).where(row));
}

/** `anger 3,joy 1` */
const feelings = sql<string | null>`(
  select string_agg(${storyFeelings.family} || ' ' || ${storyFeelings.intensity}, ',')
  from ${storyFeelings} where ${storyFeelings.storyId} = ${stories.id}
)`;

/** How many responses a story has; of one person, if one is given. */
function responsesBy(personId?: string): SQL<number> {
  const by = personId ? sql` and ${storyReactions.personId} = ${personId}` : sql``;
  return sql`(select count(*) from ${storyReactions} where ${storyReactions.storyId} = ${stories.id}${by})`.mapWith(Number);
}

/** Those that can still be read. */
const commentsSaid = sql`(
  select count(*) from ${comments} left join ${commentRemovals} on ${commentRemovals.commentId} = ${comments.id}
  where ${comments.aboutKind} = 'story' and ${comments.aboutId} = ${stories.id} and ${commentRemovals.commentId} is null
)`.mapWith(Number);

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function cardOf({ title, start, length, toldAt, feelings: felt, ownResponses, ...row }: Row): StoryCard {
  return {
    ...row,
    headline: headline({ title, happened: start }),
    excerpt: excerptOf({ title, start }),
    toldAt: toldAt.getTime(),
    minutes: readingMinutes(length),
    feelings: strongestFirst(feelingsIn(felt)).map(feelingWord).join(", "),
    responded: ownResponses > 0,
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

export interface Choices {
  readonly departments: { id: string; name: string }[];
  readonly sites: { id: string; name: string }[];
}

/** What a form lets choose from. One statement. */
export async function placesToChoose(read: Reader): Promise<Choices> {
  const rows = await read
    .select({ what: sql<string>`'department'`, id: departments.id, name: departments.name })
    .from(departments)
    .unionAll(read.select({ what: sql<string>`'site'`, id: sites.id, name: sites.name }).from(sites));
  const of = (wanted: string) =>
    rows
      .filter(({ what }) => what === wanted)
      .map(({ id, name }) => ({ id, name }))
      .sort((one, other) => one.name.localeCompare(other.name));
  return { departments: of("department"), sites: of("site") };
}
