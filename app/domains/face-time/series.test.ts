import fc from "fast-check";
import { expect, test } from "vitest";
import { holidaysIn } from "./holidays.server.ts";
import {
  daysOf,
  mostOccurrences,
  occurrenceOn,
  occurrencesOf,
  placeOf,
  places,
  planChange,
  type Series,
  type Standing,
  weekdayOf,
  weekdays,
} from "./series.ts";
import { dayAfter, wallIn } from "./when.ts";

const tuesdays = {
  zone: "Europe/London",
  pattern: { frequency: "weekly", every: 1, on: ["TU"] },
  ending: { count: 6 },
  from: "2026-03-10",
  starts: "09:00",
  ends: "12:00",
} as const satisfies Series;

const standingOf = (series: Series): Standing[] =>
  occurrencesOf(series).map(({ day, startsAt }) => ({ id: `shift of ${day}`, day, startsAt, alone: false, cancelled: false }));

test.each([
  ["Europe/London", "2026-03-10", ["09:00", "09:00", "09:00", "08:00", "08:00", "08:00"]],
  ["America/New_York", "2026-02-24", ["14:00", "14:00", "13:00", "13:00", "13:00", "13:00"]],
  ["Australia/Sydney", "2026-09-15", ["23:00", "23:00", "23:00", "22:00", "22:00", "22:00"]],
  ["Africa/Casablanca", "2026-02-03", ["08:00", "08:00", "09:00", "09:00", "09:00", "09:00"]],
  ["Africa/Casablanca", "2026-03-10", ["09:00", "09:00", "08:00", "08:00", "08:00", "08:00"]],
  ["Asia/Kathmandu", "2026-03-10", ["03:15", "03:15", "03:15", "03:15", "03:15", "03:15"]],
])("nine in the morning in %s from %s on stays nine when the clocks change", (zone, from, utc) => {
  const times = occurrencesOf({ ...tuesdays, zone, from });
  expect(times.map(({ startsAt }) => startsAt.toISOString().slice(11, 16))).toEqual(utc);
  expect(times.map(({ startsAt }) => wallIn(zone, startsAt).slice(11))).toEqual(times.map(() => "09:00"));
  expect(times.map(({ minutes }) => minutes)).toEqual(times.map(() => 180));
});

test("a shift over midnight ends on the next day and is as long as it is worked", () => {
  const nights = { ...tuesdays, pattern: { frequency: "weekly", every: 1, on: ["SA"] }, starts: "22:00", ends: "06:00" } as const;
  const times = occurrencesOf({ ...nights, from: "2026-03-21", ending: { count: 3 } });
  expect(times.map(({ ends, minutes }) => [ends, minutes])).toEqual([
    ["2026-03-22T06:00", 480],
    ["2026-03-29T06:00", 420],
    ["2026-04-05T06:00", 480],
  ]);
});

test("a day on which the time does not exist is pointed out and gets the reading that was chosen", () => {
  const early = {
    ...tuesdays,
    pattern: { frequency: "weekly", every: 1, on: ["SU"] },
    from: "2026-03-22",
    starts: "01:30",
    ends: "05:00",
  } as const;
  const times = occurrencesOf({ ...early, ending: { until: "2026-04-05" } });
  expect(times.map(({ day, changing, minutes }) => [day, changing, minutes])).toEqual([
    ["2026-03-22", false, 210],
    ["2026-03-29", true, 150],
    ["2026-04-05", false, 210],
  ]);
  expect(occurrenceOn({ ...early, startReading: "earlier" }, "2026-03-29").minutes).toBe(210);
});

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

const now = new Date("2026-03-18T12:00:00Z");

test("one shift is changed alone", () => {
  const to = { ...tuesdays, from: "2026-03-25", starts: "13:00", ends: "16:00" };
  const plan = planChange("one", { series: tuesdays, to, day: "2026-03-24", standing: standingOf(tuesdays), now });
  expect(plan.change.map(({ id, to: { starts } }) => [id, starts])).toEqual([["shift of 2026-03-24", "2026-03-25T13:00"]]);
  expect([plan.add, plan.cancel, plan.series, plan.before]).toEqual([[], [], undefined, undefined]);
  expect(planChange("one", { series: tuesdays, to, day: "2026-03-10", standing: standingOf(tuesdays), now }).change).toEqual([]);
});

