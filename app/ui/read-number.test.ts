import { expect, test } from "vitest";
import { readNumber } from "./read-number.ts";

test.each([
  ["en-GB", "1,200", 1200],
  ["en-GB", "1,234,567.25", 1_234_567.25],
  ["en-GB", "1 200", 1200],
  ["en-GB", "0.05", 0.05],
  ["en-GB", "−55", -55],
  ["en-GB", "1200", 1200],
  ["de-DE", "1.200", 1200],
  ["de-DE", "1.200,50", 1200.5],
  ["de-DE", "3,5", 3.5],
  ["fr-FR", "1 200,5", 1200.5],
  ["fr-FR", "1\u202f200", 1200],
  ["de-CH", "1’200.5", 1200.5],
  ["en-GB", "１２", 12],
])("in %s, %s is %d", (locale, text, value) => {
  expect(readNumber(locale, text)).toBe(value);
});

test.each([
  ["en-GB", "abc"],
  ["en-GB", ""],
  ["en-GB", "12%"],
  ["en-GB", "1,2"],
  ["en-GB", "1.200,50"],
  ["de-DE", "1,200.5"],
  ["de-DE", "1.2"],
  ["en-GB", "1,20,000"],
  ["en-GB", "1e3"],
])("in %s, %s is no number that one can be sure of", (locale, text) => {
  expect(readNumber(locale, text)).toBeUndefined();
});
