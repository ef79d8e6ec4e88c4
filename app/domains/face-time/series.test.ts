import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAfter } from "#app/shared/when.ts";
import { weekdays } from "./face-time.ts";
import { holidaysIn } from "./holidays.server.ts";
import { daysOf, mostOccurrences, patternFrom, placeOf, places, type repeats, ruleText, type Series, weekdayOf } from "./series.ts";

const tuesdays = {
  pattern: { frequency: "weekly", every: 1, on: ["TU"] },
  ending: { count: 6 },
  from: "2026-03-10",
} as const satisfies Series;

test("every other week, several days a week, until a day that may be one", () => {
  const pattern = { frequency: "weekly", every: 2, on: ["TU", "TH"] } as const;
  expect(daysOf({ pattern, from: "2026-03-12", ending: { until: "2026-04-07" } })).toEqual([
    "2026-03-12",
    "2026-03-24",
    "2026-03-26",
    "2026-04-07",
  ]);
});

test("monthly by the day leaves out months without it; by the weekday it is the such-and-such, or the last", () => {
  const monthly = (on: Extract<Series["pattern"], { frequency: "monthly" }>["on"]) =>
    daysOf({ pattern: { frequency: "monthly", every: 1, on }, from: "2026-01-01", ending: { count: 4 } });
  expect(monthly(31)).toEqual(["2026-01-31", "2026-03-31", "2026-05-31", "2026-07-31"]);
  expect(monthly({ place: 2, weekday: "TU" })).toEqual(["2026-01-13", "2026-02-10", "2026-03-10", "2026-04-14"]);
  expect(monthly({ place: -1, weekday: "FR" })).toEqual(["2026-01-30", "2026-02-27", "2026-03-27", "2026-04-24"]);
  expect([placeOf("2026-03-10"), placeOf("2026-03-31"), weekdayOf("2026-03-31")]).toEqual([2, -1, "TU"]);
});

test("days left out count", () => {
  expect(daysOf({ ...tuesdays, except: ["2026-03-17"] })).toEqual(["2026-03-10", "2026-03-24", "2026-03-31", "2026-04-07", "2026-04-14"]);
});

test("a series that is too long shows by one time too many, however far its end is", () => {
  expect(daysOf({ ...tuesdays, ending: { until: "2999-01-01" } })).toHaveLength(mostOccurrences + 1);
});

test("whatever the pattern, days come in order, each once, on the weekdays asked for, and within the ending", () => {
  const weekly = fc.record({
    frequency: fc.constant("weekly" as const),
    every: fc.integer({ min: 1, max: 4 }),
    on: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }),
  });
  const monthly = fc.record({
    frequency: fc.constant("monthly" as const),
    every: fc.integer({ min: 1, max: 3 }),
    on: fc.record({ place: fc.constantFrom(...places), weekday: fc.constantFrom(...weekdays) }),
  });
  const from = fc.integer({ min: 0, max: 800 }).map((days) => dayAfter("2026-01-01", days));
  fc.assert(
    fc.property(fc.oneof(weekly, monthly), from, fc.integer({ min: 1, max: 30 }), (pattern, first, count) => {
      const days = daysOf({ pattern, from: first, ending: { count } });
      expect(days).toHaveLength(count);
      expect(days).toEqual([...new Set(days)].toSorted());
      expect((days[0] ?? "") >= first).toBe(true);
      const asked = pattern.frequency === "weekly" ? pattern.on : [pattern.on.weekday];
      expect(days.every((day) => asked.includes(weekdayOf(day)))).toBe(true);
      const last = days.at(-1) ?? first;
      expect(daysOf({ pattern, from: first, ending: { until: last } })).toEqual(days);
    }),
    { numRuns: 60 },
  );
});

test("what a form offers is a pattern of the first day, and a rule as calendars write it", () => {
  const rule = (...[repeat, on]: [(typeof repeats)[number], (typeof weekdays)[number][]]) =>
    ruleText(patternFrom(repeat, "2026-03-31", on), { until: "2026-12-31" });
  expect(rule("weekly", ["FR"])).toBe("FREQ=WEEKLY;INTERVAL=1;BYDAY=TU,FR;UNTIL=20261231");
  expect(rule("month-day", ["FR"])).toBe("FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=31;UNTIL=20261231");
  expect(rule("month-weekday", [])).toBe("FREQ=MONTHLY;INTERVAL=1;BYDAY=-1TU;UNTIL=20261231");
  expect(ruleText(patternFrom("month-weekday", "2026-03-10", []), { count: 3 })).toBe("FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU;COUNT=3");
});

test("public holidays are those of the country, and none where none are known", async () => {
  const days = { from: "2026-12-01", until: "2027-01-31", locale: "en-GB" };
  expect([...(await holidaysIn("GB", days))]).toEqual([
    ["2026-12-25", "Christmas Day"],
    ["2026-12-26", "Boxing Day"],
    ["2026-12-28", "Boxing Day (substitute day)"],
    ["2027-01-01", "New Year's Day"],
  ]);
  expect((await holidaysIn("MA", { ...days, from: "2026-01-01" })).get("2026-07-30")).toBe("Feast of the Throne");
  expect((await holidaysIn("NP", days)).size).toBe(0);
});
