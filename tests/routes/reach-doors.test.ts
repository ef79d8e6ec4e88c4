import { beforeEach, expect, test } from "vitest";
import { sayingTruth } from "#app/domains/insights/truth/answering.server.ts";
import { loader as page } from "#app/routes/insights.$slug._index.tsx";
import { action as send, loader as unreached } from "#app/routes/insights.$slug.unreached.tsx";
import { action as use, loader as uses } from "#app/routes/insights.$slug.uses.tsx";
import { loader as trend } from "#app/routes/insights.reach.trend.tsx";
import { newId } from "#app/shared/ids.ts";
import { reachAlerts, studyUses } from "#db/schema/insights.ts";
import { notifications } from "#db/schema/notifications.ts";
import { cast, castDepartments } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { fill } from "#tests/support/filling.ts";
import { publishedStudy } from "#tests/support/insighting.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
let study: { id: string; slug: string };
beforeEach(async () => {
  w = await world();
  study = await publishedStudy(w);
});
const knock = async (door: Door, as: keyof typeof cast | undefined, form?: Record<string, string>, more: Partial<Knock> = {}) =>
  answerOf(
    door(
      await doorArgs(w, {
        url: `/insights/${study.slug}`,
        params: { slug: study.slug },
        ...(as ? { as: cast[as].id } : {}),
        ...(form ? { form } : {}),
        ...more,
      }),
    ),
  );

test("a reader notes the decision in which it was used; it stands under the study, and they hear when it stands no more", async () => {
  const form = { id: newId(), words: "We kept the second line open on Mondays." };
  for (let time = 0; time < 2; time += 1) expect((await knock(use, "amara", form)).location).toBe(`/insights/${study.slug}`);
  const shown = (await knock(page, "grace")).body;
  expect(shown.uses).toMatchObject([{ name: "Amara Okafor", department: "Finance", words: form.words }]);
  expect(shown.moreUses).toBe(false);
  await sayingTruth(w, await w.person("tomas"), { studyId: study.id, verdict: "retired", words: "The line is gone." });
  await w.settle();
  const heard = (await w.db.read.select().from(notifications)).filter(({ kind }) => kind === "study-past");
  expect(heard).toMatchObject([{ personId: cast.amara.id }]);
});

test("a note of use is asked about where it may name a customer, and wants words", async () => {
  expect((await knock(use, "amara", { id: newId(), words: " " })).status).toBe(400);
  const asked = await knock(use, "amara", { id: newId(), words: "We rang her at 07700 900123." });
  expect([asked.status, Object.keys(asked.body.result.error)]).toEqual([422, ["words"]]);
  expect(await w.db.read.select().from(studyUses)).toEqual([]);
});

test("whoever noted it takes it back, and curators; nobody else", async () => {
  const ids = [newId(), newId()];
  for (const id of ids) await knock(use, "amara", { id, words: "We kept the line." });
  expect((await knock(use, "grace", { "take-back": ids[0] ?? "" })).status).toBe(403);
  expect((await knock(use, "amara", { "take-back": newId() })).status).toBe(404);
  expect((await knock(use, "amara", { "take-back": ids[0] ?? "" })).status).toBe(302);
  expect((await knock(use, "tomas", { "take-back": ids[1] ?? "" })).status).toBe(302);
  expect((await knock(uses, "amara")).body.uses).toEqual([]);
  expect((await w.db.read.select({ by: studyUses.removedBy }).from(studyUses)).map(({ by }) => by).sort()).toEqual([
    cast.amara.id,
    cast.tomas.id,
  ]);
});

test("a curator sees whom it has not reached, who would get a note and a draft of it, and sends it changed", async () => {
  await fill(w, "finance", 60);
  const { body } = await knock(unreached, "tomas");
  expect(body.functions).toEqual(["support"]);
  expect(body.chosen).toMatchObject({ function: "support", people: 64, sent: false });
  expect(body.chosen.draft).toContain("What waiting sounds like");
  expect(body.chosen.rows).toHaveLength(50);
  const rest = await knock(unreached, "tomas", undefined, { url: `/insights/x${body.chosen.more}` });
  expect(rest.body.chosen.rows).toHaveLength(14);
  expect((await knock(send, "tomas", { function: "support", text: "Look at the cost of a call." })).status).toBe(302);
  await w.settle();
  const after = (await knock(unreached, "tomas")).body;
  expect(after.sent).toMatchObject([{ function: "support", note: "Look at the cost of a call.", by: "Tomás Arce" }]);
  expect((await knock(page, "amara")).body.note).toMatchObject({ text: "Look at the cost of a call.", by: "Tomás Arce" });
  expect((await knock(page, "grace")).body.note).toBeUndefined();
  expect((await knock(send, "tomas", { function: "support", text: "Again." })).status).toBe(409);
});

test("what it means for a department stands in the draft", async () => {
  await fill(w, "finance", 4);
  const { action: note } = await import("#app/routes/insights.$slug.notes.tsx");
  await knock(note, "amara", { department: castDepartments.finance.id, text: "A letter costs four calls." });
  expect((await knock(unreached, "tomas")).body.chosen.draft).toContain("What it means for Finance: A letter costs four calls.");
});

test("nobody but its owner and curators writes to others, and nobody comes through without a session", async () => {
  const form = { function: "support", text: "Hello" };
  for (const [door, given] of [
    [unreached, undefined],
    [send, form],
    [uses, undefined],
    [use, { id: newId(), words: "x" }],
    [trend, undefined],
  ] as const)
    expect((await knock(door, undefined, given)).location).toMatch(/^\/sign-in/);
  expect((await knock(unreached, "amara")).status).toBe(403);
  expect((await knock(send, "amara", form)).status).toBe(403);
  expect((await knock(send, "tomas", { function: "everybody", text: "Hello" })).status).toBe(400);
  expect(await w.db.read.select().from(reachAlerts)).toEqual([]);
});

test("a notification leads to whom it has not reached, and the trend names nobody", async () => {
  const led = await knock(unreached, "tomas", undefined, { params: { slug: study.id } });
  expect(led.location).toBe(`/insights/${study.slug}/unreached`);
  const { body } = await knock(trend, "amara", undefined, { url: "/insights/reach/trend?stage=opened", params: {} });
  expect(body.stage).toBe("opened");
  expect(JSON.stringify(body)).not.toContain("Tomás");
});
