import fc from "fast-check";
import { expect, test } from "vitest";
import { disagreement, distance, guessOutcome, painOutcome, type TeamGuess, votesIn } from "./outcome.ts";
import { sharedOut } from "./workshops.ts";

const step = { id: "rings", title: "Rings us", stories: { mean: -70, count: 3 } };
const team = (name: string | null, guesses: readonly number[]): TeamGuess => ({
  stepId: "rings",
  team: name,
  count: guesses.length,
  sum: guesses.reduce((sum, one) => sum + one, 0),
  lowest: Math.min(...guesses),
  highest: Math.max(...guesses),
});
const alike = (count: number, value: number) => Array.from({ length: count }, () => value);

test("guesses stand beside stories, by hand: five at 40 and five at −60 are −10, sixty from what stories say, and a hundred apart", () => {
  const [outcome] = guessOutcome([step], [team("Billing", alike(5, 40)), team("Calls", alike(5, -60))]);
  expect(outcome).toEqual({
    stepId: "rings",
    step: "Rings us",
    count: 10,
    guessed: { mean: -10, lowest: -60, highest: 40 },
    stories: { mean: -70, count: 3 },
    teams: [
      { team: "Calls", mean: -60, count: 5 },
      { team: "Billing", mean: 40, count: 5 },
    ],
  });
  if (!outcome) throw new Error("There is no outcome");
  expect(distance(outcome)).toBe(60);
  expect(disagreement(outcome)).toBe(100);
});

test("four guesses are no figure, and a team of four is none among many: nor is it what is left when the others are taken away", () => {
  expect(guessOutcome([step], [team("Billing", alike(4, 40))])[0]).toMatchObject({ count: 4, teams: [] });
  expect(guessOutcome([step], [team("Billing", alike(4, 40))])[0]?.guessed).toBeUndefined();
  const [outcome] = guessOutcome([step], [team("Billing", alike(4, 40)), team("Calls", alike(9, -60)), team("Letters", alike(6, 0))]);
  expect(outcome?.teams.map((one) => one.team)).toEqual(["Calls"]);
});

test("from what is shown of the teams, nothing about fewer than five can be worked out", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 }), (sizes) => {
      const [outcome] = guessOutcome(
        [step],
        sizes.map((size, at) => team(`Team ${at}`, alike(size, at))),
      );
      const all = sizes.reduce((sum, size) => sum + size, 0);
      const shown = outcome?.teams.reduce((sum, one) => sum + one.count, 0) ?? 0;
      expect(outcome?.teams.every(({ count }) => count >= 5)).toBe(true);
      // Whoever takes the teams that are shown from the whole is left with nobody, or with five or more.
      if (outcome?.guessed) expect(all - shown === 0 || all - shown >= 5).toBe(true);
      else expect(shown).toBe(0);
    }),
  );
});

test("pains stand by their dots, alike ones in the order in which they were written", () => {
  const pains = ["b", "a", "c"].map((id) => ({ id, stepId: id === "c" ? "gone" : "rings", text: id }));
  const dots = new Map([["c", 3]]);
  expect(painOutcome([step], pains, { dots, voters: 5 }).map(({ id, dots: given, step: at }) => [id, given, at])).toEqual([
    ["c", 3, null],
    ["a", 0, "Rings us"],
    ["b", 0, "Rings us"],
  ]);
});

test("of fewer than five people who gave dots the order of the pains is all that is said", () => {
  const pains = ["a", "b", "c"].map((id) => ({ id, stepId: "rings", text: id }));
  const dots = new Map([
    ["b", 2],
    ["c", 7],
  ]);
  expect(painOutcome([step], pains, { dots, voters: 4 }).map(({ id, dots: given }) => [id, given])).toEqual([
    ["c", 1],
    ["b", 1],
    ["a", 0],
  ]);
  expect(votesIn({ dots: { given: 9, voters: 4 } })).toEqual({ few: true });
  expect(votesIn({ dots: { given: 9, voters: 5 } })).toEqual({ few: false });
  expect(votesIn({ dots: { given: 0, voters: 0 } })).toBeUndefined();
});

test("groups are as even as they can be, and everybody is in one", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.uuid(), { maxLength: 50 }),
      fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 9 }),
      (people, stages) => {
        const shares = sharedOut(people, stages);
        expect([...shares.keys()]).toEqual(people);
        const counts = stages.map((stage) => [...shares.values()].filter((one) => one === stage).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      },
    ),
  );
  expect(sharedOut(["somebody"], [])).toEqual(new Map());
});
