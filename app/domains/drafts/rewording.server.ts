import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { drafts } from "#db/schema/hallway.ts";

/** Changes what anybody has begun in a form, where words must not be kept any more. A saving under way may bring them back, unless the room of the form refuses it (`check` of `keepDraft`). */
export async function rewordDrafts(tx: Transaction, form: string, reword: (text: string) => string): Promise<void> {
  const begun = await tx
    .select({ id: drafts.id, values: drafts.values })
    .from(drafts)
    .where(and(eq(drafts.form, form), isNull(drafts.discardedAt)));
  for (const { id, values } of begun) {
    const reworded = Object.fromEntries(Object.entries(values).map(([name, list]) => [name, list.map(reword)]));
    await tx.update(drafts).set({ values: reworded }).where(eq(drafts.id, id));
  }
}
