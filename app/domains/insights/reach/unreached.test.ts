import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { dayLength } from "#app/shared/clock.ts";
import { reachAlerts, studyReadings } from "#db/schema/insights.ts";
import { notifications } from "#db/schema/notifications.ts";
import { cast, castDepartments } from "#db/seed/cast.ts";
import { fill } from "#tests/support/filling.ts";
import { publishedStudy } from "#tests/support/insighting.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { alertingUnreached } from "./alerting.server.ts";
import { noteAbove } from "./unreached.queries.server.ts";
import { writingToUnreached } from "./writing-to-unreached.server.ts";

let w: TestWorld;
let finance: string[];
beforeEach(async () => {
  w = await world();
  finance = await fill(w, "finance", 4);
});
const look = async () => {
  await alertingUnreached.run(w, null, { key: "unreached", attempt: 1, signal: new AbortController().signal });
  await w.settle();
};
const told = (kind: string) => w.db.read.select().from(notifications).where(eq(notifications.kind, kind));
const ended = async (studyId: string, personId: string) => {
  const at = w.clock.now();
  await w.db.write((tx) => tx.insert(studyReadings).values({ studyId, personId, openedAt: at, latestAt: at, version: 1, endedAt: at }));
};

test("after two weeks its owner hears once of the functions that it has not reached, and of none with fewer than five people", async () => {
  const { id } = await publishedStudy(w);
  w.clock.advance(13 * dayLength);
  await look();
  expect(await told("study-unreached")).toEqual([]);
  w.clock.advance(dayLength);
  await look();
  await look();
  expect(await told("study-unreached")).toMatchObject([{ personId: cast.tomas.id, aboutId: id, count: 1 }]);
  expect((await w.db.read.select().from(reachAlerts)).map((alert) => alert.function)).toEqual(["support"]);
});

test("whoever was reached, and whom it is not meant for, is not missed", async () => {
  const reached = await publishedStudy(w);
  await ended(reached.id, finance[0] ?? "");
  const narrowedTo = [castDepartments.contact.id];
  await publishedStudy(w, { findings: [] }, { settings: { narrowedTo, narrowedBecause: "It is about their shifts." } });
  w.clock.advance(15 * dayLength);
  await look();
  expect(await told("study-unreached")).toEqual([]);
});

test("what was published long before anybody looked is not held against anybody", async () => {
  await publishedStudy(w);
  w.clock.advance(100 * dayLength);
  await look();
  expect(await told("study-unreached")).toEqual([]);
});

test("the note reaches everybody of the function whom it is meant for, once, and stands above the study for them alone", async () => {
  const { id } = await publishedStudy(w);
  const tomas = await w.person("tomas");
  await writingToUnreached(w, tomas, { studyId: id, function: "support", text: "Look at the cost of a call." });
  await w.settle();
  const those = (await told("study-note")).map(({ personId }) => personId).sort();
  expect(those).toEqual([...finance, cast.henrik.id, cast.amara.id, cast.leila.id, cast.jonas.id].sort());
  const now = w.clock.now();
  expect(await noteAbove(w.db.read, id, castDepartments.finance.id, now)).toMatchObject({ text: "Look at the cost of a call." });
  expect(await noteAbove(w.db.read, id, castDepartments.contact.id, now)).toBeUndefined();
  expect(await noteAbove(w.db.read, id, castDepartments.finance.id, new Date(now.getTime() + 91 * dayLength))).toBeUndefined();
  const again = writingToUnreached(w, tomas, { studyId: id, function: "support", text: "And again." });
  await expect(again).rejects.toMatchObject({ code: "insights.note-was-sent" });
});

test("a narrowed study's note goes to those of the function whom it is meant for", async () => {
  const settings = { narrowedTo: [castDepartments.technology.id], narrowedBecause: "It is about a field of theirs." };
  const theirs = await fill(w, "technology", 4);
  const { id } = await publishedStudy(w, {}, { settings });
  await writingToUnreached(w, await w.person("tomas"), { studyId: id, function: "support", text: "Your field." });
  await w.settle();
  expect((await told("study-note")).map(({ personId }) => personId).sort()).toEqual([...theirs, cast.jonas.id].sort());
});

test("no note goes to a function that was reached, or for which the study is not meant", async () => {
  const { id } = await publishedStudy(w);
  await ended(id, finance[0] ?? "");
  const tomas = await w.person("tomas");
  await expect(writingToUnreached(w, tomas, { studyId: id, function: "support", text: "Look." })).rejects.toMatchObject({
    code: "insights.was-reached",
  });
  const narrowed = await publishedStudy(
    w,
    { findings: [] },
    { settings: { narrowedTo: [castDepartments.contact.id], narrowedBecause: "Theirs." } },
  );
  await expect(writingToUnreached(w, tomas, { studyId: narrowed.id, function: "support", text: "Look." })).rejects.toMatchObject({
    code: "insights.was-reached",
  });
  await w.settle();
  expect(await told("study-note")).toEqual([]);
  expect(await w.db.read.select().from(reachAlerts)).toEqual([]);
});

test("nobody else writes it, nor anything that names a customer", async () => {
  const { id } = await publishedStudy(w);
  const note = { studyId: id, function: "support", text: "Read this." } as const;
  await expect(writingToUnreached(w, await w.person("amara"), note)).rejects.toMatchObject({ code: "hallway.not-allowed" });
  const naming = writingToUnreached(w, await w.person("tomas"), { ...note, text: "Ring her at 07700 900123." });
  await expect(naming).rejects.toMatchObject({ code: "privacy.unanswered" });
  expect(await w.db.read.select().from(reachAlerts)).toEqual([]);
});
