import { and, count, eq } from "drizzle-orm";
import { discarding } from "#app/domains/drafts/keeping.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { collections } from "#db/schema/collections.ts";
import { idTaken, tooManyCollections } from "./collections.errors.ts";
import { mostCollections, newCollectionDraft } from "./collections.ts";
import { gather } from "./gathering.server.ts";

export interface NewCollection {
  /** Made in the browser or by its loader: made twice, it is one collection, with the words that came last. */
  readonly id: string;
  readonly title: string;
  readonly introduction: string;
  /** Id of a story to begin with. */
  readonly story?: string | undefined;
}

/** Makes a collection, which only its maker sees. Refuses with `collections.id-taken`, `collections.too-many`, `hallway.not-found`. */
export async function makingCollection({ db, clock }: World, person: Person, { id, title, introduction, story }: NewCollection) {
  const now = clock.now();
  await db.write(async (tx) => {
    await discarding(tx, person.id, newCollectionDraft, now);
    const words = { title, introduction: introduction || null, updatedAt: now };
    const made = await tx
      .insert(collections)
      .values({ id, makerId: person.id, createdAt: now, ...words })
      .onConflictDoNothing({ target: collections.id })
      .returning({ id: collections.id });
    if (made.length === 0) {
      const mine = and(eq(collections.id, id), eq(collections.makerId, person.id));
      const again = await tx.update(collections).set(words).where(mine).returning({ id: collections.id });
      if (again.length === 0) throw idTaken();
    } else {
      const [kept] = await tx.select({ count: count() }).from(collections).where(eq(collections.makerId, person.id));
      if ((kept?.count ?? 0) > mostCollections) throw tooManyCollections();
      await emit(tx, { kind: "collections.made", payload: { collectionId: id, personId: person.id }, at: now });
    }
    if (story) await gather(tx, person, id, story, now);
  });
}
