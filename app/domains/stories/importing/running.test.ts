import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { asc, count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { fileOf } from "#app/domains/files/files.queries.server.ts";
import { eventsOf } from "#app/shared/events.server.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { notifications } from "#db/schema/notifications.ts";
import { stories, storyDepartments, storyImportParts } from "#db/schema/stories.ts";
import { castDepartments, castSites } from "#db/seed/cast.ts";
import { begun, foundImport, imported, mapped, reportOf } from "#tests/support/imports.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { answerMany } from "./answering-many.server.ts";
import { chooseMapping } from "./choosing.server.ts";
import { runImport, stopImport } from "./running.server.ts";
import { takingIn } from "./taking-in.server.ts";

const storiesOf = (w: TestWorld) => w.db.read.select().from(stories).orderBy(asc(stories.toldAt), asc(stories.id));

const small = `Ref,Date,Answer,Rating,Where,Who
a1,30/09/2025,"The line went dead,
twice.",5,Cork,Finance; Technology
a2,6/28/2025,Did not answer,1,Cork,
a3,31/02/2025,A day that never was,1,Cork,
a4,28/06/2025,They were kind,1,Nowhere,Finance
a1,30/09/2025,The same row again,5,Cork,
`;

const smallWish = {
  columns: { row: "Ref", toldOn: "Date", happened: "Answer", pleasure: "Rating", site: "Where", departments: "Who" },
  formats: ["day-month-year", "month-day-year"],
  pleasure: { from: 5, to: 1 },
  unwanted: ["did not answer"],
  values: {
    "site:4": { cork: castSites.cork.id },
    "departments:5": { finance: castDepartments.finance.id, technology: castDepartments.technology.id },
  },
} as const;

test("rows become stories; each row that does not is reported with its line and reason", async () => {
  const w = await world();
  const found = await imported(w, small, smallWish);
  expect(found).toMatchObject({ state: "done", rows: 5, read: 5, taken: 2, skipped: 1, refused: 1, repeated: 1, failure: null });
  expect(await storiesOf(w)).toMatchObject([
    {
      happened: "They were kind",
      toldAt: new Date("2025-06-28T12:00:00Z"),
      kind: "delight",
      pleasure: 100,
      siteId: null,
      tellerId: (await w.person("jonas")).id,
      importId: found.id,
      title: null,
      sketch: null,
      before: null,
      after: null,
      channel: null,
    },
    { happened: "The line went dead,\ntwice.", kind: "struggle", pleasure: -100, siteId: castSites.cork.id, createdAt: w.clock.now() },
  ]);
  const links = await w.db.read.select().from(storyDepartments).orderBy(asc(storyDepartments.toldAt));
  expect(links.map(({ departmentId }) => departmentId).sort()).toEqual(
    [castDepartments.finance.id, castDepartments.finance.id, castDepartments.technology.id].sort(),
  );
  expect(await reportOf(w, found)).toEqual([
    "\ufeffLine,Outcome,Reason or remark,Ref",
    "2,taken,Told on read as day/month/year,a1",
    '4,left out,"“Did not answer” is left out, as you asked",a2',
    "5,not possible,“31/02/2025” is a day that the calendar does not have,a3",
    "6,taken,Told on read as day/month/year; Site left empty: “Nowhere” is not mapped,a4",
    "7,there already,The same row is a story already,a1",
  ]);
  expect(await w.db.read.select().from(storyImportParts)).toEqual([]);
  expect((await fileOf(w.db.read, found.reportHash ?? ""))?.uses).toEqual([
    { name: "verbatims – report.csv", about: { kind: "story-import", id: found.id } },
  ]);
  const [event] = await eventsOf(w.db, "stories.imported");
  expect(event?.payload).toMatchObject({ importId: found.id, taken: 2, repeated: 1, skipped: 1, refused: 1 });
  const audited = await w.db.read.select({ action: auditEntries.action }).from(auditEntries).where(eq(auditEntries.subjectId, found.id));
  expect(audited.map(({ action }) => action).sort()).toEqual(["stories.import-begun", "stories.import-run", "stories.imported"]);
  const told = await w.db.read.select().from(notifications);
  expect(told).toMatchObject([{ personId: found.by.id, kind: "import-done", aboutId: found.id, params: { file: "verbatims.csv" } }]);
  expect(w.pings.filter(({ ping }) => ping.what === "import" && ping.id === found.id).length).toBeGreaterThan(0);
});

test("the same row is one story, however often and in whatever file it comes", async () => {
  const w = await world();
  await imported(w, small, smallWish);
  const again = await imported(w, small, smallWish);
  expect(again).toMatchObject({ taken: 0, repeated: 3, skipped: 1, refused: 1 });
  const reordered = "Answer,Ref,Date,Rating,Where,Who\nThey were kinder still,a4,28/06/2025,1,Nowhere,Finance\nNew,a9,28/06/2025,1,,\n";
  expect(await imported(w, reordered, smallWish)).toMatchObject({ taken: 1, repeated: 1 });
  expect(await storiesOf(w)).toHaveLength(3);
});

test("without an id the whole row is the key: one other cell makes another story", async () => {
  const w = await world();
  const wish = { columns: { happened: "text" } };
  expect(await imported(w, "text,who\nSame words,a\nSame words,b\nSame  words,a\n", wish)).toMatchObject({ taken: 2, repeated: 1 });
  expect(await imported(w, "who,text\na,Same words\nc,Same words\n", wish)).toMatchObject({ taken: 1, repeated: 1 });
});

const manyRows = (count: number) => `id,text\n${Array.from({ length: count }, (_, at) => `${at},"Story ${at}"`).join("\n")}\n`;
const many = { columns: { row: "id", happened: "text" } } as const;

/** Stops the world when the import has written so many batches: what a kill leaves behind is the last commit. */
async function killedAfter(w: TestWorld, importId: string, batches: number) {
  const stopping = new AbortController();
  let written = 0;
  const db = {
    ...w.db,
    write: async <Result>(work: Parameters<typeof w.db.write<Result>>[0]) => {
      const before = (await foundImport(w, importId)).read;
      const result = await w.db.write(work);
      if ((await foundImport(w, importId)).read > before) written += 1;
      if (written === batches) stopping.abort();
      return result;
    },
  };
  return takingIn.run({ ...w, db }, { importId }, { key: "test", attempt: 1, signal: stopping.signal });
}

test("a run that is killed goes on where it was, and nothing is lost or doubled", async () => {
  const w = await world();
  const { id } = await mapped(w, manyRows(1_000), many);
  await runImport(w, await w.person("jonas"), id);
  expect(await killedAfter(w, id, 2)).toBe("again");
  const between = await foundImport(w, id);
  expect(between).toMatchObject({ state: "running", taken: between.read });
  expect(between.read).toBeGreaterThan(0);
  expect(between.read).toBeLessThan(1_000);
  expect(await killedAfter(w, id, 1)).toBe("again");
  await w.settle();
  const found = await foundImport(w, id);
  expect(found).toMatchObject({ state: "done", read: 1_000, taken: 1_000, repeated: 0, refused: 0 });
  const told = await storiesOf(w);
  expect(new Set(told.map(({ happened }) => happened)).size).toBe(1_000);
  const report = await reportOf(w, found);
  expect(report).toHaveLength(1_001);
  expect(report.slice(1).map((line) => Number(line.split(",")[0]))).toEqual(Array.from({ length: 1_000 }, (_, at) => at + 2));
});

test("two runs of one import at the same time write each row once", async () => {
  const w = await world();
  const { id } = await mapped(w, manyRows(700), many);
  await runImport(w, await w.person("jonas"), id);
  const run = () => takingIn.run(w, { importId: id }, { key: "test", attempt: 1, signal: new AbortController().signal });
  await Promise.all([run(), run(), w.settle()]);
  expect(await foundImport(w, id)).toMatchObject({ state: "done", read: 700, taken: 700, repeated: 0 });
  expect(await w.happened("stories.imported")).toHaveLength(1);
});

test("a run can be stopped, reported on and gone on with", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  const { id } = await mapped(w, manyRows(500), many);
  await runImport(w, jonas, id);
  await killedAfter(w, id, 1);
  await stopImport(w, jonas, id);
  await w.settle();
  const stopped = await foundImport(w, id);
  expect(stopped).toMatchObject({ state: "stopped", taken: stopped.read });
  expect(stopped.read).toBeLessThan(500);
  await expect(chooseMapping(w, jonas, id, (await foundImport(w, id)).mapping)).rejects.toMatchObject({ code: "stories.import-not-now" });
  await runImport(w, jonas, id);
  await w.settle();
  expect(await foundImport(w, id)).toMatchObject({ state: "done", taken: 500, repeated: 0 });
});

