import { and, eq, inArray, lte, notExists, or, sql } from "drizzle-orm";
import { minute, shifted } from "#app/shared/clock.ts";
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
    .returning({ hash: fileUses.hash, createdAt: fileUses.createdAt });
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
    .returning({ hash: fileUses.hash, createdAt: fileUses.createdAt });
  await removeSoon(tx, rows, now);
}

/** The same for what was received just now and will be kept for nothing. */
export const letGoUnused = (tx: Transaction, hash: string, now: Date): Promise<void> => removeSoon(tx, [{ hash, createdAt: now }], now);

async function removeSoon(tx: Transaction, uses: readonly { hash: string; createdAt: Date }[], now: Date): Promise<void> {
  const hashes = [...new Set(uses.map(({ hash }) => hash))];
  if (hashes.length === 0) return;
  const since = new Date(Math.min(...uses.map(({ createdAt }) => createdAt.getTime())));
  const payload: Unneeded = { hashes, since: since.toISOString() };
  await enqueue(tx, { kind: removingFiles.kind, key: `${removingFiles.kind}:${newId()}`, payload, dueAt: now, now });
}

interface Unneeded {
  readonly hashes: readonly string[];
  /** From when the first of them was kept; missing in jobs that were put off before this was asked. */
  readonly since?: string;
}

/** Long enough for whoever has just sent the same content to say what it is for. */
const grace = 10 * minute;

/** Removes what nothing is kept for any more; what somebody has sent again in these minutes is looked at once more after them. */
export const removingFiles: JobHandler = {
  kind: "files.remove",
  async run(world, payload) {
    const now = world.clock.now();
    const { hashes, since = now.toISOString() } = payload as Unneeded;
    const ofThese = inArray(files.hash, [...hashes]);
    const waiting = await world.db.write(async (tx) => {
      const used = tx.select({ one: sql`1` }).from(fileUses).where(eq(fileUses.hash, files.hash));
      const sentBefore = or(lte(files.createdAt, new Date(since)), lte(files.createdAt, shifted(now, -grace)));
      await tx.delete(files).where(and(ofThese, notExists(used), sentBefore));
      return tx
        .select({ hash: files.hash })
        .from(files)
        .where(and(ofThese, notExists(used)));
    });
    const kept = await world.db.read.select({ hash: files.hash }).from(files).where(ofThese);
    const keptHashes = new Set(kept.map(({ hash }) => hash));
    // Also those whose row an earlier try has deleted before the process ended.
    for (const hash of hashes) if (!keptHashes.has(hash)) await world.files.remove(hash);
    return waiting.length > 0 ? shifted(now, grace) : undefined;
  },
};
