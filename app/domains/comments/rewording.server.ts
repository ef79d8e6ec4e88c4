import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { comments } from "#db/schema/comments.ts";
import type { Thing } from "./comments.ts";

/** Changes what was said about a thing, where words must not be kept any more; gives how many comments held them. */
export async function rewordComments(tx: Transaction, about: Thing, reword: (text: string) => string, now: Date): Promise<number> {
  const said = await tx
    .select({ id: comments.id, text: comments.text })
    .from(comments)
    .where(and(eq(comments.aboutKind, about.kind), eq(comments.aboutId, about.id)));
  const changed = said.map(({ id, text }) => ({ id, before: text, text: reword(text) })).filter(({ before, text }) => before !== text);
  for (const { id, text } of changed) await tx.update(comments).set({ text, editedAt: now }).where(eq(comments.id, id));
  return changed.length;
}
