import { and, eq, inArray, notExists, sql } from "drizzle-orm";
import { newId } from "#app/shared/ids.ts";
import { enqueue, type JobHandler } from "#app/shared/jobs.server.ts";
import type { Transaction } from "#db/client.ts";
import { files, fileUses } from "#db/schema/files.ts";

/**
 * Ends the keeping of files for some things, in the transaction that ends the things. What nothing else is kept for is removed
 * at once, not only when it is next swept.
 */
export async function letGo(tx: Transaction, kind: string, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx
    .delete(fileUses)
    .where(and(eq(fileUses.aboutKind, kind), inArray(fileUses.aboutId, [...ids])))
    .returning({ hash: fileUses.hash });
  await removeSoon(tx, rows, now);
}

/** The same for some of the files of one thing that goes on. */
export async function letGoOf(
  tx: Transaction,
  { kind, id }: { kind: string; id: string },
  hashes: readonly string[],
  now: Date,
): Promise<void> {
  if (hashes.length === 0) return;
  const rows = await tx
    .delete(fileUses)
    .where(and(eq(fileUses.aboutKind, kind), eq(fileUses.aboutId, id), inArray(fileUses.hash, [...hashes])))
    .returning({ hash: fileUses.hash });
  await removeSoon(tx, rows, now);
}

async function removeSoon(tx: Transaction, uses: readonly { hash: string }[], now: Date): Promise<void> {
  const hashes = [...new Set(uses.map(({ hash }) => hash))];
  if (hashes.length > 0)
    await enqueue(tx, { kind: removingFiles.kind, key: `${removingFiles.kind}:${newId()}`, payload: { hashes }, dueAt: now, now });
}

/** Removes what nothing is kept for any more. */
export const removingFiles: JobHandler = {
  kind: "files.remove",
  async run(world, payload) {
    const { hashes } = payload as { hashes: string[] };
    await world.db.write(async (tx) => {
      const used = tx.select({ one: sql`1` }).from(fileUses).where(eq(fileUses.hash, files.hash));
      await tx.delete(files).where(and(inArray(files.hash, hashes), notExists(used)));
    });
    const kept = await world.db.read.select({ hash: files.hash }).from(files).where(inArray(files.hash, hashes));
    const keptHashes = new Set(kept.map(({ hash }) => hash));
    // Also those whose row an earlier try has deleted before the process ended.
    for (const hash of hashes) if (!keptHashes.has(hash)) await world.files.remove(hash);
  },
};
