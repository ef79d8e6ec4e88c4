import { beforeEach, expect, test } from "vitest";
import { departmentsWithTeams } from "#app/domains/people/organisation.queries.server.ts";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { dayLength } from "#app/shared/clock.ts";
import { journeyClaims, journeyRemovals } from "#db/schema/journeys.ts";
import { people } from "#db/schema/people.ts";
import { type CastName, cast, castDepartments } from "#db/seed/cast.ts";
import { claimed } from "#tests/support/claims.ts";
import { drawn, stepCalled } from "#tests/support/drawing.ts";
import { kitchen, partId } from "#tests/support/maps.ts";
import { promised } from "#tests/support/pledging.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { assuming, settingAside } from "../curve/assuming.server.ts";
import { attachingStory } from "../curve/attaching.server.ts";
import { storiesConcerning } from "./effect.queries.server.ts";
import { type Asked, effectPage, subjectOf } from "./effect-page.queries.server.ts";

const [finds, rings, waits, dry] = ["Finds the water", "Rings us", "Waits in the queue", "The floor is dry"].map((title) =>
  stepCalled(title),
) as [string, string, string, string];
const calls = castDepartments.contact.teamId;
const payables = castDepartments.finance.teamId;
const platforms = castDepartments.technology.teamId;

let w: TestWorld;
let journey: string;
beforeEach(async () => {
  w = await world();
  journey = await drawn(w, "priya");
});

const on = (stepId: string, journeyId = journey) => ({ journeyId, stepId });
const dayAgo = (days: number) => new Date(w.clock.now().getTime() - days * dayLength).toISOString().slice(0, 10);

async function put(stepId: string, given: Parameters<typeof told>[2] = {}, journeyId = journey): Promise<string> {
  const storyId = await told(w, "grace", given);
  await attachingStory(w, await w.person("priya"), { journeyId, stepId, storyId });
  return storyId;
}

async function effect(as: CastName, asked: Asked = {}) {
  const person = await w.person(as);
  const { subject } = await subjectOf(w.db.read, person, asked, await departmentsWithTeams(w.db.read));
  if (!subject) throw new Error("Nobody to show");
  return effectPage(w.db.read, person, subject, asked);
}

test("a team sees its steps in the customer's order, the curve there, what came before and after, and from whom to whom", async () => {
  await claimed(w, "grace", on(dry), { role: "informed" });
  await claimed(w, "grace", on(rings), { role: "with-customer", channel: "phone", handsTo: payables });
  await claimed(w, "grace", on(rings), { role: "decides" });
  await claimed(w, "amara", on(waits), { handsTo: calls });
  // Rings us: (-20 - 40) / 2 = -30. Waits: -90. Dry: 60.
  await put(rings, { pleasure: -20, before: "The floor was wet.", after: "He waited.", pleasureBefore: 0, pleasureAfter: -80 });
  await put(rings, { pleasure: -40, pleasureBefore: 40, pleasureAfter: -40 });
  await put(waits, { pleasure: -90 });
  await put(dry, { pleasure: 60 });
  const shown = await effect("grace");
  expect(shown.maps).toMatchObject([
    {
      title: kitchen.title,
      shared: true,
      steps: [
        {
          title: "Rings us",
          stage: "It happens",
          roles: ["with-customer", "decides"],
          channels: ["phone"],
          drawn: { pleasure: -30, style: "weak" },
          stories: 2,
          // Came with (0 + 40) / 2 = 20, left with (-80 - 40) / 2 = -60.
          moved: { before: 20, after: -60, count: 2 },
          before: { title: "Finds the water", teams: [], pleasure: null },
          after: { title: "Waits in the queue", teams: ["Accounts Payable"], pleasure: -90 },
        },
        { title: "The floor is dry", roles: ["informed"], drawn: { pleasure: 60 }, before: { title: "Waits in the queue" }, after: null },
      ],
    },
  ]);
  expect(shown.maps[0]?.curve.map(({ pleasure, touched }) => [pleasure, touched])).toEqual([
    [null, false],
    [-30, true],
    [-90, false],
    [60, true],
  ]);
  expect(shown.totals).toMatchObject({ maps: 1, steps: 2, below: 1, above: 1, withCustomer: 1, newClaims: 3, newStories: 3 });
  // -30 to -90 falls by 60; -90 to 60 rises.
  expect(shown.partners.handsTo).toEqual([{ teamId: payables, count: 1, dips: 1 }]);
  expect(shown.partners.getsFrom).toEqual([{ teamId: payables, count: 1, dips: 0 }]);
  expect(shown.excerpts.filter(({ before }) => before)).toMatchObject([
    { stepId: rings, headline: "Four hundred eggs", before: "The floor was wet.", after: "He waited." },
  ]);
  expect(shown.chains).toEqual([{ teamId: calls, near: true, chain: [calls] }]);
});

