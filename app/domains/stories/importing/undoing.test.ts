import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eventsOf } from "#app/shared/events.server.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { stories, storyDepartments, storyReactions } from "#db/schema/stories.ts";
import { castDepartments } from "#db/seed/cast.ts";
import { begun, foundImport, imported } from "#tests/support/imports.ts";
import { world } from "#tests/support/world.ts";
import { undoImport, undoing } from "./undoing.server.ts";

const rows = (count: number, word: string) =>
  `id,text\n${Array.from({ length: count }, (_, at) => `${word}${at},Story ${at}`).join("\n")}\n`;
const wish = {
  columns: { row: "id", happened: "text" },
  fields: { departments: { from: "constant", value: castDepartments.finance.id } },
} as const;

test("a whole import is taken back, and only that; then the same file can come again", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  const kept = await imported(w, rows(3, "other"), wish);
  const found = await imported(w, rows(250, "row"), wish);
  const [one] = await w.db.read.select({ id: stories.id }).from(stories).where(eq(stories.importId, found.id)).limit(1);
  await w.db.write((tx) =>
    tx.insert(storyReactions).values({ storyId: one?.id ?? "", personId: jonas.id, kind: "felt", at: w.clock.now() }),
  );

  await undoImport(w, jonas, found.id);
  expect(await foundImport(w, found.id)).toMatchObject({ state: "undoing" });
  await w.settle();

  expect(await foundImport(w, found.id)).toMatchObject({ state: "undone", undoneAt: w.clock.now(), taken: 250 });
  expect((await w.db.read.select({ importId: stories.importId }).from(stories)).map(({ importId }) => importId)).toEqual([
    kept.id,
    kept.id,
    kept.id,
  ]);
  expect(await w.db.read.select().from(storyDepartments)).toHaveLength(3);
  expect(await w.db.read.select().from(storyReactions)).toEqual([]);
  const removed = (await eventsOf(w.db, "stories.removed")).flatMap(({ payload }) => (payload as { storyIds: string[] }).storyIds);
  expect(removed).toHaveLength(250);
  expect(removed).toContain(one?.id);
  const actions = await w.db.read.select({ action: auditEntries.action, by: auditEntries.actorId }).from(auditEntries);
  expect(actions).toContainEqual({ action: "stories.import-undone", by: jonas.id });

  expect(await imported(w, rows(250, "row"), wish)).toMatchObject({ taken: 250, repeated: 0 });
});

test("taking back that is interrupted goes on", async () => {
  const w = await world();
  const found = await imported(w, rows(250, "row"), wish);
  await undoImport(w, await w.person("jonas"), found.id);
  const stopping = new AbortController();
  const db = {
    ...w.db,
    write: async <Result>(work: Parameters<typeof w.db.write<Result>>[0]) => {
      const result = await w.db.write(work);
      if ((await w.db.read.select({ id: stories.id }).from(stories)).length < 250) stopping.abort();
      return result;
    },
  };
  expect(await undoing.run({ ...w, db }, { importId: found.id }, { key: "test", attempt: 1, signal: stopping.signal })).toBe("again");
  expect(await w.db.read.select({ id: stories.id }).from(stories)).toHaveLength(150);
  await w.settle();
  expect(await foundImport(w, found.id)).toMatchObject({ state: "undone" });
  expect(await w.db.read.select({ id: stories.id }).from(stories)).toEqual([]);
});

test("only what was taken in can be taken back, once, and by an administrator", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  const mapping = await begun(w, rows(1, "row"));
  await expect(undoImport(w, jonas, mapping.id)).rejects.toMatchObject({ code: "stories.import-not-now" });
  const found = await imported(w, rows(1, "row"), wish);
  await expect(undoImport(w, await w.person("leila"), found.id)).rejects.toMatchObject({ status: 403 });
  await undoImport(w, jonas, found.id);
  await expect(undoImport(w, jonas, found.id)).rejects.toMatchObject({ code: "stories.import-not-now" });
});

test("a fault does not leave half a removal: it is tried again, in the end once an hour", async () => {
  const w = await world();
  const found = await imported(w, rows(3, "row"), wish);
  await undoImport(w, await w.person("jonas"), found.id);
  const broken = { ...w, db: { ...w.db, write: () => Promise.reject(new Error("disk full")) } };
  const run = (attempt: number) =>
    undoing.run(broken, { importId: found.id }, { key: "test", attempt, signal: new AbortController().signal });
  await expect(run(1)).rejects.toThrow("disk full");
  expect(await run(5)).toEqual(new Date(w.clock.now().getTime() + 3_600_000));
  await w.settle();
  expect(await foundImport(w, found.id)).toMatchObject({ state: "undone" });
});
