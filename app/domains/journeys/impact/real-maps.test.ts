/** The real Mermaid maps, where they are, with the stories of the demonstration: what the pages say is what one works out by hand. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inArray } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { departmentsWithTeams } from "#app/domains/people/organisation.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import { stories } from "#db/schema/stories.ts";
import { seedDemonstration } from "#db/seed/demonstration.ts";
import { claimed } from "#tests/support/claims.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { stepsOf } from "../board/map.ts";
import { attachingStory } from "../curve/attaching.server.ts";
import { readMermaid } from "../formats/mermaid.ts";
import { mapFromMermaid } from "../formats/mermaid-map.ts";
import { fromMermaid, takingIn } from "../formats/taking-in.server.ts";
import { sharing } from "../sharing.server.ts";
import { askedTwiceOver } from "./asked.queries.server.ts";
import { effectPage, subjectOf } from "./effect-page.queries.server.ts";
import { handOversPage } from "./hand-overs-page.queries.server.ts";
import { overTimePage } from "./over-time-page.queries.server.ts";
import { plainWeights } from "./ranking.ts";
import { rankingPage } from "./ranking-page.queries.server.ts";
import { weighing } from "./weighing.server.ts";

const shared = join(import.meta.dirname, "../../../../../shared/data/journeys");
const words = {
  untitled: "Untitled",
  unnamedStage: "Unnamed",
  curve: "Feeling",
  curveFor: (customer: string) => `Feeling: ${customer}`,
  backstage: "Behind the scenes",
};

/** Takes a file in as a map of Priya's, every actor a customer. */
async function takenIn(w: TestWorld, name: string) {
  const reading = readMermaid(readFileSync(join(shared, name), "utf8"));
  if (!("journey" in reading)) throw new Error(`${name} is refused`);
  const taken = fromMermaid(mapFromMermaid(reading.journey, () => "customer", { words, newId }));
  const id = newId();
  const priya = await w.person("priya");
  await takingIn(w, priya, id, taken);
  return { id, steps: stepsOf(taken.map) };
}

describe.skipIf(!existsSync(shared))("real maps", () => {
  test("the shop: its curve, ranking, hand-overs, what is asked twice and a team's effect", { timeout: 60_000 }, async () => {
    const w = await world({ empty: true });
    await seedDemonstration(w);
    const [priya, amara, grace] = [await w.person("priya"), await w.person("amara"), await w.person("grace")];
    const { id: journeyId, steps } = await takenIn(w, "e-commerce-new-and-returning-customer.mmd");
    await sharing(w, priya, journeyId);
    const step = (title: string) => steps.find((one) => one.title === title)?.id ?? "";
    const [pay, support] = [step("Enter payment details"), step("Contact support")];
    const told = await w.db.read
      .select({ id: stories.id, pleasure: stories.pleasure })
      .from(stories)
      .where(inArray(stories.pleasure, [-98, -96, -90]));
    expect(told.map(({ pleasure }) => pleasure).sort()).toEqual([-90, -96, -98]);
    for (const { id } of told) await attachingStory(w, priya, { journeyId, stepId: support, storyId: id });
    await weighing(w, priya, { journeyId, stepId: support, customers: 10_000, importance: 5, wait: null, business: null });
    await weighing(w, priya, { journeyId, stepId: pay, customers: 40_000, importance: null, wait: null, business: null });
    await claimed(w, "amara", { journeyId, stepId: pay }, { asks: ["Card number", "Date of birth"], handsTo: grace.teamId });
    await claimed(w, "grace", { journeyId, stepId: support }, { role: "with-customer", asks: ["Order number", "DOB"] });

    // Scores of 1 to 5 are pleasures of -100 to 100. Support: (-98 - 96 - 90) / 3 = -94.67.
    // Support: 0.95 × 10000/40000 × 5/5 × 3/6 = 0.11875. Paying: 0.5 × 1 × 3/5 × 0.5/3.5 = 0.04286.
    // The two others at -50: the median of 10000 and 40000 is 25000, so 0.5 × 0.625 × 3/5 × 0.5/3.5 = 0.02679.
    const ranking = await rankingPage(w.db.read, amara, { map: journeyId, page: 1, weights: plainWeights });
    expect(ranking.steps.map(({ title, pleasure, score }) => [title, pleasure, score])).toEqual([
      ["Contact support", -95, 11.9],
      ["Enter payment details", -50, 4.3],
      ["Apply coupon code", -50, 2.7],
      ["Leave a review", -50, 2.7],
    ]);
    expect(ranking.counts).toEqual({ ranked: 4, well: 15, unknown: 0 });

    const overs = await handOversPage(w.db.read, amara, journeyId);
    // From -50 where one pays to -95 at the support: 45 down.
    expect(overs.dips).toMatchObject([
      { step: "Enter payment details", nextStep: "Contact support", before: -50, after: -95, change: -45 },
    ]);
    expect((await askedTwiceOver(w.db.read, amara, journeyId)).found).toMatchObject([
      { words: "Date of birth", teams: [amara.teamId, grace.teamId], handsTo: [grace.teamId] },
    ]);

    const { subject } = await subjectOf(w.db.read, amara, {}, await departmentsWithTeams(w.db.read));
    const shown = subject && (await effectPage(w.db.read, amara, subject, {}));
    const map = shown?.maps.find(({ id }) => id === journeyId);
    expect(map?.steps).toMatchObject([{ title: "Enter payment details", drawn: { pleasure: -50, style: "assumption" } }]);
    // 3 4 3 5 | 4 2 5 3 | 2 5 4 5 | 3 5 5 | 2 1→stories 5 3
    expect(map?.curve.map(({ pleasure }) => pleasure)).toEqual([
      0, 50, 0, 100, 50, -50, 100, 0, -50, 100, 50, 100, 0, 100, 100, -50, -95, 100, 0,
    ]);
    const { steps: years } = await overTimePage(w.db.read, amara, journeyId);
    expect(years.filter(({ now }) => now)).toMatchObject([
      { title: "Contact support", now: { mean: -95, count: 3 }, past: null, by: null },
    ]);
  });

  const files = existsSync(shared) ? readdirSync(shared).filter((name) => name.endsWith(".mmd")) : [];
  test("all of them stand in the ranking over all maps, each step that hurts once", { timeout: 60_000 }, async () => {
    const w = await world();
    const maps = [];
    for (const name of files) maps.push(await takenIn(w, name));
    // Drafts, that only Priya reads.
    const { steps, counts } = await rankingPage(w.db.read, await w.person("priya"), { page: 1, weights: plainWeights });
    expect(counts.ranked + counts.well + counts.unknown).toBe(maps.reduce((sum, { steps: all }) => sum + all.length, 0));
    expect(new Set(steps.map(({ journeyId, id }) => `${journeyId} ${id}`)).size).toBe(steps.length);
    expect(steps.every(({ score, pleasure }) => score > 0 && pleasure < 0)).toBe(true);
  });
});
