import { beforeEach, expect, test } from "vitest";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { personDeactivations } from "#db/schema/people.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { said } from "#tests/support/talking.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { answerReports } from "./answering.server.ts";
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

const open = async () => (await reportsPage(w.db.read, { answered: false })).rows;
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

test("somebody's second report of the same thing joins the first while that is open", async () => {
  await reported("amara");
  await reported("amara");
  await reported("priya");
  expect(await open()).toHaveLength(2);
  await answerReports(w, await w.person("leila"), { about: comment, outcome: "kept" });
  await reported("amara");
  expect(await open()).toHaveLength(1);
});

test("to remove takes the comment away, answers every report of it and tells who reported", async () => {
  await reported("amara");
  await reported("priya");
  await answerReports(w, await w.person("leila"), { about: comment, outcome: "removed", note: "Agreed with the other editors" });
  expect(await open()).toEqual([]);
  expect((await commentsOn(w.db.read, cast.henrik, story)).comments).toEqual([]);
  for (const name of ["amara", "priya"] as const) {
    expect(await told(name)).toEqual(["An editor looked at a comment that you reported and removed it"]);
  }
  // Henrik wrote it.
  expect(await told("henrik")).toEqual(["An editor removed your comment on a story"]);
  expect((await reportsPage(w.db.read, { answered: true })).rows).toMatchObject([
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
  await answerReports(w, await w.person("leila"), { about: comment, outcome: "removed" });
  expect((await commentsOn(w.db.read, cast.amara, story)).comments[0]?.removed).toBe("by-editor");
});

test("to keep leaves it where it is", async () => {
  await reported("amara");
  await answerReports(w, await w.person("jonas"), { about: comment, outcome: "kept" });
  expect((await commentsOn(w.db.read, cast.amara, story)).total).toBe(1);
  expect(await told("amara")).toEqual(["An editor looked at a comment that you reported and kept it"]);
});

test("of two editors who answer at once one is told that it was answered", async () => {
  await reported("amara");
  const leila = await w.person("leila");
  const jonas = await w.person("jonas");
  const answers = await Promise.allSettled([
    answerReports(w, leila, { about: comment, outcome: "removed" }),
    answerReports(w, jonas, { about: comment, outcome: "kept" }),
  ]);
  const refused = answers.filter((answer) => answer.status === "rejected");
  expect(refused).toMatchObject([{ reason: { code: "comments.report-answered" } }]);
  expect(await told("amara")).toHaveLength(1);
});

test("only editors and administrators answer", async () => {
  await reported("amara");
  for (const name of ["amara", "henrik", "priya", "tomas", "grace"] as const) {
    await expect(answerReports(w, await w.person(name), { about: comment, outcome: "removed" })).rejects.toMatchObject({ status: 403 });
  }
  expect(await open()).toHaveLength(1);
});

test("what has waited longest stands first, page by page", async () => {
  for (let number = 0; number < 33; number += 1) await reported("amara", { kind: "story", id: newId() }, `r${number}`);
  const first = await reportsPage(w.db.read, { answered: false });
  const second = await reportsPage(w.db.read, { answered: false, cursor: first.next });
  expect([first.rows[0]?.reason, first.rows.length, second.rows.map((row) => row.reason), second.next]).toEqual([
    "r0",
    30,
    ["r30", "r31", "r32"],
    undefined,
  ]);
});
