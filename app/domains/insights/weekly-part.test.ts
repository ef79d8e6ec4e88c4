import { beforeEach, expect, test } from "vitest";
import type { WeeklyItem } from "#app/domains/notifications/weekly/weekly.ts";
import { newId } from "#app/shared/ids.ts";
import { notifications } from "#db/schema/notifications.ts";
import { type CastName, cast, castDepartments } from "#db/seed/cast.ts";
import { publishedStudy } from "#tests/support/insighting.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { openStudy } from "./reach/reading.server.ts";
import { answering } from "./talk/answering.server.ts";
import { asking } from "./talk/asking.server.ts";
import { removingQuestion } from "./talk/removing.server.ts";
import { subscribing, unsubscribing } from "./topics/subscribing.server.ts";
import { sayingTruth } from "./truth/answering.server.ts";
import { weeklyInsights } from "./weekly-part.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});
const study = async (title: string, more: Parameters<typeof publishedStudy>[1] = {}, settings = {}) => {
  w.clock.advance(1_000);
  return publishedStudy(w, { title, findings: [], topics: [], ...more }, { settings });
};
const chosen = async (name: CastName | "nobody", had: string[] = []): Promise<WeeklyItem[]> => {
  const { id, departmentId } = name === "nobody" ? { id: "", departmentId: castDepartments.finance.id } : await w.person(name);
  return [...((await weeklyInsights.choose(w.db.read, [{ id, departmentId, had: new Set(had) }])).get(id) ?? [])];
};
const titles = async (name: CastName | "nobody", had: string[] = []) => (await chosen(name, had)).map(({ title }) => title);
const asked = async (studyId: string, text: string, as: CastName, by?: CastName) => {
  const id = newId();
  w.clock.advance(1_000);
  await asking(w, await w.person(as), { id, studyId, text });
  if (by) await answering(w, await w.person(by), { id: newId(), questionId: id, text: "Forty of them." });
  return id;
};

test("the studies new to a reader: not opened, not their own, not had before, what they follow first, three at most", async () => {
  await study("Followed", { topics: ["Waiting"] });
  for (const title of ["One", "Two", "Three"]) await study(title);
  const opened = await study("Opened");
  await openStudy(w, await w.person("amara"), { id: opened.id, version: 1 });
  await subscribing(w, cast.amara, "waiting");
  expect(await titles("amara")).toEqual(["Followed", "Three", "Two"]);
  expect(await titles("henrik")).toEqual(["Opened", "Three", "Two"]);
  expect(await titles("nobody")).toEqual(["Opened", "Three", "Two"]);
  expect(await titles("tomas")).toEqual([]);
  expect(await titles("henrik", [`study:${opened.id}`])).toEqual(["Three", "Two", "One"]);
  expect((await chosen("henrik"))[0]).toMatchObject({ part: "study", to: `/insights/${opened.slug}` });
});

test("nothing that is not meant for them, nor what does not stand any more", async () => {
  const narrowed = { narrowedTo: [castDepartments.contact.id], narrowedBecause: "It is about their shifts." };
  await study("For the phones", {}, narrowed);
  const old = await study("Old");
  await sayingTruth(w, await w.person("tomas"), { studyId: old.id, verdict: "retired", words: "The line is gone." });
  expect(await titles("amara")).toEqual([]);
  expect(await titles("grace")).toEqual(["For the phones"]);
});

test("one question that was answered: of the reader's department first, never their own, nothing heavy, nothing that is gone", async () => {
  const { id } = await study("Calls");
  const questions = async (name: CastName) => (await chosen(name)).filter(({ part }) => part === "answer").map(({ title }) => title);
  await asked(id, "Not answered yet?", "leila");
  await asked(id, "Only by a colleague?", "leila", "grace");
  expect(await questions("amara")).toEqual([]);
  const fromFinance = await asked(id, "What does a call cost?", "henrik", "tomas");
  const newest = await asked(id, "And at night?", "grace", "tomas");
  await asked(id, "And after the funeral of a child?", "leila", "tomas");
  expect(await questions("amara")).toEqual(["What does a call cost?"]);
  expect(await questions("jonas")).toEqual(["And at night?"]);
  expect(await questions("grace")).toEqual(["What does a call cost?"]);
  expect((await chosen("amara")).at(-1)).toMatchObject({
    about: "Asked and answered under “Calls”",
    to: `/insights/calls/questions/${fromFinance}`,
  });
  await removingQuestion(w, await w.person("grace"), newest);
  const refs = [fromFinance, newest].map((ref) => ({ part: "answer" as const, id: ref }));
  expect(
    (await weeklyInsights.find(w.db.read, cast.amara, [...refs, { part: "study", id }])).map(({ part, id: ref }) => [part, ref]),
  ).toEqual([
    ["study", id],
    ["answer", fromFinance],
  ]);
});

test("whoever follows a topic hears of a new study on it once, and of nothing after they stop", async () => {
  await study("First", { topics: ["Waiting"] });
  await w.settle();
  await subscribing(w, cast.amara, "waiting");
  await subscribing(w, cast.amara, "waiting");
  const second = await study("Second", { topics: ["Waiting", "Contact"] });
  await w.settle();
  await publishedStudy(w, { title: "Second", topics: ["Waiting"], findings: [] }, { id: second.id, revision: 1, note: "Better" });
  await w.settle();
  const told = async () => (await w.db.read.select().from(notifications)).filter(({ kind }) => kind === "study-on-topic");
  expect(await told()).toMatchObject([{ personId: cast.amara.id, aboutId: second.id, count: 1 }]);
  await unsubscribing(w, cast.amara, "waiting");
  await study("Third", { topics: ["Waiting"] });
  await w.settle();
  expect(await told()).toHaveLength(1);
});
