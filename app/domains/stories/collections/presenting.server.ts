/** A collection as it is presented: everything that is shown, at once, because the room may have no network. */
import { and, asc, eq, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { type Block, markdownInPieces } from "#app/shared/markdown-pieces.server.ts";
import type { Reader } from "#db/client.ts";
import { collectionStories } from "#db/schema/collections.ts";
import { people, sites } from "#db/schema/people.ts";
import { stories } from "#db/schema/stories.ts";
import { touchesOf } from "../care/topics.ts";
import { mediaLeftOut, readable } from "../feed-statement.server.ts";
import { mediaOfSome } from "../media/media.queries.server.ts";
import { headline, tellerFor } from "../stories.ts";
import { isMaker } from "./collections.policy.ts";
import { everybody, foundCollection } from "./collections.queries.server.ts";
import type { Part, Presentation } from "./slides.ts";

/** Refuses with `hallway.not-found`. Three statements. */
export async function presentation(read: Reader, person: Person, id: string | undefined): Promise<Presentation> {
  const collection = await foundCollection(read, person, id);
  const rows = await read
    .select({
      id: stories.id,
      title: stories.title,
      sketch: stories.sketch,
      kind: stories.kind,
      channel: stories.channel,
      site: sites.name,
      before: stories.before,
      happened: stories.happened,
      after: stories.after,
      asks: stories.asks,
      topics: stories.topics,
      tellerId: stories.tellerId,
      teller: people.name,
      tellerHiddenAt: stories.tellerHiddenAt,
      notes: collectionStories.notes,
      leftOut: sql`${mediaLeftOut(read)}`.mapWith(Boolean),
    })
    .from(collectionStories)
    .innerJoin(stories, and(eq(stories.id, collectionStories.storyId), readable(read)))
    .innerJoin(people, eq(people.id, stories.tellerId))
    .leftJoin(sites, eq(sites.id, stories.siteId))
    .where(eq(collectionStories.collectionId, collection.id))
    .orderBy(asc(collectionStories.position), asc(collectionStories.storyId));
  const mine = isMaker(person, collection);
  const media = await mediaOfSome(
    read,
    rows.filter(({ leftOut }) => !leftOut).map(({ id }) => id),
  );
  return {
    id: collection.id,
    title: collection.title,
    maker: collection.maker.name,
    introduction: markdownInPieces(collection.introduction ?? ""),
    stories: rows.map(({ title, before, happened, after, asks, topics, tellerId, tellerHiddenAt, notes, leftOut: _, ...row }) => ({
      ...row,
      headline: headline({ title, happened, topics }),
      ...(topics && topics.length > 0 ? { touches: touchesOf(topics) } : {}),
      teller: tellerFor(everybody, { tellerId, teller: row.teller, tellerHiddenAt }).name,
      notes: mine ? notes : null,
      photos: media.get(row.id)?.photos ?? [],
      voice: media.get(row.id)?.voice ?? null,
      passages: [
        ...passage("before", markdownInPieces(before ?? "")),
        ...markdownInPieces(happened).flatMap((block) => passage("happened", [block])),
        ...passage("after", markdownInPieces(after ?? "")),
        ...passage("asks", markdownInPieces(asks ?? "")),
        ...passage("said", markdownInPieces(media.get(row.id)?.voice?.transcript ?? "")),
      ],
    })),
  };
}

const passage = (part: Part, blocks: Block[]) => (blocks.length > 0 ? [{ part, blocks }] : []);

/** Which of its stories can still be read. Refuses with `hallway.not-found`. */
export async function standing(read: Reader, person: Person, id: string | undefined): Promise<string[]> {
  const collection = await foundCollection(read, person, id);
  const rows = await read
    .select({ id: stories.id })
    .from(collectionStories)
    .innerJoin(stories, and(eq(stories.id, collectionStories.storyId), readable(read)))
    .where(eq(collectionStories.collectionId, collection.id));
  return rows.map((row) => row.id);
}
