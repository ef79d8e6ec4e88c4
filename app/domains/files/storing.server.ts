import type { World } from "#app/shared/world.ts";
import { files } from "#db/schema/files.ts";

/** Puts something that we made ourselves (a report, an export) into the file store. Its use is said with `keepFile`. */
export async function storeFile(
  world: World,
  content: AsyncIterable<Uint8Array>,
  mediaType: string,
): Promise<{ hash: string; size: number }> {
  const { hash, size } = await world.files.put(content, { bytes: Number.MAX_SAFE_INTEGER });
  const createdAt = world.clock.now();
  await world.db.write(async (tx) => {
    // The same content again is young again: it is not swept before somebody says what it is for.
    await tx.insert(files).values({ hash, size, mediaType, createdAt }).onConflictDoUpdate({ target: files.hash, set: { createdAt } });
  });
  return { hash, size };
}
