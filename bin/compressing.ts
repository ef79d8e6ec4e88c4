/** Compresses static files once, when they are built, as tightly as it goes: no request waits for it. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip, constants as zlib } from "node:zlib";

const worthwhile = /\.(js|css|svg|json|txt|webmanifest|ico)$/;
const smallest = 1_000;

/** Puts `.br` and `.gz` beside every file in a folder that gets smaller by it. */
export async function compressFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && worthwhile.test(entry.name));
  for (const file of files) await compressFile(join(file.parentPath, file.name));
}

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < smallest) return;
  const smaller = [
    [".br", await promisify(brotliCompress)(content, { params: { [zlib.BROTLI_PARAM_QUALITY]: zlib.BROTLI_MAX_QUALITY } })],
    [".gz", await promisify(gzip)(content, { level: zlib.Z_BEST_COMPRESSION })],
  ] as const;
  for (const [ending, compressed] of smaller) if (compressed.length < content.length) await writeFile(path + ending, compressed);
}
