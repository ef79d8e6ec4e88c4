import { mkdtempSync } from "node:fs";
import { mkdir, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { makeFolderStore } from "./folder-store.server.ts";

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "alongside-store-"));
  folders.push(made);
  return made;
}

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

const limit = { bytes: 100 };

test("content comes back whole or in part, under the hash of what it is", async () => {
  const store = makeFolderStore(folder());
  const one = await store.put(pieces("hello ", "world"), limit);
  const same = await store.put(pieces("hello world"), limit);
  expect(one).toMatchObject({ hash: "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9", size: 11 });
  expect(same.hash).toBe(one.hash);
  expect(Buffer.concat(await store.open(one.hash).toArray()).toString()).toBe("hello world");
  expect(Buffer.concat(await store.open(one.hash, { from: 6, until: 9 }).toArray()).toString()).toBe("wor");
  await store.remove(one.hash);
  expect(await store.has(one.hash)).toBe(false);
});

test("what is too large or breaks off leaves nothing behind", async () => {
  const at = folder();
  const store = makeFolderStore(at);
  await expect(store.put(pieces("x".repeat(60), "x".repeat(60)), limit)).rejects.toMatchObject({ code: "files.too-large" });
  const broken = async function* () {
    yield Buffer.from("half");
    throw new Error("the sender went away");
  };
  await expect(store.put(broken(), limit)).rejects.toThrow("went away");
  expect(await readdir(join(at, "arriving"))).toEqual([]);
});

test("what a crash left half arrived goes a day later", async () => {
  const at = folder();
  await mkdir(join(at, "arriving"));
  for (const name of ["old", "young"]) await writeFile(join(at, "arriving", name), "half");
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
  await utimes(join(at, "arriving", "old"), twoDaysAgo, twoDaysAgo);
  await makeFolderStore(at).put(pieces("new"), limit);
  expect(await readdir(join(at, "arriving"))).toEqual(["young"]);
});

test("a name that is no hash opens nothing", () => {
  const store = makeFolderStore(folder());
  for (const name of ["../../etc/passwd", "", "A".repeat(64)]) expect(() => store.open(name)).toThrow();
});

test("what could not be tidied away once stands in the way of that upload only", async () => {
  const at = folder();
  const stuck = join(at, "arriving", "not-a-file");
  await mkdir(stuck, { recursive: true });
  const longAgo = new Date(Date.now() - 2 * 86_400_000);
  await utimes(stuck, longAgo, longAgo);
  const store = makeFolderStore(at);
  await expect(store.put(pieces("hello"), limit)).rejects.toThrow();
  await rm(stuck, { recursive: true });
  expect((await store.put(pieces("hello"), limit)).size).toBe(5);
});
