import type { World } from "#app/shared/world.ts";
import { malformed } from "./files.errors.ts";
import { noteStored } from "./noting.server.ts";

/**
 * Puts something that we made ourselves (a report, an export) into the file store. Its use is said with `keepFile`.
 * @throws files.malformed when the same content was removed in that moment: it has to be made again.
 */
export async function storeFile(
  world: World,
  content: AsyncIterable<Uint8Array>,
  mediaType: string,
): Promise<{ hash: string; size: number }> {
  const { hash, size } = await world.files.put(content, { bytes: Number.MAX_SAFE_INTEGER });
  if (!(await noteStored(world, { hash, size, mediaType }))) throw malformed();
  return { hash, size };
}

/** The same for something small that is at hand as a whole. */
export async function storeBytes(world: World, content: Uint8Array, mediaType: string): Promise<{ hash: string; size: number }> {
  const pieces = async function* () {
    yield content;
  };
  const { hash, size } = await world.files.put(pieces(), { bytes: Number.MAX_SAFE_INTEGER });
  return (await noteStored(world, { hash, size, mediaType })) ? { hash, size } : storeFile(world, pieces(), mediaType);
}
