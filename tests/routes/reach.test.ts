import { beforeEach, expect, test } from "vitest";
import { loader as page } from "#app/routes/insights.$slug._index.tsx";
import { action as reading } from "#app/routes/insights.$slug.reading.ts";
import { loader as reach } from "#app/routes/insights.reach._index.tsx";
import { loader as trend } from "#app/routes/insights.reach.trend.tsx";
import { loader as csv } from "#app/routes/insights.reach[.]csv.ts";
import { studyReadings } from "#db/schema/insights.ts";
import { cast, castDepartments } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { fill } from "#tests/support/filling.ts";
import { publishedStudy } from "#tests/support/insighting.ts";
import { said } from "#tests/support/talking.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
let study: { id: string; slug: string };
beforeEach(async () => {
  w = await world();
  // A thousand words: a little more than a minute is a quarter of the time that they take.
  study = await publishedStudy(w, { body: `${"We listened again. ".repeat(334)}\n\n## What keeps them\n\nA place in the queue.` });
});
const knock = async (door: Door, what: Knock) => answerOf(door(await doorArgs(w, what)));
const at = (as: string, more: Partial<Knock> = {}): Knock => ({
  url: `/insights/${study.slug}`,
  params: { slug: study.slug },
  as,
  ...more,
});
const ends = async (as: string) => (await knock(reading, at(as, { method: "POST" }))).body;
const map = async (stage = "ended") => (await knock(reach, { url: `/insights/reach?stage=${stage}`, as: cast.amara.id })).body.map;

async function readToTheEnd(ids: readonly string[]): Promise<void> {
  for (const id of ids) await knock(page, at(id));
  w.clock.advance(64_000);
  for (const id of ids) expect(await ends(id)).toEqual({ counted: true });
}

test("the end is counted once, and only after a quarter of the time that its words take since the server showed it", async () => {
  expect((await knock(reading, at(cast.amara.id, { method: "POST" }))).status).toBe(404);
  await knock(page, at(cast.amara.id));
  w.clock.advance(60_000);
  expect(await ends(cast.amara.id)).toEqual({ counted: false });
  w.clock.advance(4_000);
  expect(await ends(cast.amara.id)).toEqual({ counted: true });
  const ended = w.clock.now();
  w.clock.advance(60_000);
  expect(await ends(cast.amara.id)).toEqual({ counted: true });
  const rows = await w.db.read.select().from(studyReadings);
  expect(rows).toMatchObject([{ personId: cast.amara.id, departmentId: castDepartments.finance.id, endedAt: ended, endedVersion: 1 }]);
});

test("opening it again later begins another reading, and does not count it twice", async () => {
  await knock(page, at(cast.amara.id));
  w.clock.advance(24 * 3_600_000);
  await knock(page, at(cast.amara.id));
  expect(await ends(cast.amara.id)).toEqual({ counted: false });
  expect(await w.db.read.select().from(studyReadings)).toHaveLength(1);
});

test("who read it is shown by department with the functions apart; a department of four is not shown, and counted in no sum", async () => {
  // Finance has 7 then, Communications 4, Technology 9; Customer Experience 7; the Contact Centre 6.
  const finance = await fill(w, "finance", 5);
  const communications = await fill(w, "communications", 3);
  await fill(w, "technology", 8);
  const experience = await fill(w, "experience", 5);
  const contact = await fill(w, "contact", 5);
  await readToTheEnd([...finance.slice(0, 3), ...communications.slice(0, 2), ...experience.slice(0, 1), ...contact.slice(0, 4)]);
  const { groups, all, studies } = await map();
  expect(studies).toMatchObject([{ slug: study.slug }]);
  expect(groups.map((group: { function: string; cells: unknown[] }) => [group.function, group.cells[0]])).toEqual([
    ["frontline", { count: 4, meant: 6 }],
    ["commercial", { count: 1, meant: 7 }],
    ["support", { count: 3, meant: 16 }],
  ]);
  expect(groups[2].departments.map(({ name, cells }: { name: string; cells: unknown[] }) => [name, cells[0]])).toEqual([
    ["Communications", "hidden"],
    ["Finance", { count: 3, meant: 7 }],
    ["Technology", { count: 0, meant: 9 }],
  ]);
  expect(all).toEqual([{ count: 8, meant: 29 }]);
  const file = await knock(csv, { url: "/insights/reach.csv", as: cast.amara.id });
  expect(file.body).toContain("What waiting sounds like,Support,Communications,not shown,not shown");
  expect(file.body).toContain("What waiting sounds like,Support,Technology,9,0");
});

