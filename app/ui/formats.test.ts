import { expect, test } from "vitest";
import { dayNamed, hoursBetween, numberFormat } from "./formats.ts";

test.each([
  [-0, "0"],
  [-0.3, "-0.3"],
  [-42, "-42"],
  [1234, "1,234"],
])("%d is written %s", (number, written) => {
  expect(numberFormat("en-GB").format(number)).toBe(written);
});

test.each([
  ["en-NZ", "9:30 – 11:30 am"],
  ["en-GB", "09:30–11:30"],
])("a span of hours has plain spaces (%s)", (locale, written) => {
  const [from, until] = [new Date("2026-11-26T20:30Z"), new Date("2026-11-26T22:30Z")];
  expect(hoursBetween(locale, "Pacific/Auckland", from, until)).toBe(written);
});

test("a span past midnight says on which day it ends", () => {
  const [from, until] = [new Date("2026-12-11T09:00Z"), new Date("2026-12-11T13:00Z")];
  expect(hoursBetween("en-GB", "Pacific/Auckland", from, until)).toBe("22:00 – Sat 12 December, 02:00");
  const afterTwo = new Date("2026-12-11T13:30Z");
  expect(hoursBetween("en-NZ", "Pacific/Auckland", from, afterTwo)).toBe("10:00 pm – Sat, 12 December, 2:30 am");
  expect(hoursBetween("en-GB", "Europe/London", from, until)).toBe("09:00–13:00");
  expect(hoursBetween("en-GB", "Pacific/Auckland", from, new Date("2026-12-11T11:00Z"))).toBe("22:00–00:00");
});

test("a day in another year than the reader's says its year", () => {
  const reader = { locale: "en-GB", zone: "Europe/London", now: Date.parse("2026-12-31T12:00Z") };
  expect(dayNamed(new Date("2026-12-31T10:00Z"), "Europe/London", reader)).toBe("Thursday 31 December");
  expect(dayNamed(new Date("2026-12-31T20:00Z"), "Pacific/Auckland", reader)).toBe("Friday, 1 January 2027");
});
