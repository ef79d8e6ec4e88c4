import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { looking } from "#app/domains/privacy/clearing.server.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { notifications } from "#db/schema/notifications.ts";
import { privacyAnswers } from "#db/schema/privacy.ts";
import { stories, storyImportAnswers, storyImportFindings, storyImportWaiting } from "#db/schema/stories.ts";
import { cast } from "#db/seed/cast.ts";
import { foundImport, imported, reportOf } from "#tests/support/imports.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { answerRow, leaveRowOut } from "./answering.server.ts";
import { answeringMany, answerMany, type ManyAnswer } from "./answering-many.server.ts";
import { term } from "./closing.server.ts";
import { undoImport } from "./undoing.server.ts";
import { openRows, waitingKinds } from "./waiting.queries.server.ts";
import { type Choice, keyOfFound } from "./waiting.ts";

const table = [
  "Ref,Date,Answer,Where",
  "a1,28/06/2025,They were kind,Cork",
  "a2,29/06/2025,Mrs Ashdown rang 07700 900123 twice,Cork",
  "a3,30/06/2025,I asked Mr Pell,Cork",
  "a4,31/02/2025,Mr Pell again,Cork",
  "a5,01/07/2025,Mr Pell and Mrs Ashdown,Nowhere",
  "Mr Quill,02/07/2025,Nothing to add,Cork",
].join("\n");
const wish = {
  columns: { row: "Ref", toldOn: "Date", happened: "Answer" },
  fields: { site: { from: "nothing" }, departments: { from: "nothing" } },
  formats: ["day-month-year"],
} as const;

const storiesOf = (w: TestWorld) => w.db.read.select().from(stories).orderBy(asc(stories.toldAt), asc(stories.id));
const open = (w: TestWorld, id: string) => openRows(w.db.read, id, { limit: 1_000 });
const adds = ({ taken, waiting, repeated, skipped, refused }: Record<"taken" | "waiting" | "repeated" | "skipped" | "refused", number>) =>
  taken + waiting + repeated + skipped + refused;

async function many(w: TestWorld, id: string, answer: ManyAnswer): Promise<void> {
  await answerMany(w, await w.person("leila"), id, answer);
  await w.settle();
}

/** Every file of the data folder that holds the words. SQLite only needs one look: its database is a file of the folder. */
async function filesWith(w: TestWorld, words: string): Promise<string[]> {
  await w.settle();
  w.clock.advance(2_000);
  await w.settle();
  const found: string[] = [];
  for (const entry of await readdir(w.config.dataFolder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && (await readFile(path)).includes(words)) found.push(path);
  }
  return found;
}

