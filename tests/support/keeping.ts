/** What stands in the files of a data folder, for tests of what must not be found any more. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { minute } from "#app/shared/clock.ts";
import type { TestWorld } from "./world.ts";

/** Files that hold the words, in either way of writing them. */
export function filesWith(folder: string, words: string): string[] {
  const forms = [Buffer.from(words, "utf8"), Buffer.from(words, "utf16le")];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => existsSync(file) && forms.some((form) => readFileSync(file).includes(form)));
}

/** The files that hold any of the words once what is erased is erased; on PostgreSQL the database has none of its own here. */
export async function filesLeftWith(w: TestWorld, ...words: string[]): Promise<string[]> {
  w.clock.advance(minute);
  await w.settle();
  return words.flatMap((one) => filesWith(w.config.dataFolder, one));
}