test("a file that is gone stops the import with a word, and does not try for ever", async () => {
  const w = await world();
  const { id, fileHash } = await mapped(w, manyRows(10), many);
  await w.files.remove(fileHash);
  await runImport(w, await w.person("jonas"), id);
  for (let tries = 0; tries < 5; tries += 1) {
    await w.settle();
    w.clock.advance(3_600_000);
  }
  expect(await foundImport(w, id)).toMatchObject({ state: "stopped", failure: "unexpected", taken: 0 });
});

test("only administrators may import, and only a mapped import runs, once", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  const found = await begun(w, "Colour,Size\nred,1\n");
  for (const name of ["amara", "leila", "grace"] as const) {
    const person = await w.person(name);
    await expect(runImport(w, person, found.id)).rejects.toMatchObject({ status: 403 });
    await expect(chooseMapping(w, person, found.id, found.mapping)).rejects.toMatchObject({ status: 403 });
    await expect(stopImport(w, person, found.id)).rejects.toMatchObject({ status: 403 });
  }
  await expect(runImport(w, jonas, found.id)).rejects.toMatchObject({ code: "stories.import-mapping" });
  await chooseMapping(w, jonas, found.id, {
    ...found.mapping,
    fields: { ...found.mapping.fields, happened: { from: "column", column: 0 } },
  });
  await runImport(w, jonas, found.id);
  await expect(runImport(w, jonas, found.id)).rejects.toMatchObject({ code: "stories.import-not-now" });
  await expect(runImport(w, jonas, "01900000-0000-7000-8000-000000000000")).rejects.toMatchObject({ status: 404 });
});

