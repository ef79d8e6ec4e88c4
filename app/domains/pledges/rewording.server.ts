import { eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { pledgeEndings, pledgeMoves, pledges } from "#db/schema/pledges.ts";

/** Changes what was promised about a story and said of it since, where words must not be kept any more. Whether anything was changed. */
export async function rewordPledges(tx: Transaction, storyId: string, reword: (text: string) => string): Promise<boolean> {
  let changed = false;
  const differs = (text: string | null): text is string => text !== null && reword(text) !== text;
  const promised = await tx.select({ id: pledges.id, text: pledges.text }).from(pledges).where(eq(pledges.storyId, storyId));
  for (const { id, text } of promised.filter((row) => differs(row.text))) {
    changed = true;
    await tx
      .update(pledges)
      .set({ text: reword(text) })
      .where(eq(pledges.id, id));
  }
  const own = tx.select({ id: pledges.id }).from(pledges).where(eq(pledges.storyId, storyId));
  const ended = await tx
    .select({ id: pledgeEndings.pledgeId, words: pledgeEndings.words })
    .from(pledgeEndings)
    .where(inArray(pledgeEndings.pledgeId, own));
  for (const { id, words } of ended.filter((row) => differs(row.words))) {
    changed = true;
    await tx
      .update(pledgeEndings)
      .set({ words: reword(words ?? "") })
      .where(eq(pledgeEndings.pledgeId, id));
  }
  const moved = await tx
    .select({ id: pledgeMoves.id, reason: pledgeMoves.reason })
    .from(pledgeMoves)
    .where(inArray(pledgeMoves.pledgeId, own));
  for (const { id, reason } of moved.filter((row) => differs(row.reason))) {
    changed = true;
    await tx
      .update(pledgeMoves)
      .set({ reason: reword(reason) })
      .where(eq(pledgeMoves.id, id));
  }
  return changed;
}
