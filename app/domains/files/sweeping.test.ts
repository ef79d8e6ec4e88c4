import { expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { files } from "#db/schema/files.ts";
import { world } from "#tests/support/world.ts";
import { keepFile } from "./keeping.server.ts";
import { storeFile } from "./storing.server.ts";
import { sweepFiles } from "./sweeping.server.ts";

const day = 86_400_000;

async function* text(content: string) {
  yield Buffer.from(content);
}

test("what nothing is kept for goes after a week, and nothing else", async () => {
  const w = await world();
  const sweep = () => sweepFiles.run(w, null, { key: sweepFiles.kind, attempt: 1, signal: new AbortController().signal });
  const kept = await storeFile(w, text("kept"), "text/csv");
  const forgotten = await storeFile(w, text("forgotten"), "text/csv");
  const renewed = await storeFile(w, text("came again"), "text/csv");
  await w.db.write((tx) =>
    keepFile(tx, { hash: kept.hash, name: "a.csv", about: { kind: "story-import", id: newId() }, personId: null, now: w.clock.now() }),
  );
  await sweep();
  w.clock.advance(6 * day);
  await sweep();
  expect(await w.files.has(forgotten.hash)).toBe(true);
  await storeFile(w, text("came again"), "text/csv");
  w.clock.advance(2 * day);
  await sweep();
  expect(await w.files.has(forgotten.hash)).toBe(false);
  expect((await w.db.read.select({ hash: files.hash }).from(files)).map(({ hash }) => hash).sort()).toEqual(
    [kept.hash, renewed.hash].sort(),
  );
  expect(await w.files.has(kept.hash)).toBe(true);
});
