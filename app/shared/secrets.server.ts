/** What Alongside has to keep secret: made where it is first needed, in the data folder's `secrets/`, readable by its own user only. */
import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { newId } from "./ids.ts";
import type { World } from "./world.ts";

/** 32 random bytes that stay the same for this data folder. `name`: of the file. */
export async function secretOf({ config }: Pick<World, "config">, name: string): Promise<Buffer> {
  const folder = join(config.dataFolder, "secrets");
  const file = join(folder, name);
  const known = await content(file);
  if (known) return known;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fresh = join(folder, `${name}.${newId()}`);
  await writeFile(fresh, randomBytes(32), { mode: 0o600 });
  // Complete or not there: of two processes that make it at once, the first wins and both read the same.
  await link(fresh, file).catch((error) => {
    if (!isCode(error, "EEXIST")) throw error;
  });
  await rm(fresh);
  return readFile(file);
}

async function content(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

const isCode = (error: unknown, code: string) => error instanceof Error && "code" in error && error.code === code;
