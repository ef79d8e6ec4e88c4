import { expect, test } from "vitest";
import { againstQuarterAgo, againstYearAgo, aroundRemedy, movedAt, yearTo } from "./over-time.ts";

const now = new Date("2026-11-26T12:00:00Z");
const felt = (pleasure: number, daysAgo: number) => ({ pleasure, at: new Date(now.getTime() - daysAgo * 86_400_000) });

test("a year holds what happened in it, its last moment with it and its first without", () => {
  // (-10 + -20) / 2 = -15; what is 365 days old belongs to the year before.
  expect(yearTo([felt(-10, 0), felt(-20, 364), felt(90, 365)], now)).toMatchObject({ mean: -15, count: 2 });
  expect(yearTo([felt(90, 365)], now)).toBeNull();
});

test("the year now against the year before: (10 + 20 + 60) / 3 = 30 after (-40 - 50 - 60) / 3 = -50 is 80 better", () => {
  const stories = [felt(10, 1), felt(20, 100), felt(60, 300), felt(-40, 366), felt(-50, 500), felt(-60, 729), felt(100, 731)];
  expect(againstYearAgo(stories, now)).toMatchObject({
    before: { mean: -50, count: 3 },
    after: { mean: 30, count: 3 },
    by: 80,
    weak: false,
  });
});

test("a quarter moves the mean of a year: -80, -20 and then +40 is -50 to -20", () => {
  // A quarter ago: (-80 - 20) / 2 = -50. Now: (-80 - 20 + 40) / 3 = -20.
  const change = againstQuarterAgo([felt(-80, 200), felt(-20, 100), felt(40, 10)], now);
  expect(change).toMatchObject({ before: { mean: -50 }, after: { mean: -20 }, by: 30, weak: true });
});

test("a change of too few stories says so, and one without a side says nothing", () => {
  expect(againstYearAgo([felt(10, 1)], now)).toEqual({ before: null, after: expect.objectContaining({ mean: 10 }), by: null, weak: true });
});

test("the day on which a remedy was done belongs to what came after, and a year later it is no longer counted", () => {
  const on = (pleasure: number, day: string) => ({ pleasure, at: new Date(`${day}T12:00:00Z`) });
  const stories = [on(-90, "2025-01-09"), on(-60, "2025-05-01"), on(-40, "2026-01-09"), on(0, "2026-01-10"), on(30, "2026-10-01")];
  // Before: (-60 - 40) / 2 = -50, the year from 10 January 2025 on. After: (0 + 30) / 2 = 15.
  expect(aroundRemedy(stories, "2026-01-10", now)).toMatchObject({
    before: { mean: -50, count: 2 },
    after: { mean: 15, count: 2 },
    by: 65,
  });
  expect(aroundRemedy([on(-50, "2024-06-01"), on(50, "2024-09-01"), on(-100, "2026-01-01")], "2024-07-01", now)).toMatchObject({ by: 100 });
});

test("before and after are means of the stories that say both", () => {
  const said = (pleasureBefore: number | null, pleasureAfter: number | null) => ({ pleasureBefore, pleasureAfter });
  // Before: (40 + 0 - 40) / 3 = 0. After: (-80 - 40 - 40) / 3 = -53.33.
  expect(movedAt([said(40, -80), said(0, -40), said(-40, -40), said(80, null), said(null, -80)])).toEqual({
    before: 0,
    after: -53,
    count: 3,
  });
  expect(movedAt([said(80, null)])).toBeNull();
});
