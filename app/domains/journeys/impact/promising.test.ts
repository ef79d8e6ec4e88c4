import { beforeEach, expect, test } from "vitest";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import { journeyRemedies, journeyRemedyStates, journeyStepFigures } from "#db/schema/journeys-impact.ts";
import { type CastName, cast, castDepartments } from "#db/seed/cast.ts";
import { drawn, stepCalled } from "#tests/support/drawing.ts";
import { kitchen } from "#tests/support/maps.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { attachingStory } from "../curve/attaching.server.ts";
import { figuresAt } from "./figures.queries.server.ts";
import { promising, turning } from "./promising.server.ts";
import { plainWeights } from "./ranking.ts";
import { rankingPage } from "./ranking-page.queries.server.ts";
import { foremost, mostOnStep } from "./remedies.ts";
import { weighing } from "./weighing.server.ts";

const [rings, waits, dry] = ["Rings us", "Waits in the queue", "The floor is dry"].map((title) => stepCalled(title)) as [
  string,
  string,
  string,
];
const payables = castDepartments.finance.teamId;
const calls = castDepartments.contact.teamId;

let w: TestWorld;
let journey: string;
beforeEach(async () => {
  w = await world();
  journey = await drawn(w, "priya");
});

const nothing = { customers: null, importance: null, wait: null, business: null };
const weigh = async (
  as: CastName,
  stepId: string,
  given: Partial<typeof nothing | { customers: number; importance: number; wait: number; business: string }>,
  journeyId = journey,
) => weighing(w, await w.person(as), { ...nothing, ...given, journeyId, stepId });
const promise = async (as: CastName, teamId: string, given: { id?: string; stepId?: string; journeyId?: string } = {}) => {
  const id = given.id ?? newId();
  const plain = { journeyId: journey, stepId: rings, text: "Say back where it was changed.", dueOn: "2026-12-01", today: "2026-10-05" };
  await promising(w, await w.person(as), { ...plain, ...given, id, teamId });
  return id;
};
const refused = (work: Promise<unknown>) =>
  expect(
    work.then(
      () => "done",
      (error) => error.code,
    ),
  ).resolves;
const ranking = async (as: CastName, map?: string) => rankingPage(w.db.read, await w.person(as), { map, page: 1, weights: plainWeights });

async function put(stepId: string, pleasures: readonly number[], journeyId = journey) {
  for (const pleasure of pleasures) {
    const storyId = await told(w, "grace", { pleasure });
    await attachingStory(w, await w.person("priya"), { journeyId, stepId, storyId });
  }
}

test("the ranking of maps that are there is what the formula gives by hand", async () => {
  await put(rings, [-40, -60, -50]);
  await put(waits, [-80]);
  await put(dry, [70]);
  await weigh("priya", rings, { customers: 10_000, importance: 5, business: "Repeated calls" });
  await weigh("priya", waits, { customers: 20_000, importance: 3 });
  const shown = await ranking("amara");
  // Rings us: 0.5 × 10000/20000 × 5/5 × 3/6 = 0.125. Waits: 0.8 × 1 × 3/5 × 1/4 = 0.12.
  expect(shown.steps).toMatchObject([
    {
      rank: 1,
      title: "Rings us",
      map: kitchen.title,
      score: 12.5,
      business: "Repeated calls",
      fresh: 3,
      older: 0,
      edits: false,
      remedy: null,
    },
    { rank: 2, title: "Waits in the queue", score: 12, importance: 3 },
  ]);
  expect(shown.counts).toEqual({ ranked: 2, well: 1, unknown: 1 });
});

test("a draft ranks for its editors alone, and its figures lend nobody else a median", async () => {
  const draft = await drawn(w, "priya", { draft: true, editors: ["tomas"] });
  await put(rings, [-90], draft);
  await put(rings, [-40, -60, -50]);
  await weigh("priya", rings, { customers: 1_000_000, importance: 5 }, draft);
  await promise("priya", payables, { journeyId: draft });
  const mine = await ranking("tomas");
  expect(mine.steps.map(({ journeyId }) => journeyId)).toEqual([draft, journey]);
  expect(mine.steps[0]?.remedy?.team).toBe("Accounts Payable");
  // 0.5 × 1 × 3/5 × 3/6 = 0.15: nobody has entered a number that Amara may see.
  expect((await ranking("amara")).steps).toMatchObject([{ journeyId: journey, score: 15, customers: null }]);
  expect((await ranking("amara", draft)).steps).toEqual([]);
});

