import { beforeEach, expect, test } from "vitest";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { markRead } from "#app/domains/notifications/reading.server.ts";
import { newId } from "#app/shared/ids.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { personDeactivations } from "#db/schema/people.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { said } from "#tests/support/talking.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { answerReports, type ReportAnswer } from "./answering.server.ts";
import { commentsOn } from "./comments.queries.server.ts";
import type { Thing } from "./comments.ts";
import { report } from "./reporting.server.ts";
import { reportsPage } from "./reports.queries.server.ts";

let w: TestWorld;
let comment: Thing;
const story = { kind: "story", id: newId() };
beforeEach(async () => {
  w = await world();
  comment = { kind: "comment", id: await said(w, "henrik", story, "Unkind") };
});

async function reported(by: CastName, about: Thing = comment, reason = "This hurts somebody"): Promise<void> {
  w.clock.advance(1_000);
  await report(w, await w.person(by), { id: newId(), about, reason });
}

const open = async (to: CastName = "leila") => (await reportsPage(w.db.read, cast[to], { answered: false })).rows;
const answer = async (by: CastName, said: Pick<ReportAnswer, "outcome"> & Partial<ReportAnswer>) =>
  answerReports(w, await w.person(by), { about: comment, ...said }, async () => false);
const told = async (name: CastName) => {
  await w.settle();
  return (await notificationsOf(w.db.read, cast[name].id)).rows.map((row) => row.words);
};

test("editors hear of a report and read what it is about", async () => {
  await reported("amara");
  expect(await told("leila")).toEqual(["Amara Okafor reported a comment: please look at it"]);
  expect(await told("jonas")).toEqual([]);
  expect(await open()).toMatchObject([
    {
      about: comment,
      reporter: "Amara Okafor",
      reason: "This hurts somebody",
      comment: { writer: "Henrik Lindqvist", text: "Unkind", removed: false },
    },
  ]);
});

test("where there is no active editor, administrators hear of it", async () => {
  await w.db.write(async (tx) => {
    await tx.insert(personDeactivations).values({ personId: cast.leila.id, by: cast.jonas.id, at: w.clock.now() });
  });
  await reported("amara");
  expect(await told("jonas")).toHaveLength(1);
});

test("what somebody adds to their report is read beside it; the same words again add nothing", async () => {
  await reported("amara");
  await reported("amara");
  expect(await told("leila")).toHaveLength(1);
  await markRead(w, cast.leila.id, { until: w.clock.now() });
  await reported("amara", comment, "It also names a customer");
  expect((await open()).map(({ reason }) => reason)).toEqual(["This hurts somebody", "It also names a customer"]);
  expect(await told("leila")).toHaveLength(2);
  await answer("leila", { outcome: "kept" });
  expect(await told("amara")).toHaveLength(1);
  await reported("amara");
  expect(await open()).toHaveLength(1);
});

test("nobody hears of a report about what they said, sees it or answers it while somebody else can", async () => {
  const own = { kind: "comment", id: await said(w, "leila", story, "Mine") };
  await reported("amara", own);
  expect(await told("leila")).toEqual([]);
  expect(await open("leila")).toEqual([]);
  await expect(answer("leila", { about: own, outcome: "kept" })).rejects.toMatchObject({ status: 403 });
  expect(await told("jonas")).toHaveLength(1);
  expect(await open("jonas")).toMatchObject([{ about: own }]);
  await answer("jonas", { about: own, outcome: "kept" });
  expect(await told("amara")).toHaveLength(1);
});

test("who is alone with it answers what is reported of them, too", async () => {
  const own = { kind: "comment", id: await said(w, "leila", story, "Mine") };
  await w.db.write(async (tx) => {
    await tx.insert(personDeactivations).values({ personId: cast.jonas.id, by: cast.jonas.id, at: w.clock.now() });
  });
  await reported("amara", own);
  expect(await told("leila")).toHaveLength(1);
  expect(await open("leila")).toHaveLength(1);
  await answer("leila", { about: own, outcome: "removed" });
});

test("what was reported is not said to be gone while it is there", async () => {
  await reported("amara", story);
  await expect(answer("leila", { about: story, outcome: "removed" })).rejects.toMatchObject({ code: "comments.still-there" });
  expect(await open()).toHaveLength(1);
  await answerReports(w, await w.person("leila"), { about: story, outcome: "removed" }, async () => true);
  expect(await open()).toHaveLength(0);
});

test("to remove takes the comment away, answers every report of it and tells who reported", async () => {
  await reported("amara");
  await reported("priya");
  await answer("leila", { outcome: "removed", note: "Agreed with the other editors" });
  expect(await open()).toEqual([]);
  expect((await commentsOn(w.db.read, cast.henrik, story)).comments).toEqual([]);
  for (const name of ["amara", "priya"] as const) {
    expect(await told(name)).toEqual(["Your report of a comment was looked at: it is gone"]);
  }
  // Henrik wrote it.
  expect(await told("henrik")).toEqual(["An editor removed your comment on a story"]);
  expect((await reportsPage(w.db.read, cast.leila, { answered: true })).rows).toMatchObject([
    { reporter: "Priya Raman", answer: { by: "Leila Haddad", outcome: "removed", note: "Agreed with the other editors" } },
    { reporter: "Amara Okafor" },
  ]);
  expect(await w.db.read.select().from(auditEntries)).toMatchObject([
    { actorId: cast.leila.id, action: "comments.report-answered", subjectId: comment.id, detail: { outcome: "removed", reports: 2 } },
  ]);
});

test("a comment that an editor removed says so where it was answered", async () => {
  await said(w, "priya", story, "Reply", { parentId: comment.id });
  await reported("amara");
  await answer("leila", { outcome: "removed" });
  expect((await commentsOn(w.db.read, cast.amara, story)).comments[0]?.removed).toBe("by-editor");
});

test("to keep leaves it where it is", async () => {
  await reported("amara");
  await answer("jonas", { outcome: "kept" });
  expect((await commentsOn(w.db.read, cast.amara, story)).total).toBe(1);
  expect(await told("amara")).toEqual(["Your report of a comment was looked at: it stays"]);
});

test("of two editors who answer at once one is told that it was answered", async () => {
  await reported("amara");
  const answers = await Promise.allSettled([answer("leila", { outcome: "removed" }), answer("jonas", { outcome: "kept" })]);
  const refused = answers.filter((answer) => answer.status === "rejected");
  expect(refused).toMatchObject([{ reason: { code: "comments.report-answered" } }]);
  expect(await told("amara")).toHaveLength(1);
});

test("only editors and administrators answer", async () => {
  await reported("amara");
  for (const name of ["amara", "henrik", "priya", "tomas", "grace"] as const) {
    await expect(answer(name, { outcome: "removed" })).rejects.toMatchObject({ status: 403 });
  }
  expect(await open()).toHaveLength(1);
});

test("what has waited longest stands first, page by page", async () => {
  for (let number = 0; number < 33; number += 1) await reported("amara", { kind: "story", id: newId() }, `r${number}`);
  const first = await reportsPage(w.db.read, cast.leila, { answered: false });
  const second = await reportsPage(w.db.read, cast.leila, { answered: false, cursor: first.next });
  expect([first.rows[0]?.reason, first.rows.length, second.rows.map((row) => row.reason), second.next]).toEqual([
    "r0",
    30,
    ["r30", "r31", "r32"],
    undefined,
  ]);
});
