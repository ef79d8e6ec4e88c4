import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { dayLength } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { readOnce } from "#app/shared/read-once.ts";
import type { FileStore } from "#app/shared/world.ts";
import { tooLarge } from "./files.errors.ts";

const headLength = 4100;

/** Keeps content in a folder, spread over 256 subfolders by the first two digits of its hash. */
export function makeFolderStore(folder: string): FileStore {
  const pathOf = (hash: string) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error("Not the hash of a file");
    return join(folder, hash.slice(0, 2), hash);
  };
  const tidied = readOnce(() => removeLeftovers(join(folder, "arriving")));
  return {
    async put(content, limit) {
      await mkdir(join(folder, "arriving"), { recursive: true });
      await tidied();
      const arriving = join(folder, "arriving", newId());
      const target = await open(arriving, "wx", 0o600);
      const digest = createHash("sha256");
      const head: Uint8Array[] = [];
      let size = 0;
      try {
        for await (const chunk of content) {
          if (size < headLength) head.push(chunk.subarray(0, headLength - size));
          size += chunk.byteLength;
          if (size > limit.bytes) throw tooLarge();
          digest.update(chunk);
          await target.writeFile(chunk);
        }
        await target.sync();
      } catch (error) {
        await target.close();
        await rm(arriving, { force: true });
        throw error;
      }
      await target.close();
      const hash = digest.digest("hex");
      await mkdir(dirname(pathOf(hash)), { recursive: true });
      await rename(arriving, pathOf(hash));
      await syncFolder(dirname(pathOf(hash)));
      return { hash, size, head: Buffer.concat(head) };
    },
    open: (hash, range) => createReadStream(pathOf(hash), range ? { start: range.from, end: range.until - 1 } : {}),
    has: (hash) =>
      access(pathOf(hash)).then(
        () => true,
        () => false,
      ),
    remove: (hash) => rm(pathOf(hash), { force: true }),
  };
}

/** What a crash left half arrived. Younger ones may still be arriving, by this process or another. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (mtimeMs < Date.now() - dayLength) await rm(join(folder, name), { force: true });
  }
}

/** The new name itself must outlast a crash, not only the content. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
