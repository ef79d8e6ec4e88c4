import fc from "fast-check";
import { expect, test } from "vitest";
import { pleasureScale, readNumber, rescaled } from "./scale.ts";

test.each([
  ["1", 1],
  [" 3,5 ", 3.5],
  ["-2", -2],
  ["−2", -2],
  ["2 - poor", 2],
  ["5 stars", 5],
  ["", undefined],
  ["good", undefined],
  ["1.2.3", undefined],
  ["12/05/2021", 12],
])("%j begins with %s", (text, number) => expect(readNumber(text)).toBe(number));

test("a rating where 1 is the best comes out the right way round", () => {
  const worstToBest = { from: 5, to: 1 };
  expect([1, 2, 3, 4, 5].map((rating) => rescaled(rating, worstToBest, pleasureScale))).toEqual([100, 50, 0, -50, -100]);
  expect([0, 6, 7].map((rating) => rescaled(rating, worstToBest, pleasureScale))).toEqual([undefined, undefined, undefined]);
  expect(rescaled(3, { from: 3, to: 3 }, pleasureScale)).toBeUndefined();
});

test("the ends of a scale become the ends of ours, and what lies between keeps its order", () => {
  const ends = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 })).filter(([from, to]) => from !== to);
  fc.assert(
    fc.property(ends, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), ([from, to], one, other) => {
      const at = (part: number) => rescaled(part === 1 ? to : from + part * (to - from), { from, to }, pleasureScale) ?? Number.NaN;
      expect([at(0), at(1)]).toEqual([-100, 100]);
      if (one < other) expect(at(one)).toBeLessThanOrEqual(at(other));
      expect(Math.abs(at(one))).toBeLessThanOrEqual(100);
    }),
  );
});
