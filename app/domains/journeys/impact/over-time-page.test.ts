import { beforeEach, expect, test } from "vitest";
import { dayLength } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { castDepartments } from "#db/seed/cast.ts";
import { claimed } from "#tests/support/claims.ts";
import { drawn, stepCalled } from "#tests/support/drawing.ts";
import { kitchen } from "#tests/support/maps.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { attachingStory } from "../curve/attaching.server.ts";
import { overTimePage } from "./over-time-page.queries.server.ts";
import { promising, turning } from "./promising.server.ts";
import { weighing } from "./weighing.server.ts";

const [finds, rings, waits, dry] = ["Finds the water", "Rings us", "Waits in the queue", "The floor is dry"].map((title) =>
  stepCalled(title),
) as [string, string, string, string];

let w: TestWorld;
let journey: string;
beforeEach(async () => {
  w = await world();
  // The card of the kitchen says 14.5 minutes: in hours it is waiting that a customer tells of.
  const cards = kitchen.cards.map((card) => (card.figure ? { ...card, figure: { ...card.figure, unit: "hours" } } : card));
  journey = await drawn(w, "priya", { map: { ...kitchen, cards } });
});

const dayAgo = (days: number) => new Date(w.clock.now().getTime() - days * dayLength).toISOString().slice(0, 10);
async function put(stepId: string, pleasure: number | null, daysAgo: number, given: Parameters<typeof told>[2] = {}) {
  const storyId = await told(w, "grace", { pleasure, happenedOn: dayAgo(daysAgo), channel: null, ...given });
  await attachingStory(w, await w.person("priya"), { journeyId: journey, stepId, storyId });
}
const page = async () => overTimePage(w.db.read, await w.person("leila"), journey);

test("a year is held against the one before, a remedy against what came before it, and a story says how the customer came and left", async () => {
  // The year before: (-80 - 60) / 2 = -70. The last one: (-20 + 0 + 50) / 3 = 10.
  for (const [pleasure, days] of [
    [-80, 700],
    [-60, 400],
    [-20, 300],
    [0, 100],
    [50, 0],
  ] as const) {
    await put(rings, pleasure, days);
  }
  await put(waits, null, 10, { pleasureBefore: 40, pleasureAfter: -80 });
  const amara = await w.person("amara");
  const remedyId = newId();
  const at = { journeyId: journey, stepId: rings };
  const promise = { ...at, id: remedyId, teamId: castDepartments.finance.teamId, text: "Ring back.", dueOn: dayAgo(-9) };
  w.clock.advance(-300 * dayLength);
  await promising(w, amara, { ...promise, today: dayAgo(0) });
  w.clock.advance(300 * dayLength);
  expect((await page()).remedies).toEqual([]);
  await turning(w, amara, { ...at, remedyId, state: "done", stateOn: dayAgo(200) });
  const { steps, remedies } = await page();
  expect(steps.map(({ past, now, by, weak }) => [past?.mean, now?.mean, by, weak])).toEqual([
    [undefined, undefined, null, true],
    [-70, 10, 80, true],
    [undefined, undefined, null, true],
    [undefined, undefined, null, true],
  ]);
  expect(steps[2]?.moved).toEqual({ before: 40, after: -80, count: 1 });
  // Before the day 200 days ago, a year: (-60 - 20) / 2 = -40. Since then: (0 + 50) / 2 = 25.
  expect(remedies).toMatchObject([
    { text: "Ring back.", team: "Accounts Payable", before: { mean: -40, count: 2 }, after: { mean: 25, count: 2 }, by: 65 },
  ]);
});

test("waiting is what was entered, else what was measured; a channel changes where none goes on", async () => {
  await claimed(w, "grace", { journeyId: journey, stepId: finds }, { channel: "app" });
  await claimed(w, "grace", { journeyId: journey, stepId: rings }, { channel: "phone" });
  // Nobody says how it goes on but the customer.
  await put(dry, 20, 5, { channel: "letter" });
  await weighing(w, await w.person("priya"), {
    journeyId: journey,
    stepId: dry,
    wait: 3 * 1_440,
    customers: null,
    importance: null,
    business: null,
  });
  expect((await page()).gaps).toMatchObject([
    { fromStep: "Finds the water", toStep: "Rings us", wait: null, change: { from: ["app"], to: ["phone"] } },
    { fromStep: "Rings us", toStep: "Waits in the queue", wait: { value: 14.5, unit: "hours" } },
    { fromStep: "Rings us", toStep: "The floor is dry", wait: { value: 3, unit: "days" }, change: { from: ["phone"], to: ["letter"] } },
  ]);
});
