/** What editors, its teller and makers of collections have written beside a story, where words must not be kept any more. */
import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collectionStories } from "#db/schema/collections.ts";
import { storyConsents, storyConsentWithdrawals } from "#db/schema/consent.ts";
import { storyReviews } from "#db/schema/review.ts";
import { storyWithdrawals } from "#db/schema/stories.ts";

type Reword = (text: string) => string;

const differs = (text: string | null, reword: Reword): text is string => text !== null && reword(text) !== text;

/** What was written about its consent, in its review and when it was withdrawn: read by its teller and the editors. */
export async function rewordKeeping(tx: Transaction, storyId: string, reword: Reword): Promise<void> {
  const reviews = await tx
    .select({ id: storyReviews.id, words: storyReviews.words })
    .from(storyReviews)
    .where(eq(storyReviews.storyId, storyId));
  for (const { id, words } of reviews)
    if (differs(words, reword))
      await tx
        .update(storyReviews)
        .set({ words: reword(words) })
        .where(eq(storyReviews.id, id));
  const consents = await tx
    .select({ id: storyConsents.id, reason: storyConsents.reason })
    .from(storyConsents)
    .where(eq(storyConsents.storyId, storyId));
  for (const { id, reason } of consents)
    if (differs(reason, reword))
      await tx
        .update(storyConsents)
        .set({ reason: reword(reason) })
        .where(eq(storyConsents.id, id));
  const own = tx.select({ id: storyConsents.id }).from(storyConsents).where(eq(storyConsents.storyId, storyId));
  const ended = await tx
    .select({ id: storyConsentWithdrawals.consentId, reason: storyConsentWithdrawals.reason })
    .from(storyConsentWithdrawals)
    .where(inArray(storyConsentWithdrawals.consentId, own));
  for (const { id, reason } of ended)
    if (differs(reason, reword))
      await tx
        .update(storyConsentWithdrawals)
        .set({ reason: reword(reason) })
        .where(eq(storyConsentWithdrawals.consentId, id));
  const [withdrawal] = await tx
    .select({ reason: storyWithdrawals.reason })
    .from(storyWithdrawals)
    .where(eq(storyWithdrawals.storyId, storyId));
  if (withdrawal && differs(withdrawal.reason, reword))
    await tx
      .update(storyWithdrawals)
      .set({ reason: reword(withdrawal.reason) })
      .where(eq(storyWithdrawals.storyId, storyId));
}

/** The notes with which others present it. Whether anything was changed. */
export async function rewordNotes(tx: Transaction, storyId: string, reword: Reword): Promise<boolean> {
  const rows = await tx
    .select({ collectionId: collectionStories.collectionId, notes: collectionStories.notes })
    .from(collectionStories)
    .where(eq(collectionStories.storyId, storyId));
  const changed = rows.filter(({ notes }) => differs(notes, reword));
  for (const { collectionId, notes } of changed)
    await tx
      .update(collectionStories)
      .set({ notes: reword(notes ?? "") })
      .where(and(eq(collectionStories.collectionId, collectionId), eq(collectionStories.storyId, storyId)));
  return changed.length > 0;
}
