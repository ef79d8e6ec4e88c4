import { expect, test } from "vitest";
import { type HandingClaim, handOversAt, pairsOf, teamsInOrder } from "./hand-overs.ts";

const claim = (place: number, teamId: string, handsToId: string | null = null, journeyId = "map"): HandingClaim => ({
  journeyId,
  stepId: `step ${place}`,
  place,
  teamId,
  handsToId,
});
const curve = (...values: (number | null)[]) =>
  values.map((pleasure, place) => ({ journeyId: "map", stepId: `step ${place}`, place, pleasure }));

test("a hand-over dips where the curve falls by twenty or more until the other team takes it up", () => {
  const claims = [
    claim(0, "calls", "claims"),
    claim(2, "claims", "payments"),
    claim(2, "claims", "payments"),
    claim(3, "payments"),
    claim(3, "payments", "calls"),
  ];
  expect(handOversAt(claims, curve(10, -90, -10, -29, 5))).toEqual([
    // Claims takes up at its first later step, not at the one between.
    {
      journeyId: "map",
      from: "calls",
      to: "claims",
      stepId: "step 0",
      nextStepId: "step 2",
      before: 10,
      after: -10,
      change: -20,
      dips: true,
    },
    {
      journeyId: "map",
      from: "claims",
      to: "payments",
      stepId: "step 2",
      nextStepId: "step 3",
      before: -10,
      after: -29,
      change: -19,
      dips: false,
    },
    // Calls has no later step: the next one counts.
    {
      journeyId: "map",
      from: "payments",
      to: "calls",
      stepId: "step 3",
      nextStepId: "step 4",
      before: -29,
      after: 5,
      change: 34,
      dips: false,
    },
  ]);
});

test("where nobody knows the feeling, or the map ends, nothing dips", () => {
  const found = handOversAt([claim(0, "calls", "claims"), claim(1, "claims", "calls")], curve(40, null));
  expect(found.map(({ change, dips, nextStepId }) => [change, dips, nextStepId])).toEqual([
    [null, false, "step 1"],
    [null, false, null],
  ]);
});

test("nobody hands over to themselves", () => {
  expect(handOversAt([claim(0, "calls", "calls"), claim(1, "calls")], curve(0, -50))).toEqual([]);
});

test("pairs count steps and dips, the ones that hurt first", () => {
  const found = handOversAt(
    [claim(0, "calls", "claims"), claim(1, "claims", "payments"), claim(2, "calls", "claims"), claim(3, "claims")],
    curve(50, 20, 30, -10),
  );
  // calls → claims: 50 at the first step to 20 at the second, -30; 30 at the third to -10 at the fourth, -40.
  expect(pairsOf(found)).toEqual([
    { from: "calls", to: "claims", count: 2, dips: 2, deepest: -40 },
    { from: "claims", to: "payments", count: 1, dips: 0, deepest: null },
  ]);
});

test("teams stand in the order in which work runs, the busiest alone where there are too many", () => {
  const pair = (from: string, to: string, count: number) => ({ from, to, count, dips: 0, deepest: null });
  const pairs = [pair("claims", "payments", 4), pair("calls", "claims", 5), pair("legal", "calls", 1)];
  expect(teamsInOrder(pairs, 10)).toEqual(["calls", "legal", "claims", "payments"]);
  expect(teamsInOrder(pairs, 2)).toEqual(["calls", "claims"]);
});
