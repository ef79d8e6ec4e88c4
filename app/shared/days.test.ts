import { expect, test } from "vitest";
import { dayIn, hourIn, startOfDay } from "./days.server.ts";

test("a moment falls on the day that it is where somebody is", () => {
  const at = new Date("2026-10-05T22:30:00Z");
  expect(dayIn("Europe/London", at)).toBe("2026-10-05");
  expect(dayIn("Pacific/Auckland", at)).toBe("2026-10-06");
  expect(hourIn("Pacific/Auckland", at)).toBe(11);
});

test("a day begins when it begins there, also where the clocks change at midnight", () => {
  expect(startOfDay("Pacific/Auckland", "2026-10-06")).toEqual(new Date("2026-10-05T11:00:00Z"));
  expect(startOfDay("Europe/London", "2026-10-24", 1)).toEqual(new Date("2026-10-24T23:00:00Z"));
  expect(startOfDay("Africa/Cairo", "2026-04-24")).toEqual(new Date("2026-04-23T22:00:00Z"));
});