test.each([
  ["nobody", 0],
  ["everybody", 4],
])("where nobody else has read it, no figure says whether %s of a department of four has", async (_, readers) => {
  await fill(w, "finance", 5);
  const communications = await fill(w, "communications", 3);
  await readToTheEnd([...communications, cast.leila.id].slice(0, readers));
  const { groups, all } = await map();
  const support = groups.find((group: { function: string }) => group.function === "support");
  expect([support.cells[0], all[0]]).toEqual([
    { count: 0, meant: 7 },
    { count: 0, meant: 7 },
  ]);
  // Where there is nothing to draw, no line says that there is.
  expect((await knock(trend, { url: "/insights/reach/trend", as: cast.amara.id })).body.chart).toBeUndefined();
});

test("a study narrowed to a department of four and another says no more of the four than any other study", async () => {
  // Finance has 7 then, Communications 4, Technology 9.
  await fill(w, "finance", 5);
  const communications = await fill(w, "communications", 3);
  const technology = await fill(w, "technology", 8);
  const narrowed = async (...names: ("communications" | "technology")[]) =>
    publishedStudy(
      w,
      { title: `Only for ${names.join(" and ")}` },
      { settings: { narrowedTo: names.map((name) => castDepartments[name].id), narrowedBecause: "It names their work." } },
    );
  const both = await narrowed("communications", "technology");
  const few = await narrowed("communications");
  for (const as of [communications[0], technology[0]])
    await knock(page, { url: `/insights/${both.slug}`, params: { slug: both.slug }, as: as ?? "" });
  const { groups, all, studies } = await map("opened");
  const at = (slug: string) => studies.findIndex((one: { slug: string }) => one.slug === slug);
  const support = groups.find((group: { function: string }) => group.function === "support");
  const cellsOf = (slug: string) =>
    support.departments.map(({ name, cells }: { name: string; cells: unknown[] }) => [name, cells[at(slug)]]);
  expect(cellsOf(both.slug)).toEqual([
    ["Communications", "hidden"],
    ["Finance", null],
    ["Technology", { count: 1, meant: 9 }],
  ]);
  expect([support.cells[at(both.slug)], all[at(both.slug)]]).toEqual([
    { count: 1, meant: 9 },
    { count: 1, meant: 9 },
  ]);
  expect([support.cells[at(few.slug)], all[at(few.slug)]]).toEqual(["hidden", "hidden"]);
});

test("whoever only opened it, or said something under it, is counted for that; a narrowed study is not meant for the others", async () => {
  const contact = await fill(w, "contact", 5);
  const finance = await fill(w, "finance", 5);
  await knock(page, at(contact[0] ?? ""));
  await said(w, "grace", { kind: "study", id: study.id }, "We hear this every day.");
  const narrowedTo = [castDepartments.contact.id];
  const narrowed = await publishedStudy(
    w,
    { title: "Only for the phones" },
    { settings: { narrowedTo, narrowedBecause: "It names their shifts." } },
  );
  await knock(page, { url: `/insights/${narrowed.slug}`, params: { slug: narrowed.slug }, as: finance[0] ?? "" });
  const cellsOf = async (stage: string, department: string) =>
    (await map(stage)).groups
      .flatMap((group: { departments: unknown[] }) => group.departments)
      .find(({ name }: { name: string }) => name === department).cells;
  expect(await cellsOf("opened", "Contact Centre")).toEqual([
    { count: 0, meant: 6 },
    { count: 1, meant: 6 },
  ]);
  expect((await cellsOf("discussed", "Contact Centre"))[1]).toEqual({ count: 1, meant: 6 });
  expect((await cellsOf("ended", "Contact Centre"))[1]).toEqual({ count: 0, meant: 6 });
  expect((await cellsOf("opened", "Finance"))[0]).toBeNull();
});

test("older studies are seen stretch by stretch, and back to the newest; the file holds what is looked at", async () => {
  for (let number = 1; number <= 26; number += 1) {
    w.clock.advance(1_000);
    await publishedStudy(w, { title: `S${number}`, findings: [] });
  }
  const look = async (place?: string) => {
    const url = `/insights/reach?stage=opened${place ? `&at=${place}` : ""}`;
    const { body } = await knock(reach, { url, as: cast.amara.id });
    return { ...body.map, titles: body.map.studies.map(({ title }: { title: string }) => title) };
  };
  const first = await look();
  expect([first.titles.length, first.titles[0], first.titles[11], first.newer]).toEqual([12, "S26", "S15", undefined]);
  const second = await look(first.older);
  expect([second.titles[0], second.titles[11]]).toEqual(["S14", "S3"]);
  const last = await look(second.older);
  expect([last.titles, last.older]).toEqual([["S2", "S1", "What waiting sounds like"], undefined]);
  expect(last.all).toHaveLength(3);
  expect((await look(last.newer)).titles).toEqual(second.titles);
  expect((await look(second.newer)).titles).toEqual(first.titles);
  expect((await look("nonsense")).titles).toEqual(first.titles);
  const file = await csv(await doorArgs(w, { url: `/insights/reach.csv?stage=opened&at=${second.older}`, as: cast.amara.id }));
  const text = await file.text();
  expect(text).toContain("S2,");
  expect(text).not.toContain("S26,");
});
