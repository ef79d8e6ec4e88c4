import { asc, eq } from "drizzle-orm";
import { discarding } from "#app/domains/drafts/keeping.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { collectionStories, collections } from "#db/schema/collections.ts";
import { collectionChanged } from "./collections.errors.ts";
import { aboutCollection, type CollectionForm, collectionDraft, reordered, textsOf, withTexts } from "./collections.ts";
import { lockOwn } from "./gathering.server.ts";

/**
 * Saves the form of one's own collection: words, order, notes, and which stories leave. Stories that came in after the form was
 * opened stay, at the end; names of stories that are not in it change nothing. Refuses with `hallway.not-found` and, where the
 * form shows an earlier version, `collections.changed`; with `privacy.unanswered` while something in it may identify a customer.
 */
export async function editingCollection(
  world: World,
  person: Person,
  id: string,
  typed: CollectionForm,
  answers: readonly FindingAnswer[] = [],
): Promise<void> {
  const cleared = await clearing(world, person, { about: aboutCollection(id), texts: textsOf(typed), answers });
  const form = withTexts(typed, cleared.texts);
  const now = world.clock.now();
  await world.db.write(async (tx) => {
    const collection = await lockOwn(tx, person, id);
    if (collection.version !== form.version) throw collectionChanged();
    await tx
      .update(collections)
      .set({ title: form.title, introduction: form.introduction || null, version: collection.version + 1, updatedAt: now })
      .where(eq(collections.id, id));
    await placeAnew(tx, id, form);
    await cleared.note(tx);
    await discarding(tx, person.id, collectionDraft(id), now);
    await emit(tx, { kind: "collections.edited", payload: { collectionId: id, personId: person.id }, at: now });
  });
}

async function placeAnew(tx: Transaction, collectionId: string, { stories, removed, notes }: CollectionForm): Promise<void> {
  const ofIt = eq(collectionStories.collectionId, collectionId);
  const rows = await tx
    .select()
    .from(collectionStories)
    .where(ofIt)
    .orderBy(asc(collectionStories.position), asc(collectionStories.storyId));
  const known = new Map(rows.map((row) => [row.storyId, row]));
  const kept = reordered([...known.keys()], stories)
    .filter((storyId) => !removed.includes(storyId))
    .flatMap((storyId) => known.get(storyId) ?? [])
    .map((row, position) => ({ ...row, position: position + 1, notes: (notes[row.storyId] ?? row.notes) || null }));
  await tx.delete(collectionStories).where(ofIt);
  if (kept.length > 0) await tx.insert(collectionStories).values(kept);
}
