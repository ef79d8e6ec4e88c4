/** Brings into the index what is not in it: after an import, after the demonstration began, and what an older version left. */
import { and, asc, eq, notExists, sql } from "drizzle-orm";
import { forgetting, indexing } from "#app/domains/search/indexing.server.ts";
import { edition } from "#app/domains/search/words.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import type { Reaction } from "#app/shared/events.server.ts";
import { enqueue, type JobHandler } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { afterInOrder } from "#db/dialect.ts";
import { searchDocuments } from "#db/schema/search.ts";
import { stories, storyWithdrawals } from "#db/schema/stories.ts";
import { makePace } from "./importing/pacing.server.ts";
import { documentsOf } from "./search-document.server.ts";

const storiesAtOnce = 25;

/** Walks all stories from the oldest on, so that the newest are found first. A run that was broken off begins anew and skips what is done. */
export const indexingStories: JobHandler = {
  kind: "stories.index",
  atStart: true,
  async run(world, _payload, { key, signal }) {
    const pace = makePace();
    let place: Place | undefined;
    for (;;) {
      if (signal.aborted) return "again";
      const waiting = await notIndexed(world.db.read, place);
      if (waiting.length === 0) break;
      const ids = waiting.map(({ id }) => id);
      await world.db.write(async (tx) => indexing(tx, await documentsOf(tx, ids)));
      place = waiting.at(-1);
      await pace.rest();
    }
    // The job of the start is a net below the others: whatever they missed is found a day later.
    return key === indexingStories.kind ? shifted(world.clock.now(), dayLength) : undefined;
  },
};

interface Place {
  readonly toldAt: Date;
  readonly id: string;
}

async function notIndexed(read: Reader, place: Place | undefined): Promise<Place[]> {
  const order = [stories.toldAt, stories.id] as const;
  const indexed = read
    .select({ one: sql`1` })
    .from(searchDocuments)
    .where(and(eq(searchDocuments.kind, "story"), eq(searchDocuments.aboutId, stories.id), eq(searchDocuments.edition, edition)));
  const withdrawn = read.select({ one: sql`1` }).from(storyWithdrawals).where(eq(storyWithdrawals.storyId, stories.id));
  return read
    .select({ toldAt: stories.toldAt, id: stories.id })
    .from(stories)
    .where(and(notExists(indexed), notExists(withdrawn), place && afterInOrder(order, [place.toldAt, place.id])))
    .orderBy(asc(stories.toldAt), asc(stories.id))
    .limit(storiesAtOnce);
}

/** A whole import is too much for its own writes: it is indexed when it has come to its end. */
const indexingOn = (name: string, on: string): Reaction => ({
  name,
  on,
  async react(world: World, event) {
    const now = world.clock.now();
    await world.db.write((tx) => enqueue(tx, { kind: indexingStories.kind, key: `${indexingStories.kind}:${event.id}`, dueAt: now, now }));
  },
});

/** Rows of an import that somebody has answered for become stories a hundred at a time. */
const indexingAnswered: Reaction = {
  name: "stories.indexing-answered",
  on: "stories.import-answered",
  async react({ db }, event) {
    const { storyIds } = event.payload as { storyIds: string[] };
    const pace = makePace();
    for (let start = 0; start < storyIds.length; start += storiesAtOnce) {
      await db.write(async (tx) => indexing(tx, await documentsOf(tx, storyIds.slice(start, start + storiesAtOnce))));
      await pace.rest();
    }
  },
};

/** To take words out of the index costs more than to put them in: a few at a time, so that pages are not kept waiting. */
const forgottenAtOnce = 5;

/** An import that was taken back is gone for readers at once; its words follow. */
const forgettingRemoved: Reaction = {
  name: "stories.forgetting-removed",
  on: "stories.removed",
  async react({ db }, event) {
    const { storyIds } = event.payload as { storyIds: string[] };
    const pace = makePace();
    for (let start = 0; start < storyIds.length; start += forgottenAtOnce) {
      await db.write((tx) => forgetting(tx, "story", storyIds.slice(start, start + forgottenAtOnce)));
      await pace.rest();
    }
  },
};

export const indexingReactions: readonly Reaction[] = [
  forgettingRemoved,
  indexingAnswered,
  indexingOn("stories.indexing-imports", "stories.imported"),
  indexingOn("stories.indexing-stopped-imports", "stories.import-stopped"),
  indexingOn("stories.indexing-demonstration", "auth.demonstration-started"),
];