test("a story that may be heavy is called by what it touches, and none of its words stand beside the effect", async () => {
  await claimed(w, "grace", on(rings));
  await put(rings, { title: null, topics: ["illness"], before: "The doctor rang.", departments: [castDepartments.finance.id] });
  const shown = await effect("grace");
  expect(shown.excerpts).toMatchObject([{ headline: "A story that touches on illness", before: null, after: null }]);
  expect((await storiesConcerning(w.db.read, castDepartments.finance.id)).map(({ headline }) => headline)).toEqual([
    "A story that touches on illness",
  ]);
});

test("a support team is led to the customer over any of the maps, and one that nobody takes from is not", async () => {
  await claimed(w, "grace", on(rings), { role: "with-customer" });
  await claimed(w, "jonas", on(finds, await drawn(w, "tomas")), { handsTo: payables });
  await claimed(w, "amara", on(dry), { handsTo: calls });
  expect((await effect("jonas")).chains).toEqual([{ teamId: platforms, near: false, chain: [platforms, payables, calls] }]);
  expect((await effect("leila")).chains).toMatchObject([{ near: false, chain: null }]);
});

test("what changed since last quarter is the year now against the year then", async () => {
  await claimed(w, "grace", on(rings));
  await w.db.write((tx) => tx.update(journeyClaims).set({ createdAt: new Date("2025-01-01T00:00Z") }));
  // A quarter ago: -60 alone, and -80 of 400 days ago stood in that year too: -70. Now: (-60 + 20 + 40) / 3 = 0.
  await put(rings, { pleasure: -80, happenedOn: dayAgo(400) });
  await put(rings, { pleasure: -60, happenedOn: dayAgo(120) });
  await put(rings, { pleasure: 20, happenedOn: dayAgo(60) });
  await put(rings, { pleasure: 40, happenedOn: dayAgo(0) });
  const { maps, totals } = await effect("grace");
  expect(maps[0]?.steps[0]?.quarter).toMatchObject({ before: { mean: -70, count: 2 }, after: { mean: 0, count: 3 }, by: 70, weak: true });
  expect(totals).toMatchObject({ better: 1, worse: 0, newClaims: 0, newStories: 4 });
});

test("a draft, a map in the bin and one of what should be count for nobody who may not read them or who asks how things are", async () => {
  const draft = await drawn(w, "priya", { draft: true, editors: ["tomas"] });
  const bin = await drawn(w, "priya");
  const wish = await drawn(w, "priya", { map: { ...kitchen, kind: "should-be", title: "As it should be" } });
  await claimed(w, "tomas", on(rings, draft), { role: "with-customer", handsTo: calls });
  await claimed(w, "tomas", on(rings, bin), { role: "with-customer" });
  await claimed(w, "tomas", on(rings, wish), { role: "with-customer" });
  await claimed(w, "grace", on(rings), { handsTo: castDepartments.experience.teamId });
  await put(rings, { pleasure: -90, before: "Nobody may read this map." }, draft);
  await w.db.write((tx) => tx.insert(journeyRemovals).values({ journeyId: bin, by: cast.priya.id, at: w.clock.now() }));
  const experience = { team: castDepartments.experience.teamId };
  for (const as of ["priya", "tomas"] as const) {
    const shown = await effect(as, experience);
    expect(
      shown.maps.map(({ id, shared }) => [id, shared]),
      as,
    ).toEqual([[draft, false]]);
    expect(shown.hasDrafts).toBe(true);
    expect((await effect(as, { ...experience, sharedOnly: true })).maps, as).toEqual([]);
  }
  const others = await effect("grace", experience);
  expect([others.maps, others.excerpts, others.totals.steps]).toEqual([[], [], 0]);
  expect(others.partners.getsFrom).toEqual([]);
  // The way to the customer leads over the draft: it is there for its editors alone.
  expect((await effect("grace")).chains).toMatchObject([{ near: false, chain: null }]);
  expect((await effect("tomas", { team: calls })).chains).toMatchObject([{ chain: [calls, castDepartments.experience.teamId] }]);
});

