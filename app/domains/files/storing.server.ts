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

/** The same for something small that is at hand as a whole. */
export async function storeBytes(world: World, content: Uint8Array, mediaType: string): Promise<{ hash: string; size: number }> {
  const pieces = async function* () {
    yield content;
  };
  const stored = await storeFile(world, pieces(), mediaType);
  // The same content may just have been let go by somebody else, between its arriving and its being written down.
  return (await world.files.has(stored.hash)) ? stored : storeFile(world, pieces(), mediaType);
}