test("figures are entered by who edits the map, read with who and when, and taken away again", async () => {
  for (const as of ["amara", "grace", "jonas", "leila"] as const)
    await refused(weigh(as, rings, { importance: 4 })).toBe("hallway.not-allowed");
  await refused(weigh("priya", newId(), { importance: 4 })).toBe("hallway.not-found");
  await refused(weigh("priya", rings, { business: "Ring Mrs Alder on 020 7946 0958" })).toBe("privacy.unanswered");
  await weigh("priya", rings, { customers: 0, importance: 4, wait: 90 });
  await weigh("priya", rings, { customers: 7, importance: 4, wait: 90 });
  expect(await figuresAt(w.db.read, journey, rings)).toMatchObject({ customers: 7, importance: 4, wait: 90, by: "Priya Raman" });
  await weigh("priya", rings, {});
  expect(await w.db.read.select().from(journeyStepFigures)).toEqual([]);
});

test("a team promises for itself, its manager and who edits the map for it, and nobody else", async () => {
  const own = await promise("amara", payables);
  await promise("henrik", payables);
  await promise("priya", calls);
  await refused(promise("grace", payables)).toBe("hallway.not-allowed");
  await refused(promise("jonas", payables)).toBe("hallway.not-allowed");
  await refused(promise("amara", newId())).toBe("hallway.not-found");
  // Posted twice it is one; the same id for something else is taken.
  await promise("amara", payables, { id: own });
  await refused(promise("henrik", payables, { id: own })).toBe("impact.id-taken");
  expect(await w.db.read.select().from(journeyRemedies)).toHaveLength(3);
  const turn = async (as: CastName, given: Partial<{ journeyId: string; remedyId: string; stateOn: string }> = {}) =>
    turning(w, await w.person(as), { journeyId: journey, stepId: rings, remedyId: own, state: "done", stateOn: "2026-10-07", ...given });
  await refused(turn("grace")).toBe("hallway.not-allowed");
  await refused(turn("amara", { remedyId: newId() })).toBe("hallway.not-found");
  await refused(turn("priya", { journeyId: await drawn(w, "priya") })).toBe("hallway.not-found");
  await refused(turn("amara", { stateOn: "1999-12-31" })).toBe("impact.before-promised");
  await turn("amara");
  const [row] = (await w.db.read.select().from(journeyRemedies)).filter(({ id }) => id === own);
  expect(row).toMatchObject({ state: "done", stateOn: "2026-10-07", dueOn: "2026-12-01" });
  const turns = (await w.db.read.select().from(journeyRemedyStates)).filter(({ remedyId }) => remedyId === own);
  expect(turns.map(({ state, by }) => [state, by === row?.by]).sort()).toEqual([
    ["done", true],
    ["promised", true],
  ]);
});

test("a step takes so many promises and no more", async () => {
  await Promise.all(Array.from({ length: mostOnStep }, () => promise("amara", payables)));
  await refused(promise("amara", payables)).toBe("impact.too-many");
  expect(await w.db.read.select().from(journeyRemedies)).toHaveLength(mostOnStep);
});

test("of several remedies the one that goes on stands first, then the latest", () => {
  const at = (state: "promised" | "done" | "dropped", stateOn: string) => ({ state, stateOn });
  expect(foremost([at("done", "2026-09-01"), at("promised", "2026-01-01"), at("dropped", "2026-10-01")])).toEqual(
    at("promised", "2026-01-01"),
  );
  expect(foremost([at("done", "2026-09-01"), at("dropped", "2026-10-01")])).toEqual(at("dropped", "2026-10-01"));
  expect(foremost([])).toBeUndefined();
});

test("who leads a team hears what somebody else promises in its name, and nobody where the team says it itself", async () => {
  const heard = async (name: CastName) => {
    await w.settle();
    return (await notificationsOf(w.db.read, cast[name].id)).rows.map(({ words }) => words);
  };
  await promise("amara", payables);
  expect([await heard("henrik"), await heard("amara")]).toEqual([[], []]);
  await promise("priya", payables);
  expect(await heard("henrik")).toEqual([
    "Priya Raman promised something in the name of a team of yours on the map “Water in the kitchen”",
  ]);
  expect(await heard("amara")).toEqual([]);
});