test("rows with something personal wait, the others go in, and the editors hear of it", async () => {
  const w = await world();
  const found = await imported(w, table, wish);
  expect(found).toMatchObject({ state: "done", read: 6, taken: 2, waiting: 3, refused: 1, erasedAt: null });
  expect(adds(found)).toBe(found.read);
  expect((await storiesOf(w)).map(({ happened }) => happened)).toEqual(["They were kind", "Nothing to add"]);
  expect(await waitingKinds(w.db.read, found.id)).toEqual([
    { kind: "name", rows: 3, findings: 4 },
    { kind: "phone", rows: 1, findings: 1 },
  ]);
  const report = await reportOf(w, found);
  expect(report[2]).toMatch(/^3,waits,"Waits for an editor’s answer: name, phone number; Told on/);
  // The report outlives the file: what it quotes of a row is without names too.
  expect(report[6]).toMatch(/,Mr \[name\]$/);
  expect(report.join()).not.toMatch(/Ashdown|Pell|Quill|07700/);
  const told = await w.db.read.select().from(notifications).where(eq(notifications.kind, "import-waiting"));
  expect(told).toMatchObject([{ personId: cast.leila.id, aboutId: found.id }]);
  expect(await imported(w, table, wish)).toMatchObject({ taken: 0, waiting: 0, repeated: 5, refused: 1 });
});

test("one row is answered finding by finding, and is then a story like the others", async () => {
  const w = await world();
  const leila = await w.person("leila");
  const { id } = await imported(w, table, wish);
  const [row] = await open(w, id);
  if (!row) throw new Error("nothing waits");
  const choices = (choose: (kind: string) => Choice) => new Map(row.findings.map((found) => [keyOfFound(found), choose(found.kind)]));
  const place = { importId: id, line: row.line };
  const half = new Map([...choices(() => "replace")].slice(1));
  await expect(answerRow(w, leila, { ...place, choices: half })).rejects.toMatchObject({ code: "stories.import-unanswered" });
  w.clock.advance(86_400_000);
  expect(await answerRow(w, leila, { ...place, choices: choices((kind) => (kind === "name" ? "replace" : "keep")) })).toBe(true);
  await expect(answerRow(w, leila, { ...place, choices: choices(() => "replace") })).rejects.toMatchObject({ status: 404 });

  expect(await foundImport(w, id)).toMatchObject({ taken: 3, waiting: 2 });
  const told = await storiesOf(w);
  expect(told[1]).toMatchObject({
    happened: "Mrs [name] rang 07700 900123 twice",
    toldAt: new Date("2025-06-29T12:00:00Z"),
    tellerId: cast.jonas.id,
    importId: id,
  });
  expect(told[1]?.importKey).toHaveLength(22);
  expect(await w.happened("stories.import-answered")).toEqual([{ importId: id, storyIds: [told[1]?.id] }]);
  // Noted as for a typed text: editing the story asks nobody again.
  const noted = await w.db.read.select().from(privacyAnswers);
  expect(noted).toMatchObject([{ aboutKind: "story", aboutId: told[1]?.id, kind: "phone", personId: leila.id }]);
  const look = await looking(w, { about: { kind: "story", id: told[1]?.id ?? "" } });
  expect(look(told[1]?.happened ?? "")).toEqual([]);
  await leaveRowOut(w, leila, { importId: id, line: 4 });
  expect(await foundImport(w, id)).toMatchObject({ taken: 3, waiting: 1, skipped: 1 });
  const audited = await w.db.read.select().from(auditEntries).where(eq(auditEntries.action, "stories.import-answered"));
  expect(audited.map(({ actorId, detail }) => [actorId, detail])).toEqual([
    [leila.id, { line: 3, replaced: 1, kept: 1 }],
    [leila.id, { line: 4, leftOut: true }],
  ]);
});

test("many rows are answered at once: words that are not personal, then a kind, then all; the numbers always add up", async () => {
  const w = await world();
  const { id } = await imported(w, table, wish);
  const asked = (await open(w, id)).find(({ line }) => line === 4)?.findings[0];
  await many(w, id, { action: "keep", line: 4, finding: asked ? keyOfFound(asked) : "" });
  let found = await foundImport(w, id);
  expect(found).toMatchObject({ taken: 3, waiting: 2 });
  expect((await open(w, id)).map(({ findings }) => findings.length)).toEqual([2, 1]);

  await many(w, id, { action: "replace", kind: "name" });
  found = await foundImport(w, id);
  expect(found).toMatchObject({ taken: 4, waiting: 1 });
  expect(adds(found)).toBe(found.read);
  expect((await open(w, id)).map(({ story }) => story.happened)).toEqual(["Mrs [name] rang 07700 900123 twice"]);

  await many(w, id, { action: "replace" });
  found = await foundImport(w, id);
  expect(found).toMatchObject({ taken: 5, waiting: 0, skipped: 0 });
  expect(adds(found)).toBe(found.read);
  expect((await storiesOf(w)).map(({ happened }) => happened)).toEqual([
    "They were kind",
    "Mrs [name] rang [phone] twice",
    "I asked Mr Pell",
    "Mr Pell and Mrs [name]",
    "Nothing to add",
  ]);
  expect(await w.db.read.select({ words: storyImportAnswers.words, done: storyImportAnswers.done }).from(storyImportAnswers)).toEqual([
    { words: null, done: 3 },
    { words: null, done: 2 },
    { words: null, done: 1 },
  ]);
});

test("rows of one kind are left out at once", async () => {
  const w = await world();
  const { id } = await imported(w, table, wish);
  await many(w, id, { action: "leave-out", kind: "phone" });
  expect(await foundImport(w, id)).toMatchObject({ taken: 2, waiting: 2, skipped: 1 });
  await many(w, id, { action: "leave-out" });
  expect(await foundImport(w, id)).toMatchObject({ taken: 2, waiting: 0, skipped: 3 });
  expect(await storiesOf(w)).toHaveLength(2);
});

test("when nothing waits any more the file is erased, what was replaced is nowhere, and the report says what became of each row", async () => {
  const w = await world();
  const found = await imported(w, table, wish);
  expect(await filesWith(w, "Ashdown")).not.toEqual([]);
  await many(w, found.id, { action: "replace" });
  const closed = await foundImport(w, found.id);
  expect(closed).toMatchObject({ state: "done", waiting: 0, survey: { columns: [] } });
  expect(closed.erasedAt).toEqual(w.clock.now());
  expect(await w.files.has(found.fileHash)).toBe(false);
  for (const words of ["Ashdown", "Mr Pell", "Mr Quill", "07700"]) expect(await filesWith(w, words)).toEqual([]);
  for (const left of [storyImportWaiting, storyImportFindings]) expect(await w.db.read.select().from(left)).toEqual([]);
  const report = await reportOf(w, closed);
  expect(report).toHaveLength(7);
  expect(report[0]).toBe("\ufeffLine,Outcome,Reason or remark,Ref");
  expect(report[2]).toMatch(/^3,taken,"Replaced by an editor: name, phone number; Told on/);
  expect(report[4]).toMatch(/^5,not possible,/);

  await undoImport(w, await w.person("jonas"), found.id);
  await w.settle();
  expect(await foundImport(w, found.id)).toMatchObject({ state: "undone", taken: 5 });
  expect(await storiesOf(w)).toEqual([]);
  expect(await imported(w, table, wish)).toMatchObject({ taken: 2, waiting: 3 });
});

test("a file that is refused or brings nothing that waits leaves nothing behind", async () => {
  const w = await world();
  const found = await imported(w, "Story\nAll went well\nDid not answer\n", { columns: { happened: "Story" } });
  expect(found).toMatchObject({ taken: 1, waiting: 0 });
  expect(found.erasedAt).not.toBeNull();
  expect(await w.files.has(found.fileHash)).toBe(false);
  await expect(imported(w, `${"Mrs Ashdown,".repeat(301)}\n`)).rejects.toMatchObject({ code: "stories.import-columns" });
  expect(await filesWith(w, "Ashdown")).toEqual([]);
});

test("what is taken back takes its waiting rows with it", async () => {
  const w = await world();
  const { id } = await imported(w, table, wish);
  await undoImport(w, await w.person("jonas"), id);
  await w.settle();
  const found = await foundImport(w, id);
  expect(found).toMatchObject({ state: "undone", waiting: 0, skipped: 3 });
  expect(adds(found)).toBe(found.read);
  expect(await filesWith(w, "Ashdown")).toEqual([]);
});

test("after the term nothing is left of a file that nobody went on with, nor of rows that nobody answered", async () => {
  const w = await world();
  const { id } = await imported(w, table, wish);
  await w.runner.settle();
  const { endingTerms } = await import("./closing.server.ts");
  const look = () => endingTerms.run(w, null, { key: "test", attempt: 1, signal: new AbortController().signal });
  w.clock.advance(term);
  await look();
  expect(await foundImport(w, id)).toMatchObject({ waiting: 3, erasedAt: null });
  w.clock.advance(1);
  await look();
  const found = await foundImport(w, id);
  expect(found).toMatchObject({ state: "done", waiting: 0, skipped: 3, erasedAt: w.clock.now() });
  expect((await reportOf(w, found))[2]).toMatch(/^3,left out,"?Nobody answered in time/);
  expect(await filesWith(w, "Ashdown")).toEqual([]);
});

const manyNames = `id,text\n${Array.from({ length: 450 }, (_, at) => `${at},Mrs Ashdown and thing ${at}`).join("\n")}\n`;

test("an answer for many that is interrupted goes on, and done twice at once it is done once", async () => {
  const w = await world();
  const { id } = await imported(w, manyNames, { columns: { row: "id", happened: "text" } });
  expect(await foundImport(w, id)).toMatchObject({ waiting: 450 });
  await answerMany(w, await w.person("leila"), id, { action: "replace" });
  const stopping = new AbortController();
  const db = {
    ...w.db,
    write: async <Result>(work: Parameters<typeof w.db.write<Result>>[0]) => {
      const result = await w.db.write(work);
      if ((await foundImport(w, id)).taken >= 100) stopping.abort();
      return result;
    },
  };
  expect(await answeringMany.run({ ...w, db }, { importId: id }, { key: "test", attempt: 1, signal: stopping.signal })).toBe("again");
  expect(await foundImport(w, id)).toMatchObject({ taken: 100, waiting: 350 });
  const run = () => answeringMany.run(w, { importId: id }, { key: "test", attempt: 1, signal: new AbortController().signal });
  await Promise.all([run(), run(), w.settle()]);
  await w.settle();
  expect(await foundImport(w, id)).toMatchObject({ taken: 450, waiting: 0, repeated: 0 });
  const told = await storiesOf(w);
  expect(new Set(told.map(({ happened }) => happened)).size).toBe(450);
  expect(await w.db.read.select({ done: storyImportAnswers.done, taken: storyImportAnswers.taken }).from(storyImportAnswers)).toEqual([
    { done: 450, taken: 450 },
  ]);
});

test("only editors and administrators answer, only what waits, and only when the run is over", async () => {
  const w = await world();
  const { id } = await imported(w, table, wish);
  const other = await imported(w, "Ref,Answer\nb1,Mr Tove\n", { columns: { row: "Ref", happened: "Answer" } });
  for (const name of ["amara", "grace"] as const) {
    const person = await w.person(name);
    await expect(answerMany(w, person, id, { action: "replace" })).rejects.toMatchObject({ status: 403 });
    await expect(leaveRowOut(w, person, { importId: id, line: 3 })).rejects.toMatchObject({ status: 403 });
    await expect(answerRow(w, person, { importId: id, line: 3, choices: new Map() })).rejects.toMatchObject({ status: 403 });
  }
  const leila = await w.person("leila");
  // A line of another import, and a finding of another row.
  await expect(leaveRowOut(w, leila, { importId: other.id, line: 3 })).rejects.toMatchObject({ status: 404 });
  await expect(answerMany(w, leila, other.id, { action: "keep", line: 3, finding: "happened.0.11.name" })).rejects.toMatchObject({
    status: 404,
  });
  await undoImport(w, await w.person("jonas"), id);
  await expect(answerMany(w, leila, id, { action: "replace" })).rejects.toMatchObject({ code: "stories.import-not-now" });
  await expect(leaveRowOut(w, leila, { importId: id, line: 3 })).rejects.toMatchObject({ code: "stories.import-not-now" });
});
