import type { World } from "#app/shared/world.ts";
import { files } from "#db/schema/files.ts";

/**
 * Writes down what has just been put into the file store. False when its bytes are gone again: the same content may have been
 * let go or swept between its arriving and its being written down. Then it has to arrive once more.
 */
export async function noteStored(world: World, stored: { hash: string; size: number; mediaType: string }): Promise<boolean> {
  const { hash, size, mediaType } = stored;
  const createdAt = world.clock.now();
  await world.db.write(async (tx) => {
    // The same content again is young again: it is not swept before somebody says what it is for.
    await tx.insert(files).values({ hash, size, mediaType, createdAt }).onConflictDoUpdate({ target: files.hash, set: { createdAt } });
  });
  return world.files.has(hash);
}
