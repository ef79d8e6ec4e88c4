/** Stories by their words. */
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { type Asked, readAsked } from "#app/domains/search/asking.ts";
import { insteadIn, marked, passage, type Stretch } from "#app/domains/search/passages.ts";
import { type Found, found, type Place, type Scope } from "#app/domains/search/search.queries.server.ts";
import { startOfDay } from "#app/shared/days.server.ts";
import type { Reader } from "#db/client.ts";
import { sites } from "#db/schema/people.ts";
import { stories } from "#db/schema/stories.ts";
import { touchesOf } from "./care/topics.ts";
import type { FeedFilter } from "./feed.ts";
import { readable } from "./feed-statement.server.ts";
import { marksOf, passagesOf } from "./search-document.server.ts";
import { type Channel, headline, isUntitled, type StoryKind } from "./stories.ts";

export const resultsOnAPage = 10;

export interface StoryResult {
  readonly id: string;
  readonly kind: StoryKind;
  readonly channel: Channel | null;
  readonly site: string | null;
  /** Milliseconds. */
  readonly toldAt: number;
  readonly headline: Stretch[];
  /** Empty where it may be heavy to read: then `touches` says so. */
  readonly passage: Stretch[];
  readonly touches?: string;
}

export interface StoryResults extends Pick<Found, "count" | "more"> {
  readonly results: StoryResult[];
  /** Words that were found in the place of what was typed. */
  readonly instead: string[];
}

type ForReader = Pick<Person, "id" | "zone">;

/** One page of what was asked for; `page` counts from 1. Nothing where nothing was asked for. */
export async function searchStories(
  read: Reader,
  person: ForReader,
  { typed, filter }: { typed: string; filter: FeedFilter },
  page = 1,
): Promise<StoryResults> {
  const place = { offset: (page - 1) * resultsOnAPage, length: resultsOnAPage };
  const { ids, asked, ...counted } = await findStories(read, person, readAsked(typed), filter, place);
  const rows = await foundRows(read, ids);
  return { ...counted, results: rows.map((row) => resultOf(row, asked)), instead: insteadIn(rows.flatMap(textsOf), asked) };
}

/** Their ids, best first, and how many there are. */
export function findStories(read: Reader, person: ForReader, asked: Asked, filter: FeedFilter, place: Place): Promise<Found> {
  return found(read, asked, readableStories(read, person, filter), place);
}

/** The stories that may be found. */
export function readableStories(read: Reader, { zone }: Pick<Person, "zone">, filter: FeedFilter = {}): Scope {
  const { from, to, import: importId } = filter;
  const values = {
    now: read.now(),
    ...(from ? { from: startOfDay(zone, from) } : {}),
    ...(to ? { to: startOfDay(zone, to, 1) } : {}),
    ...(importId ? { importId } : {}),
  };
  const moment = (name: "from" | "to") => sql.param(sql.placeholder(name), stories.toldAt);
  const where = and(
    readable(read, sql.placeholder("now")),
    from ? sql`${stories.toldAt} >= ${moment("from")}` : undefined,
    to ? sql`${stories.toldAt} < ${moment("to")}` : undefined,
    importId ? eq(stories.importId, sql.placeholder("importId")) : undefined,
  ) as SQL;
  return { kind: "story", table: stories, id: stories.id, where, shape: Object.keys(values).join(), values, marks: marksOf(filter) };
}

type Row = Awaited<ReturnType<typeof foundRows>>[number];

async function foundRows(read: Reader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await read
    .select({
      id: stories.id,
      title: stories.title,
      sketch: stories.sketch,
      before: stories.before,
      happened: stories.happened,
      after: stories.after,
      asks: stories.asks,
      topics: stories.topics,
      kind: stories.kind,
      channel: stories.channel,
      site: sites.name,
      toldAt: stories.toldAt,
    })
    .from(stories)
    .leftJoin(sites, eq(sites.id, stories.siteId))
    // Asked again: between the two statements somebody may have withdrawn one.
    .where(and(inArray(stories.id, [...ids]), readable(read)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const textsOf = (row: Row) => [row.title ?? "", ...passagesOf(row)];

function resultOf(row: Row, asked: Asked): StoryResult {
  const { id, kind, channel, site, toldAt } = row;
  const words = headline(row);
  const touches = touchesOf(row.topics);
  return {
    id,
    kind,
    channel,
    site,
    toldAt: toldAt.getTime(),
    headline: marked(words, isUntitled(row) ? [] : asked),
    ...(touches ? { touches, passage: [] } : { passage: bestPassage(passagesOf(row), asked) }),
  };
}

/** Of the passage that holds the most of what was asked for; what happened comes before the rest. */
function bestPassage(passages: readonly string[], asked: Asked): Stretch[] {
  const shown = passages.map((text) => passage(text, asked));
  const hits = (stretches: readonly Stretch[]) => stretches.filter(({ hit }) => hit).length;
  const [best = []] = shown.toSorted((one, other) => hits(other) - hits(one));
  return best;
}
