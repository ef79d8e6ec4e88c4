import { expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { files } from "#db/schema/files.ts";
import { beforeWriting } from "#tests/support/between.ts";
import { world } from "#tests/support/world.ts";
import { keepFile } from "./keeping.server.ts";
import { letGo } from "./letting-go.server.ts";
import { receiveUpload } from "./receiving.server.ts";
import { storeBytes, storeFile } from "./storing.server.ts";
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

test("what is swept while the same content arrives again is not taken for arrived: it is stored anew, or asked for once more", async () => {
  const w = await world();
  const content = "a,b\n1,2\n";
  const sweep = () => sweepFiles.run(w, null, { key: sweepFiles.kind, attempt: 1, signal: new AbortController().signal });
  const upload = () => {
    const form = new FormData();
    form.append("file", new File([content], "a.csv"));
    return new Request("http://localhost/", { method: "POST", body: form });
  };
  const wanted = { field: "file", bytes: 10_000, kinds: ["table"] } as const;
  await storeFile(w, text(content), "text/csv");
  w.clock.advance(8 * day);
  await expect(receiveUpload(beforeWriting(w, sweep), upload(), wanted)).rejects.toMatchObject({ code: "files.malformed" });
  const { file } = await receiveUpload(w, upload(), wanted);
  expect(await w.files.has(file.hash)).toBe(true);
  w.clock.advance(8 * day);
  const { hash } = await storeBytes(beforeWriting(w, sweep), Buffer.from(content), "text/csv");
  expect([hash, await w.files.has(hash)]).toEqual([file.hash, true]);
});

test("what was let go and sent again meanwhile waits for somebody to say what it is for, and goes when nobody does", async () => {
  const w = await world();
  const about = { kind: "story-import", id: newId() };
  const { hash } = await storeFile(w, text("again"), "text/csv");
  await w.db.write((tx) => keepFile(tx, { hash, name: "a.csv", about, personId: null, now: w.clock.now() }));
  w.clock.advance(day);
  await storeFile(w, text("again"), "text/csv");
  await w.db.write((tx) => letGo(tx, about.kind, [about.id], w.clock.now()));
  await w.settle();
  expect(await w.files.has(hash)).toBe(true);
  w.clock.advance(11 * 60_000);
  await w.settle();
  expect(await w.files.has(hash)).toBe(false);
});
