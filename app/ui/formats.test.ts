import { expect, test } from "vitest";
import { hoursBetween, numberFormat } from "./formats.ts";

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
