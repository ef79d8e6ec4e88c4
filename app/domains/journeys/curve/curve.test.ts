import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Assumed, computedFrom, curveOf, drawnAt, evidenceOf, type FeltStory, type Overridden } from "./curve.ts";

const now = new Date("2026-11-26T10:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const story = (pleasure: number, given: Partial<FeltStory> = {}): FeltStory => ({
  stepId: "queue",
  sketchId: null,
  pleasure,
  at: ago(10),
  ...given,
});
const assumed = (pleasure: number, given: Partial<Assumed> = {}): Assumed => ({
  stepId: "queue",
  sketchId: null,
  pleasure,
  note: null,
  by: "Priya",
  at: ago(1),
  ...given,
});
const set = (pleasure: number, given: Partial<Overridden> = {}): Overridden => ({
  stepId: "queue",
  sketchId: null,
  pleasure,
  reason: "All told on one bad day",
  by: "Priya",
  at: ago(1),
  ...given,
});
const point = (known: { stories?: FeltStory[]; assumptions?: Assumed[]; overrides?: Overridden[] }, sketchId: string | null = null) => {
  const [only] = curveOf([{ id: "queue" }], sketchId, { stories: [], assumptions: [], overrides: [], ...known }, now).points;
  if (!only) throw new Error("No point");
  return only;
};

test("the mean of the stories is given with their number, spread and age", () => {
  expect(point({ stories: [story(-80), story(-20, { at: ago(3) }), story(40)] }).computed).toEqual({
    mean: -20,
    count: 3,
    lowest: -80,
    highest: 40,
    spread: 49,
    youngest: ago(3),
    weak: false,
  });
});

test("under three stories, or when the youngest is over a year old, the value is weak", () => {
  expect(drawnAt(point({ stories: [story(10), story(20)] }))).toEqual({ pleasure: 15, style: "weak" });
  const old = [story(10, { at: ago(366) }), story(20, { at: ago(400) }), story(30, { at: ago(500) })];
  expect(drawnAt(point({ stories: old }))?.style).toBe("weak");
  expect(drawnAt(point({ stories: [...old, story(20, { at: ago(365) })] }))?.style).toBe("computed");
});

test("an assumption stands only where no story says anything, and never enters the mean", () => {
  expect(drawnAt(point({ assumptions: [assumed(-50)] }))).toEqual({ pleasure: -50, style: "assumption" });
  const both = point({ assumptions: [assumed(-50)], stories: [story(100)] });
  expect(both.assumption).toBeNull();
  expect(drawnAt(both)).toEqual({ pleasure: 100, style: "weak" });
});

test("an override is shown in the place of the computed value, which stays to be seen, and waits where there are no stories", () => {
  const over = point({ stories: [story(80), story(80), story(80)], overrides: [set(10)] });
  expect(drawnAt(over)).toEqual({ pleasure: 10, style: "override" });
  expect(over).toMatchObject({ computed: { mean: 80 }, override: { reason: "All told on one bad day", by: "Priya" } });
  expect(drawnAt(point({ overrides: [set(10)] }))).toBeUndefined();
});

describe("per customer sketch", () => {
  const stories = [story(-60, { sketchId: "tenant" }), story(60, { sketchId: "owner" }), story(0)];

  test("a story for all customers counts for each, one for another sketch does not", () => {
    expect(point({ stories }, "tenant").computed).toMatchObject({ mean: -30, count: 2 });
    expect(point({ stories }, "owner").computed).toMatchObject({ mean: 30, count: 2 });
    expect(point({ stories }).computed).toMatchObject({ mean: 0, count: 3 });
  });

  test("assumptions and overrides belong to the sketch that they were written for", () => {
    expect(drawnAt(point({ assumptions: [assumed(-50, { sketchId: "tenant" })] }, "owner"))).toBeUndefined();
    expect(drawnAt(point({ stories, overrides: [set(5, { sketchId: "tenant" })] }, "owner"))?.style).toBe("weak");
  });
});

test("the mean lies between the lowest and the highest, whatever the order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 40 }), (values) => {
      const computed = computedFrom(
        values.map((value) => story(value)),
        now,
      );
      const other = computedFrom(
        values.toReversed().map((value) => story(value)),
        now,
      );
      expect(computed).toEqual(other);
      expect(computed?.mean).toBeGreaterThanOrEqual(computed?.lowest ?? 0);
      expect(computed?.mean).toBeLessThanOrEqual(computed?.highest ?? 0);
      expect(computed?.spread).toBeLessThanOrEqual(100);
    }),
  );
});

test("evidence follows from what is attached", () => {
  expect(evidenceOf({ stories: 0, assumed: false, measured: false })).toBe("none");
  expect(evidenceOf({ stories: 0, assumed: true, measured: false })).toBe("assumption");
  expect(evidenceOf({ stories: 1, assumed: true, measured: false })).toBe("one-story");
  expect(evidenceOf({ stories: 2, assumed: false, measured: false })).toBe("several");
  expect(evidenceOf({ stories: 2, assumed: false, measured: true })).toBe("measured");
});
