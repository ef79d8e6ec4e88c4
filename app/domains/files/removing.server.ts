import { and, eq, notExists, sql } from "drizzle-orm";
import type { World } from "#app/shared/world.ts";
import { files, fileUses } from "#db/schema/files.ts";

export interface Unneeded {
  readonly hash: string;
  /** What the file was kept for. */
  readonly about: { readonly kind: string; readonly id: string };
  /** From when it was kept for that. */
  readonly since: Date;
}

/**
 * Ends one use of a file and, when it was the last, removes the file itself at once. Can be done again. A file that somebody has
 * sent again meanwhile stays: they are about to say what for.
 */
export async function removeFile(world: World, { hash, about, since }: Unneeded): Promise<void> {
  const isUnused = await world.db.write(async (tx) => {
    await tx.delete(fileUses).where(and(eq(fileUses.hash, hash), eq(fileUses.aboutKind, about.kind), eq(fileUses.aboutId, about.id)));
    const [use] = await tx.select({ id: fileUses.id }).from(fileUses).where(eq(fileUses.hash, hash)).limit(1);
    const [file] = await tx.select({ createdAt: files.createdAt }).from(files).where(eq(files.hash, hash));
    return !use && file !== undefined && file.createdAt <= since;
  });
  if (!isUnused) return;
  // The content first: after a crash in between, the row still says that there is something to remove.
  await world.files.remove(hash);
  await world.db.write(async (tx) => {
    const uses = tx.select({ one: sql`1` }).from(fileUses).where(eq(fileUses.hash, files.hash));
    await tx.delete(files).where(and(eq(files.hash, hash), notExists(uses)));
  });
}
