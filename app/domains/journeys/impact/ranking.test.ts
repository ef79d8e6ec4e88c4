import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { medianOf, plainWeights, ranked, strengthOf, type Weighed, weightsIn } from "./ranking.ts";

const step = (name: string, given: Partial<Weighed>) => ({
  name,
  pleasure: -50,
  customers: null,
  importance: null,
  fresh: 3,
  older: 0,
  findings: 0,
  assumed: false,
  ...given,
});

describe("strength of evidence", () => {
  test.each([
    [{ fresh: 3 }, 0.5],
    [{ fresh: 1 }, 0.25],
    [{ fresh: 9 }, 0.75],
    // Six older ones count as three.
    [{ fresh: 0, older: 6 }, 0.5],
    // 3 + 2 × 3 = 9 of 12.
    [{ fresh: 3, findings: 2 }, 0.75],
    // A half of three and a half.
    [{ fresh: 0, assumed: true }, 1 / 7],
    // What is assumed adds nothing to what is told.
    [{ fresh: 3, assumed: true }, 0.5],
    [{ fresh: 0 }, 0],
  ])("%j is %d", (given, strength) => {
    expect(strengthOf(step("", given))).toBeCloseTo(strength, 10);
  });
});

test("the score is the product of the four, worked out by hand", () => {
  const steps = [
    // 0.5 × 20000/40000 × 4/5 × 3/6 = 0.1
    step("Rings us", { customers: 20_000, importance: 4 }),
    // 0.9 × 40000/40000 × 2/5 × 1/4 = 0.09
    step("Waits", { pleasure: -90, customers: 40_000, importance: 2, fresh: 1 }),
    // Nobody has entered anything: the median of 20000 and 40000 is 30000. 0.8 × 0.75 × 3/5 × 9/12 = 0.27
    step("Is passed on", { pleasure: -80, fresh: 9 }),
    step("Is thanked", { pleasure: 60 }),
    step("Nothing to feel", { pleasure: 0 }),
  ];
  expect(ranked(steps).map(({ name, score }) => [name, score])).toEqual([
    ["Is passed on", 27],
    ["Rings us", 10],
    ["Waits", 9],
  ]);
  // Twice the weight of pain: 0.8² × … = 0.216; 0.5² × … = 0.05; 0.9² × … = 0.081.
  expect(ranked(steps, { ...plainWeights, pain: 2 }).map(({ name, score }) => [name, score])).toEqual([
    ["Is passed on", 21.6],
    ["Waits", 8.1],
    ["Rings us", 5],
  ]);
  // Evidence left out: 0.36, 0.36 and 0.2; of equals the first stays first.
  expect(ranked(steps, { ...plainWeights, evidence: 0 }).map(({ name, score }) => [name, score])).toEqual([
    ["Waits", 36],
    ["Is passed on", 36],
    ["Rings us", 20],
  ]);
});

test("where nobody has entered how many customers, all are alike: 0.5 × 1 × 0.6 × 0.5 = 0.15", () => {
  expect(ranked([step("Rings us", {})])[0]?.score).toBe(15);
});

test("more of anything never lowers a step, and the score stays within 0 and 100", () => {
  const given = fc.record({
    pleasure: fc.integer({ min: -100, max: -1 }),
    customers: fc.integer({ min: 1, max: 1_000_000 }),
    importance: fc.integer({ min: 1, max: 5 }),
    fresh: fc.nat(200),
    older: fc.nat(200),
    findings: fc.nat(5),
    assumed: fc.boolean(),
  });
  fc.assert(
    fc.property(given, (one) => {
      const steps = [one, { ...one, fresh: one.fresh + 1 }, { ...one, pleasure: Math.max(-100, one.pleasure - 10) }];
      const scores = new Map(ranked(steps).map((rankedStep) => [`${rankedStep.fresh} ${rankedStep.pleasure}`, rankedStep.score]));
      const at = (wanted: Weighed) => scores.get(`${wanted.fresh} ${wanted.pleasure}`) ?? -1;
      const [plain, told, painful] = steps.map(at) as [number, number, number];
      expect(plain).toBeGreaterThanOrEqual(0);
      expect(Math.max(told, painful)).toBeLessThanOrEqual(100);
      expect(told).toBeGreaterThanOrEqual(plain);
      expect(painful).toBeGreaterThanOrEqual(plain);
    }),
  );
});

test("the median", () => {
  expect([medianOf([]), medianOf([7]), medianOf([9, 1]), medianOf([9, 1, 4])]).toEqual([undefined, 7, 5, 4]);
});

test("weights are read from the address; what is none is 1", () => {
  expect(weightsIn(new URLSearchParams("pain=2&evidence=0&customers=99&importance=x"))).toEqual({
    pain: 2,
    customers: 1,
    importance: 1,
    evidence: 0,
  });
  expect(weightsIn(new URLSearchParams("pain=&customers=-1&importance=0.5"))).toEqual({
    pain: 1,
    customers: 1,
    importance: 0.5,
    evidence: 1,
  });
});