test("what editors believe of the sketches stands in for all customers, and what was set aside is drawn as the curve draws it", async () => {
  const priya = await w.person("priya");
  await claimed(w, "grace", on(rings));
  await claimed(w, "grace", on(waits));
  await assuming(w, priya, { ...on(rings), sketchId: partId(1), pleasure: -100, note: null });
  await assuming(w, priya, { ...on(rings), sketchId: partId(2), pleasure: 25, note: null });
  await put(waits, { pleasure: -50 });
  await settingAside(w, priya, { ...on(waits), sketchId: null, pleasure: 10, reason: "One bad day" });
  // (-100 + 25) / 2 = -37.5, rounded towards what is better.
  expect((await effect("grace")).maps[0]?.steps.map((step) => step.drawn)).toEqual([
    { pleasure: -37, style: "assumption" },
    { pleasure: 10, style: "override" },
  ]);
});

test("a withdrawn story is gone from every figure and every quotation at once", async () => {
  await claimed(w, "grace", on(rings));
  const story = await put(rings, { pleasure: -90, before: "The floor was wet.", departments: [castDepartments.contact.id] });
  expect(await effect("grace")).toMatchObject({ concerning: [{ id: story }], excerpts: [{ storyId: story }] });
  await withdrawing(w, await w.person("grace"), story, "The customer asked for it");
  const shown = await effect("grace");
  expect([shown.excerpts, shown.concerning, shown.maps[0]?.steps[0]?.drawn]).toEqual([[], [], null]);
});

test("what a team promised stands there without a name, and of fewer than five people nothing is counted", async () => {
  const story = await told(w, "grace");
  await promised(w, "amara", story, { text: "Send it once.", forTeam: true });
  await promised(w, "amara", story, { text: "Only for myself." });
  const few = await effect("amara");
  expect(few.promises).toMatchObject([{ text: "Send it once.", outcome: null }]);
  expect(JSON.stringify(few)).not.toContain("Okafor");
  expect(few.kept).toBe("hidden");
  await w.db.write((tx) =>
    tx.insert(people).values(
      ["One", "Two", "Three"].map((name, at) => ({
        id: partId(900 + at),
        name,
        nameKey: name.toLowerCase(),
        email: `${name}@fernhollow.example`,
        teamId: payables,
        createdAt: w.clock.now(),
      })),
    ),
  );
  expect((await effect("amara")).kept).toEqual({ kept: 0, ended: 0 });
});

test("all teams of a department together are for its manager; what they hand to each other stays within", async () => {
  await claimed(w, "amara", on(rings), { handsTo: calls });
  await claimed(w, "grace", on(waits), { role: "with-customer", handsTo: payables });
  const together = await effect("henrik", { department: castDepartments.finance.id });
  expect(together.rows).toEqual([{ teamId: payables, steps: 1, below: 0 }]);
  expect(together.partners).toEqual({ handsTo: [{ teamId: calls, count: 1, dips: 0 }], getsFrom: [{ teamId: calls, count: 1, dips: 0 }] });
  for (const [as, department] of [
    ["amara", castDepartments.finance.id],
    ["henrik", castDepartments.contact.id],
    ["jonas", castDepartments.finance.id],
  ] as const) {
    await expect(effect(as, { department })).rejects.toMatchObject({ code: "hallway.not-allowed" });
  }
  await expect(effect("henrik", { department: partId(1) })).rejects.toMatchObject({ code: "hallway.not-found" });
  await expect(effect("henrik", { team: "' or 1=1 --" })).rejects.toMatchObject({ code: "hallway.not-found" });
});
