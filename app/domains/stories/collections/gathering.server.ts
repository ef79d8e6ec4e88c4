import { and, count, eq, max } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import { isId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { collectionStories, collections } from "#db/schema/collections.ts";
import { isReadable } from "../stories.queries.server.ts";
import { collectionFull } from "./collections.errors.ts";
import { mostStories } from "./collections.ts";

/**
 * Puts a story at the end of one's own collection; one that is there stays where it is. A form of the collection that is open
 * meanwhile can still be saved, because nothing in it changes. Refuses with `hallway.not-found`, `collections.full`.
 */
export async function gathering({ db, clock }: World, person: Person, collectionId: string, storyId: string): Promise<void> {
  await db.write((tx) => gather(tx, person, collectionId, storyId, clock.now()));
}

/** The same within a transaction. */
export async function gather(tx: Transaction, person: Person, collectionId: string, storyId: string, now: Date): Promise<void> {
  await lockOwn(tx, person, collectionId);
  if (!(await isReadable(tx, storyId))) throw notFound();
  const [held] = await tx
    .select({ count: count(), last: max(collectionStories.position) })
    .from(collectionStories)
    .where(eq(collectionStories.collectionId, collectionId));
  const added = await tx
    .insert(collectionStories)
    .values({ collectionId, storyId, position: (held?.last ?? 0) + 1, addedAt: now })
    .onConflictDoNothing()
    .returning({ storyId: collectionStories.storyId });
  if (added.length === 0) return;
  if ((held?.count ?? 0) >= mostStories) throw collectionFull();
  await tx.update(collections).set({ updatedAt: now }).where(eq(collections.id, collectionId));
  await emit(tx, { kind: "collections.story-added", payload: { collectionId, storyId, personId: person.id }, at: now });
}

/** Takes a story out of one's own collection again, with what was noted about it. */
export async function takingOut({ db, clock }: World, person: Person, collectionId: string, storyId: string): Promise<void> {
  const now = clock.now();
  await db.write(async (tx) => {
    const { version } = await lockOwn(tx, person, collectionId);
    const taken = await tx
      .delete(collectionStories)
      .where(and(eq(collectionStories.collectionId, collectionId), eq(collectionStories.storyId, storyId)))
      .returning({ storyId: collectionStories.storyId });
    if (taken.length === 0) return;
    await tx
      .update(collections)
      .set({ updatedAt: now, version: version + 1 })
      .where(eq(collections.id, collectionId));
    await emit(tx, { kind: "collections.story-removed", payload: { collectionId, storyId, personId: person.id }, at: now });
  });
}

/** A collection of one's own, held until the transaction ends. Refuses with `hallway.not-found`. */
export async function lockOwn(tx: Transaction, person: Person, collectionId: string): Promise<typeof collections.$inferSelect> {
  if (!isId(collectionId)) throw notFound();
  const mine = and(eq(collections.id, collectionId), eq(collections.makerId, person.id));
  const [collection] = await locked(tx.select().from(collections).where(mine));
  if (!collection) throw notFound();
  return collection;
}