test("this and following ends the series the day before and begins another; guests keep their place in the order", () => {
  const to: Series = { ...tuesdays, pattern: { frequency: "weekly", every: 1, on: ["TH"] }, starts: "10:00", ends: "13:00" };
  const plan = planChange("following", { series: tuesdays, to, day: "2026-03-31", standing: standingOf(tuesdays), now });
  expect(plan.change.map(({ id, to: { starts } }) => [id, starts])).toEqual([
    ["shift of 2026-03-31", "2026-04-02T10:00"],
    ["shift of 2026-04-07", "2026-04-09T10:00"],
    ["shift of 2026-04-14", "2026-04-16T10:00"],
  ]);
  expect([plan.add, plan.cancel]).toEqual([[], []]);
  expect(plan.before && daysOf(plan.before)).toEqual(["2026-03-10", "2026-03-17", "2026-03-24"]);
  expect(plan.series && daysOf(plan.series)).toEqual(["2026-04-02", "2026-04-09", "2026-04-16"]);
});

test("all leaves alone what has begun, what was changed by itself and what was cancelled", () => {
  const standing = standingOf(tuesdays).map((one) => ({
    ...one,
    alone: one.day === "2026-03-24",
    cancelled: one.day === "2026-04-07",
  }));
  const to: Series = { ...tuesdays, starts: "08:00", ending: { count: 5 } };
  const plan = planChange("all", { series: tuesdays, to, day: "2026-03-24", standing, now });
  expect(plan.change.map(({ id, to: { starts } }) => [id, starts])).toEqual([["shift of 2026-03-31", "2026-03-31T08:00"]]);
  expect(plan.add).toEqual([]);
  expect(plan.cancel).toEqual(["shift of 2026-04-14"]);
});

test("more times are added, and a day that both series have keeps its shift", () => {
  const to: Series = { ...tuesdays, pattern: { frequency: "weekly", every: 1, on: ["TU", "FR"] }, ending: { until: "2026-04-14" } };
  const plan = planChange("all", { series: tuesdays, to, day: "2026-03-24", standing: standingOf(tuesdays), now });
  expect(plan.change.every(({ id, to: { day } }) => id === `shift of ${day}`)).toBe(true);
  expect(plan.add.map(({ day }) => day)).toEqual(["2026-03-20", "2026-03-27", "2026-04-03", "2026-04-10"]);
  expect(plan.cancel).toEqual([]);
});

test("whatever is changed, no shift is lost or moved twice, and no two stand on one day", () => {
  const series = fc.record({
    on: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 4 }),
    count: fc.integer({ min: 1, max: 20 }),
  });
  fc.assert(
    fc.property(
      series,
      series,
      fc.constantFrom("following" as const, "all" as const),
      fc.integer({ min: 0, max: 60 }),
      (a, b, scope, plus) => {
        const make = ({ on, count }: typeof a): Series => ({
          ...tuesdays,
          pattern: { frequency: "weekly", every: 1, on },
          ending: { count },
        });
        const standing = standingOf(make(a));
        const day = dayAfter(tuesdays.from, plus);
        const plan = planChange(scope, { series: make(a), to: make(b), day, standing, now });
        const touched = [...plan.change.map(({ id }) => id), ...plan.cancel];
        const open = standing.filter((one) => one.startsAt > now && (scope === "all" || one.day >= day)).map(({ id }) => id);
        expect(touched.toSorted()).toEqual(open.toSorted());
        const days = [...plan.change.map(({ to }) => to.day), ...plan.add.map((one) => one.day)];
        expect(new Set(days).size).toBe(days.length);
      },
    ),
    { numRuns: 80 },
  );
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
