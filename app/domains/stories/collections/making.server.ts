import { and, count, eq } from "drizzle-orm";
import { discarding } from "#app/domains/drafts/keeping.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { collections } from "#db/schema/collections.ts";
import { idTaken, tooManyCollections } from "./collections.errors.ts";
import { aboutCollection, mostCollections, newCollectionDraft } from "./collections.ts";
import { gather } from "./gathering.server.ts";

export interface NewCollection {
  /** Made in the browser or by its loader: made twice, it is one collection, with the words that came last. */
  readonly id: string;
  readonly title: string;
  readonly introduction: string;
  /** Id of a story to begin with. */
  readonly story?: string | undefined;
  readonly answers?: readonly FindingAnswer[];
}

/**
 * Makes a collection, which only its maker sees. Refuses with `collections.id-taken`, `collections.too-many`,
 * `privacy.unanswered`, `hallway.not-found`.
 */
export async function makingCollection(world: World, person: Person, { id, story, answers, ...typed }: NewCollection): Promise<void> {
  const texts = { title: typed.title, introduction: typed.introduction };
  const cleared = await clearing(world, person, { about: aboutCollection(id), texts, answers });
  const { title, introduction } = cleared.texts;
  const now = world.clock.now();
  await world.db.write(async (tx) => {
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
    await cleared.note(tx);
    if (story) await gather(tx, person, id, story, now);
  });
}
