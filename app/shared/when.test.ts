import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAfter, daysBetween, minutesBetween, momentOf, offsetIn, sameClock, spanOf, timesAt, wallIn } from "./when.ts";

/** A night of each place in which its clocks change, from 22:00 to 06:00, and how long that is. */
const nights = [
  { zone: "Europe/London", day: "2026-03-28", minutes: 7 * 60, was: "+00:00", becomes: "+01:00" },
  { zone: "Europe/London", day: "2026-10-24", minutes: 9 * 60, was: "+01:00", becomes: "+00:00" },
  { zone: "America/New_York", day: "2026-03-07", minutes: 7 * 60, was: "-05:00", becomes: "-04:00" },
  { zone: "America/New_York", day: "2026-10-31", minutes: 9 * 60, was: "-04:00", becomes: "-05:00" },
  { zone: "Australia/Sydney", day: "2026-10-03", minutes: 7 * 60, was: "+10:00", becomes: "+11:00" },
  { zone: "Australia/Sydney", day: "2026-04-04", minutes: 9 * 60, was: "+11:00", becomes: "+10:00" },
  // Back to Greenwich for Ramadan, and forth again after it.
  { zone: "Africa/Casablanca", day: "2026-02-14", minutes: 9 * 60, was: "+01:00", becomes: "+00:00" },
  { zone: "Africa/Casablanca", day: "2026-03-21", minutes: 7 * 60, was: "+00:00", becomes: "+01:00" },
  { zone: "Asia/Kathmandu", day: "2026-03-28", minutes: 8 * 60, was: "+05:45", becomes: "+05:45" },
];

test.each(nights)("a night shift in $zone on $day is as long as it is worked", ({ zone, day, minutes, was, becomes }) => {
  const span = spanOf({ zone, starts: `${day}T22:00`, ends: `${dayAfter(day, 1)}T06:00` });
  expect(span.minutes).toBe(minutes);
  expect([offsetIn(zone, span.startsAt), offsetIn(zone, span.endsAt)]).toEqual([was, becomes]);
  expect([wallIn(zone, span.startsAt), wallIn(zone, span.endsAt)]).toEqual([`${day}T22:00`, `${dayAfter(day, 1)}T06:00`]);
});

test.each(nights)("a morning shift in $zone after the night of $day is as long as any", ({ zone, day }) => {
  const morning = dayAfter(day, 1);
  expect(spanOf({ zone, starts: `${morning}T09:00`, ends: `${morning}T12:30` }).minutes).toBe(210);
});

test.each([
  ["Europe/London", "2026-03-29T01:30", ["2026-03-29T00:30", "+00:00"], ["2026-03-29T02:30", "+01:00"]],
  ["America/New_York", "2026-03-08T02:15", ["2026-03-08T01:15", "-05:00"], ["2026-03-08T03:15", "-04:00"]],
  ["Australia/Sydney", "2026-10-04T02:00", ["2026-10-04T01:00", "+10:00"], ["2026-10-04T03:00", "+11:00"]],
  ["Africa/Casablanca", "2026-03-22T02:59", ["2026-03-22T01:59", "+00:00"], ["2026-03-22T03:59", "+01:00"]],
])("in %s %s does not exist: both readings are offered, and past the gap is the usual one", (zone, wall, earlier, later) => {
  const times = timesAt(zone, wall);
  if (times.kind !== "never") throw new Error(`It comes ${times.kind}.`);
  expect(times.offers.map(({ wall, offset }) => [wall, offset])).toEqual([earlier, later]);
  expect(momentOf(zone, wall)).toEqual(times.offers[1].at);
  expect(momentOf(zone, wall, "earlier")).toEqual(times.offers[0].at);
});

test.each([
  ["Europe/London", "2026-10-25T01:30", "+01:00", "+00:00"],
  ["America/New_York", "2026-11-01T01:00", "-04:00", "-05:00"],
  ["Australia/Sydney", "2026-04-05T02:59", "+11:00", "+10:00"],
  ["Africa/Casablanca", "2026-02-15T02:30", "+01:00", "+00:00"],
])("in %s %s comes twice: both are offered, an hour apart, and the first is the usual one", (zone, wall, first, second) => {
  const times = timesAt(zone, wall);
  if (times.kind !== "twice") throw new Error(`It comes ${times.kind}.`);
  expect(times.offers.map(({ offset }) => offset)).toEqual([first, second]);
  expect(times.offers.map((offer) => offer.wall)).toEqual([wall, wall]);
  expect(minutesBetween(times.offers[0].at, times.offers[1].at)).toBe(60);
  expect(momentOf(zone, wall)).toEqual(times.offers[0].at);
  expect(spanOf({ zone, starts: wall, ends: wall, startReading: "earlier", endReading: "later" }).minutes).toBe(60);
});

test("in Kathmandu every time comes once, at a quarter to", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("2000-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }), (at) => {
      expect(timesAt("Asia/Kathmandu", wallIn("Asia/Kathmandu", at)).kind).toBe("once");
    }),
  );
  expect(momentOf("Asia/Kathmandu", "2026-11-26T09:00")).toEqual(new Date("2026-11-26T03:15:00Z"));
});

test("a moment is among those that its own wall time may mean, wherever and whenever", () => {
  const zones = [...new Set(nights.map(({ zone }) => zone))];
  const minute = fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), minute, (zone, minutes) => {
      const at = new Date(minutes * 60_000);
      const times = timesAt(zone, wallIn(zone, at));
      const meant = times.kind === "once" ? [times.at] : times.offers.map((offer) => offer.at);
      expect(times.kind).not.toBe("never");
      expect(meant).toContainEqual(at);
    }),
  );
});

test("two places with one clock need be said once, also where they have one only for part of the year", () => {
  expect(sameClock("Europe/London", "Africa/Casablanca", new Date("2026-07-01T12:00:00Z"))).toBe(true);
  expect(sameClock("Europe/London", "Africa/Casablanca", new Date("2025-12-01T12:00:00Z"))).toBe(false);
  expect(sameClock("Europe/London", "Africa/Casablanca", new Date("2026-03-01T12:00:00Z"))).toBe(true);
});

test("an end before its start is a negative length; what is no time is refused", () => {
  expect(spanOf({ zone: "Europe/London", starts: "2026-11-26T12:00", ends: "2026-11-26T09:00" }).minutes).toBe(-180);
  expect(() => timesAt("Europe/London", "2026-02-30T09:00")).toThrow(RangeError);
  expect(() => timesAt("Europe/Nowhere", "2026-02-28T09:00")).toThrow(RangeError);
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
});
