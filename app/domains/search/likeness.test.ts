import { expect, test } from "vitest";
import { likeness, overlap, stemOf, stemWeights } from "./likeness.ts";

test("forms of a word are one", () => {
  for (const form of ["refund", "refunds", "refunded"]) expect(stemOf(form)).toBe("refund");
  expect(stemOf("退款")).toBe("退款");
  expect(stemOf("2026")).toBe("2026");
});

test("a rare word weighs more than a common one, and one that all have weighs nothing", () => {
  const weights = stemWeights(["ramp", "branch", "waited"], {
    seen: new Map([
      ["ramp", 2],
      ["branch", 40],
      ["waited", 100],
    ]),
    documents: 99,
  });
  expect(weights.get("ramp")).toBeGreaterThan(weights.get("branch") ?? 0);
  expect(weights.has(stemOf("waited"))).toBe(false);
  expect(likeness(weights, ["ramp"])).toBeGreaterThan(likeness(weights, ["branch"]));
  expect(likeness(weights, ["waited"])).toBe(0);
});

test("a long text has no advantage", () => {
  const weights = new Map([["ramp", 2]]);
  const filler = Array.from({ length: 300 }, (_, place) => `x${place}`);
  expect(likeness(weights, ["ramp"])).toBeGreaterThan(likeness(weights, ["ramp", ...filler]));
});

test("overlap is the part of all their words that both have", () => {
  expect(overlap(new Set(["a", "b"]), new Set(["a", "b"]))).toBe(1);
  expect(overlap(new Set(["a", "b"]), new Set(["b", "c", "d"]))).toBe(0.25);
  expect(overlap(new Set(), new Set())).toBe(0);
});