const real = join(import.meta.dirname, "../../../../../shared/data/stories/verbatims.csv");

test.skipIf(!existsSync(real))(
  "the shared verbatims of patients are all taken in, some after an answer, but those without one of their own",
  async () => {
    const w = await world();
    const first = await imported(w, Buffer.from(await readFile(real)), {
      columns: {
        row: "Comment ID",
        toldOn: "Date",
        happened: "FFT answer",
        pleasure: "Comment sentiment",
        channel: "Service type 1",
      },
      formats: ["day-month-year", "month-day-year"],
      pleasure: { from: 5, to: 1 },
      values: { "channel:4": { "pts - patient transport": "field-visit", "111": "phone" } },
      unwanted: ["Did not answer"],
    });
    expect(first).toMatchObject({ state: "done", read: 290, refused: 0, repeated: 0, skipped: 9 });
    expect(first.taken + first.waiting).toBe(281);
    await answerMany(w, await w.person("leila"), first.id, { action: "replace" });
    await w.settle();
    const found = await foundImport(w, first.id);
    const left = (await reportOf(w, found)).filter((line) => !/^\d+,taken,/.test(line)).slice(1);
    expect({ ...found, left }).toMatchObject({ state: "done", read: 290, refused: 0, repeated: 0 });
    expect([found.taken, found.skipped]).toEqual([281, 9]);
    expect(left).toHaveLength(found.skipped);
    expect(left.every((line) => line.includes("left out"))).toBe(true);
    const [row] = await w.db.read.select({ count: count() }).from(stories).where(eq(stories.importId, found.id));
    expect(row?.count).toBe(found.taken);
    expect((await storiesOf(w))[0]?.toldAt.toISOString()).toMatch(/^2021-06/);
    expect((await reportOf(w, found)).filter((line) => line.includes("month/day/year"))).toHaveLength(12);
    const phone = await w.db.read.select({ count: count() }).from(stories).where(eq(stories.channel, "phone"));
    expect(phone[0]?.count).toBe(76);
  },
);
