import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { afterLoudTime, whenToMail } from "./mail-times.ts";

const usual = { quietFrom: "20:00", quietUntil: "07:00" };
const zones = ["Europe/London", "America/Halifax", "Pacific/Auckland"];

const moment = (wall: string, zone: string) => new Date(Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds);
const wall = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDateTime().toString();
const hoursBetween = (from: Date, until: Date) => (until.getTime() - from.getTime()) / 3_600_000;

test.each(zones)("by day a letter goes at once, by night it waits for the morning of its reader (%s)", (zone) => {
  for (const time of ["07:00", "12:00", "19:59:59"]) {
    const now = moment(`2026-10-06T${time}`, zone);
    expect(whenToMail(usual, zone, now)).toEqual(now);
  }
  const morning = moment("2026-10-07T07:00", zone);
  for (const time of ["2026-10-06T20:00", "2026-10-06T23:30", "2026-10-07T00:00", "2026-10-07T06:59:59"]) {
    expect(whenToMail(usual, zone, moment(time, zone))).toEqual(morning);
  }
});

test("the same moment is night for one reader and day for another", () => {
  const now = new Date("2026-10-06T20:30:00Z");
  expect(wall(whenToMail(usual, "Europe/London", now), "Europe/London")).toBe("2026-10-07T07:00:00");
  expect(whenToMail(usual, "America/Halifax", now)).toEqual(now);
  expect(whenToMail(usual, "Pacific/Auckland", now)).toEqual(now);
});

test.each([
  // The night before the clocks go forward is an hour shorter, the one in which they go back an hour longer.
  { zone: "Europe/London", evening: "2026-03-28T20:00", morning: "2026-03-29T07:00", hours: 10 },
  { zone: "Europe/London", evening: "2026-10-24T20:00", morning: "2026-10-25T07:00", hours: 12 },
  { zone: "America/Halifax", evening: "2026-03-07T20:00", morning: "2026-03-08T07:00", hours: 10 },
  { zone: "America/Halifax", evening: "2026-10-31T20:00", morning: "2026-11-01T07:00", hours: 12 },
  { zone: "Pacific/Auckland", evening: "2026-09-26T20:00", morning: "2026-09-27T07:00", hours: 10 },
  { zone: "Pacific/Auckland", evening: "2026-04-04T20:00", morning: "2026-04-05T07:00", hours: 12 },
])(
  "in the night in which the clocks change it is quiet until seven by the wall: $zone, $hours hours",
  ({ zone, evening, morning, hours }) => {
    const from = moment(evening, zone);
    const until = whenToMail(usual, zone, from);
    expect(wall(until, zone)).toBe(`${morning}:00`);
    expect(hoursBetween(from, until)).toBe(hours);
    expect(whenToMail(usual, zone, until)).toEqual(until);
    expect(whenToMail(usual, zone, new Date(until.getTime() - 1))).toEqual(until);
    expect(whenToMail(usual, zone, new Date(from.getTime() - 1))).toEqual(new Date(from.getTime() - 1));
  },
);

test("quiet hours that end in the hour that comes twice do not begin again", () => {
  const settings = { quietFrom: "20:00", quietUntil: "01:30" };
  const ends = new Date("2026-10-25T00:30:00Z");
  expect(whenToMail(settings, "Europe/London", new Date("2026-10-24T22:00:00Z"))).toEqual(ends);
  // 01:10 for the second time, after they have ended.
  const again = new Date("2026-10-25T01:10:00Z");
  expect(whenToMail(settings, "Europe/London", again)).toEqual(again);
});

test("quiet hours that end in the hour that does not come end when the clock has passed it", () => {
  const settings = { quietFrom: "20:00", quietUntil: "01:30" };
  const until = whenToMail(settings, "Europe/London", moment("2026-03-28T23:00", "Europe/London"));
  expect(wall(until, "Europe/London")).toBe("2026-03-29T02:30:00");
  expect(whenToMail(settings, "Europe/London", until)).toEqual(until);
});

test("quiet hours may lie within a day, and may be none", () => {
  const lunch = { quietFrom: "12:00", quietUntil: "13:00" };
  expect(wall(whenToMail(lunch, "Europe/Dublin", moment("2026-10-06T12:15", "Europe/Dublin")), "Europe/Dublin")).toBe(
    "2026-10-06T13:00:00",
  );
  const night = moment("2026-10-06T23:00", "Europe/Dublin");
  expect(whenToMail(lunch, "Europe/Dublin", night)).toEqual(night);
  expect(whenToMail({ quietFrom: "00:00", quietUntil: "00:00" }, "Europe/Dublin", night)).toEqual(night);
});

test("whatever is chosen, a letter never goes earlier, waits less than a day and an hour, and may go when it was told to", () => {
  const time = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, min]) => `${String(h).padStart(2, "0")}:${String(min).padStart(2, "0")}`);
  fc.assert(
    fc.property(
      time,
      time,
      fc.constantFrom(...zones, "Asia/Kolkata", "Australia/Lord_Howe"),
      fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true }),
      (quietFrom, quietUntil, zone, now) => {
        const when = whenToMail({ quietFrom, quietUntil }, zone, now);
        expect(when.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(hoursBetween(now, when)).toBeLessThanOrEqual(25);
        expect(whenToMail({ quietFrom, quietUntil }, zone, when)).toEqual(when);
      },
    ),
  );
});

test("after the fourth letter of a day the next may go on the day after, when it is not quiet", () => {
  const zone = "Europe/London";
  const noon = moment("2026-10-24T12:00", zone);
  expect(whenToMail(usual, zone, noon, 3)).toEqual(noon);
  // The night in which the clocks go back.
  expect(wall(whenToMail(usual, zone, noon, 4), zone)).toBe("2026-10-25T07:00:00");
  expect(wall(whenToMail({ quietFrom: "00:00", quietUntil: "00:00" }, zone, noon, 4), zone)).toBe("2026-10-25T00:00:00");
});

test.each([
  { now: "2026-10-06T10:00", hours: 1, end: "2026-10-06T11:00:00" },
  { now: "2026-10-06T19:30", hours: 1, end: "2026-10-07T07:30:00" },
  { now: "2026-10-06T20:00", hours: 1, end: "2026-10-07T08:00:00" },
  { now: "2026-10-06T01:25", hours: 1, end: "2026-10-06T08:00:00" },
  { now: "2026-10-06T10:00", hours: 30, end: "2026-10-08T14:00:00" },
  // Across the nights in which the clocks change.
  { now: "2026-10-24T19:00", hours: 2, end: "2026-10-25T08:00:00" },
  { now: "2026-03-28T19:00", hours: 2, end: "2026-03-29T08:00:00" },
])("$hours hours from $now do not run in the quiet hours", ({ now, hours, end }) => {
  const zone = "Europe/London";
  const latest = moment("2027-01-01T00:00", zone);
  const asked = { now: moment(now, zone), length: hours * 3_600_000, latest };
  expect(wall(afterLoudTime(usual, zone, asked), zone)).toBe(end);
  expect(afterLoudTime({ quietFrom: "00:00", quietUntil: "00:00" }, zone, asked)).toEqual(
    new Date(asked.now.getTime() + hours * 3_600_000),
  );
  expect(afterLoudTime(usual, zone, { ...asked, latest: moment(now, zone) })).toEqual(moment(now, zone));
});
