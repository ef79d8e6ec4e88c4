import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { newId } from "#app/shared/ids.ts";
import type { FileStore } from "#app/shared/world.ts";
import { tooLarge } from "./files.errors.ts";

const headLength = 4100;

/** Keeps content in a folder, spread over 256 subfolders by the first two digits of its hash. */
export function makeFolderStore(folder: string): FileStore {
  const pathOf = (hash: string) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error("Not the hash of a file");
    return join(folder, hash.slice(0, 2), hash);
  };
  return {
    async put(content, limit) {
      await mkdir(join(folder, "arriving"), { recursive: true });
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
