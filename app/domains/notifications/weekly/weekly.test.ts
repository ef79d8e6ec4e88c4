import { expect, test } from "vitest";
import { nextLeaving, nextWeek, weekOf } from "./weekly.ts";

const tuesdayAtNine = { weekday: 2, time: "09:00" };
const iso = (...given: Parameters<typeof nextLeaving>) => nextLeaving(...given).at.toISOString();

test("it leaves at the wall time of the zone, whatever the clocks do", () => {
  const now = new Date("2026-10-20T12:00:00Z");
  expect(nextLeaving(tuesdayAtNine, "Europe/London", now)).toEqual({ day: "2026-10-27", at: new Date("2026-10-27T09:00:00Z") });
  expect(iso(tuesdayAtNine, "Europe/London", new Date("2026-10-20T08:00:00Z"))).toBe("2026-10-20T08:00:00.000Z");
  expect(iso(tuesdayAtNine, "Europe/London", new Date("2026-10-20T08:00:00.001Z"))).toBe("2026-10-27T09:00:00.000Z");
});

test("a time that the clocks leave out comes an hour later, one that comes twice the first time", () => {
  expect(iso({ weekday: 7, time: "01:30" }, "Europe/London", new Date("2027-03-27T12:00:00Z"))).toBe("2027-03-28T01:30:00.000Z");
  expect(iso({ weekday: 7, time: "01:30" }, "Europe/London", new Date("2026-10-24T12:00:00Z"))).toBe("2026-10-25T00:30:00.000Z");
});

test("the week is the one of the day there, also over the turn of the year", () => {
  expect(weekOf("2026-10-07")).toBe("2026-W41");
  expect(weekOf("2027-01-01")).toBe("2026-W53");
  expect(weekOf("2027-01-04")).toBe("2027-W01");
});

test("the next one is that of whoever has it first", () => {
  const now = new Date("2026-10-06T07:00:00Z");
  expect(nextWeek(tuesdayAtNine, ["America/Halifax", "Pacific/Auckland", "Europe/London"], now)).toEqual({
    week: "2026-W41",
    day: "2026-10-06",
    at: new Date("2026-10-06T08:00:00Z"),
  });
  expect(nextWeek(tuesdayAtNine, [], now)).toBeUndefined();
});
