import { and, asc, count, desc, eq, exists, isNull, type SQL, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import { type Page, readCursor, writeCursor } from "#app/shared/keyset.ts";
import type { Reader } from "#db/client.ts";
import { afterInOrder, alias, beforeInOrder } from "#db/dialect.ts";
import { collectionSharings, collectionStories, collections, collectionTakedowns } from "#db/schema/collections.ts";
import { people } from "#db/schema/people.ts";
import { stories } from "#db/schema/stories.ts";
import { touchesOf } from "../care/topics.ts";
import { readable } from "../feed-statement.server.ts";
import { type Channel, headline, isUntitled, plain, readingMinutes, type StoryKind, shortened, tellerFor } from "../stories.ts";
import { isMaker, mayRead, mayTakeDown } from "./collections.policy.ts";

export interface Takedown {
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
}

export interface Collection {
  readonly id: string;
  readonly title: string;
  readonly introduction: string | null;
  readonly version: number;
  readonly maker: { readonly id: string; readonly name: string };
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Since when everybody may read it; null while it is its maker's alone. */
  readonly sharedAt: Date | null;
  readonly takedown?: Takedown;
}

/** A collection within the person's reach. Refuses with `hallway.not-found`. */
export async function foundCollection(read: Reader, person: Person, id: string | undefined): Promise<Collection> {
  const collection = await collectionFor(read, person, id ?? "");
  if (!collection) throw notFound();
  return collection;
}

/** A collection as the person may read it; undefined when it is not there for them. */
export async function collectionFor(read: Reader, person: Person, id: string): Promise<Collection | undefined> {
  const collection = await collectionOf(read, id);
  return collection && mayRead(person, collection) ? collection : undefined;
}

/** A collection that the person made. What others made does not exist here. Refuses with `hallway.not-found`. */
export async function ownCollection(read: Reader, person: Person, id: string | undefined): Promise<Collection> {
  const collection = await collectionOf(read, id ?? "");
  if (!collection || !isMaker(person, collection)) throw notFound();
  return collection;
}

/** A shared collection, for an editor who may take it down. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function collectionToTakeDown(read: Reader, person: Person, id: string | undefined): Promise<Collection> {
  const collection = await foundCollection(read, person, id);
  if (!mayTakeDown(person, collection)) throw notAllowed();
  return collection;
}

async function collectionOf(read: Reader, id: string): Promise<Collection | undefined> {
  if (!isId(id)) return undefined;
  const editor = alias(people, "editor");
  const [row] = await read
    .select({
      id: collections.id,
      title: collections.title,
      introduction: collections.introduction,
      version: collections.version,
      makerId: collections.makerId,
      maker: people.name,
      createdAt: collections.createdAt,
      updatedAt: collections.updatedAt,
      sharedAt: collectionSharings.at,
      takenDownAt: collectionTakedowns.at,
      takenDownBy: editor.name,
      reason: collectionTakedowns.reason,
    })
    .from(collections)
    .innerJoin(people, eq(people.id, collections.makerId))
    .leftJoin(collectionSharings, eq(collectionSharings.collectionId, collections.id))
    .leftJoin(collectionTakedowns, eq(collectionTakedowns.collectionId, collections.id))
    .leftJoin(editor, eq(editor.id, collectionTakedowns.by))
    .where(eq(collections.id, id));
  if (!row) return undefined;
  const { makerId, maker, takenDownAt, takenDownBy, reason, ...collection } = row;
  const takedown = takenDownAt ? { takedown: { at: takenDownAt, by: takenDownBy ?? "", reason: reason ?? "" } } : {};
  return { ...collection, maker: { id: makerId, name: maker }, ...takedown };
}

export interface CollectedStory {
  readonly id: string;
  readonly headline: string;
  readonly excerpt: string;
  readonly sketch: string | null;
  readonly kind: StoryKind;
  readonly channel: Channel | null;
  readonly teller: string;
  readonly minutes: number;
}

/** A place in a collection. Where the story is gone, nothing of it is said. */
export interface Place {
  readonly storyId: string;
  readonly notes: string | null;
  readonly story?: CollectedStory;
}

/** A collection is shown on walls: who wants no name beside their story is not named in it, not even to themselves or to editors. */
export const everybody = { id: "", roles: [] };

/** The places of a collection in their order, each with its story as long as everybody may read it. One statement. */
export async function placesOf(read: Reader, collectionId: string): Promise<Place[]> {
  const rows = await read
    .select({
      storyId: collectionStories.storyId,
      notes: collectionStories.notes,
      found: stories.id,
      title: stories.title,
      start: sql<string | null>`substr(${stories.happened}, 1, 400)`,
      length: sql`length(${stories.happened}) + coalesce(length(${stories.before}), 0) + coalesce(length(${stories.after}), 0)`.mapWith(
        Number,
      ),
      sketch: stories.sketch,
      topics: stories.topics,
      kind: stories.kind,
      channel: stories.channel,
      tellerId: stories.tellerId,
      teller: people.name,
      tellerHiddenAt: stories.tellerHiddenAt,
    })
    .from(collectionStories)
    .leftJoin(stories, and(eq(stories.id, collectionStories.storyId), readable(read)))
    .leftJoin(people, eq(people.id, stories.tellerId))
    .where(eq(collectionStories.collectionId, collectionId))
    .orderBy(asc(collectionStories.position), asc(collectionStories.storyId));
  return rows.map(({ storyId, notes, found, title, start, length, kind, topics, tellerId, teller, tellerHiddenAt, ...row }) => {
    if (!found || !start || !kind || !tellerId || !teller) return { storyId, notes };
    const story = {
      ...row,
      id: storyId,
      kind,
      teller: tellerFor(everybody, { tellerId, teller, tellerHiddenAt }).name,
      headline: headline({ title, happened: start, topics }),
      excerpt: touchesOf(topics) ?? (isUntitled({ title }) ? "" : shortened(plain(start), 180)),
      minutes: readingMinutes(length),
    };
    return { storyId, notes, story };
  });
}

export interface ListedCollection {
  readonly id: string;
  readonly title: string;
  /** How the introduction begins, as running text. */
  readonly opening: string;
  readonly maker: string;
  readonly at: Date;
  readonly shared: boolean;
  /** Stories that can be read. */
  readonly stories: number;
}

interface ListPlace {
  readonly after?: string | null;
  readonly before?: string | null;
}

export const listLength = 20;

/** What everybody may read, the latest shared first. */
export async function sharedCollections(read: Reader, place: ListPlace): Promise<Page<ListedCollection>> {
  const order = [collectionSharings.at, collectionSharings.collectionId] as const;
  return listed(place, order, (where, direction) =>
    read
      .select({ ...listColumns(read), at: collectionSharings.at, shared: sql`1`.mapWith(Boolean) })
      .from(collectionSharings)
      .innerJoin(collections, eq(collections.id, collectionSharings.collectionId))
      .innerJoin(people, eq(people.id, collections.makerId))
      .leftJoin(collectionTakedowns, eq(collectionTakedowns.collectionId, collections.id))
      .where(and(isNull(collectionTakedowns.collectionId), where))
      .orderBy(...order.map((column) => direction(column)))
      .limit(listLength + 1),
  );
}

/** What a person made, the latest changed first. `holding`: whether this story is among each one's stories, in `holds`. */
export async function collectionsMadeBy(
  read: Reader,
  personId: string,
  place: ListPlace,
  holding?: string,
): Promise<Page<ListedCollection & { holds: boolean }>> {
  const order = [collections.updatedAt, collections.id] as const;
  const place_ = and(eq(collectionStories.collectionId, collections.id), eq(collectionStories.storyId, holding ?? ""));
  return listed(place, order, (where, direction) =>
    read
      .select({
        ...listColumns(read),
        at: collections.updatedAt,
        shared: sql`${collectionSharings.collectionId} is not null and ${collectionTakedowns.collectionId} is null`.mapWith(Boolean),
        holds: sql`${holding ? exists(read.select({ one: sql`1` }).from(collectionStories).where(place_)) : sql`1 = 0`}`.mapWith(Boolean),
      })
      .from(collections)
      .innerJoin(people, eq(people.id, collections.makerId))
      .leftJoin(collectionSharings, eq(collectionSharings.collectionId, collections.id))
      .leftJoin(collectionTakedowns, eq(collectionTakedowns.collectionId, collections.id))
      .where(and(eq(collections.makerId, personId), where))
      .orderBy(...order.map((column) => direction(column)))
      .limit(listLength + 1),
  );
}

function listColumns(read: Reader) {
  const readableOnes = read
    .select({ count: count() })
    .from(collectionStories)
    .innerJoin(stories, eq(stories.id, collectionStories.storyId))
    .where(and(eq(collectionStories.collectionId, collections.id), readable(read)));
  return {
    id: collections.id,
    title: collections.title,
    introduction: sql<string | null>`substr(${collections.introduction}, 1, 400)`,
    maker: people.name,
    stories: sql`(${readableOnes})`.mapWith(Number),
  };
}

interface Listable {
  readonly id: string;
  readonly at: Date;
  readonly introduction: string | null;
}

type Order = readonly [Parameters<typeof beforeInOrder>[0][number], Parameters<typeof beforeInOrder>[0][number]];

async function listed<Row extends Listable>(
  { after, before }: ListPlace,
  order: Order,
  rowsWhere: (where: SQL | undefined, direction: typeof asc) => PromiseLike<Row[]>,
): Promise<Page<Omit<Row, "introduction"> & { opening: string }>> {
  const [older, newer] = [readCursor(after), readCursor(before)];
  const upwards = newer !== undefined && older === undefined;
  const found = await (upwards
    ? rowsWhere(afterInOrder(order, [newer.at, newer.id]), asc)
    : rowsWhere(older && beforeInOrder(order, [older.at, older.id]), desc));
  const more = found.length > listLength;
  // Fewer than a page: that is the first one, and it is shown whole.
  if (upwards && !more) return listed({}, order, rowsWhere);
  const rows = found.slice(0, listLength);
  if (upwards) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows: rows.map(({ introduction, ...row }) => ({ ...row, opening: shortened(plain(introduction ?? ""), 200) })),
    ...(last && (upwards || more) ? { next: writeCursor(last) } : {}),
    ...(first && (upwards || older) ? { previous: writeCursor(first) } : {}),
  };
}
