import { expect, test } from "vitest";
import { emptyContent, minutesFor, slugOf, studyLimits, weightOf } from "./insights.ts";

test("a title becomes the end of an address, whatever it is written in", () => {
  expect(slugOf("Why people don't renew — and what they'd need")).toBe("why-people-dont-renew-and-what-theyd-need");
  expect(slugOf("Überweisung, größer als gewohnt")).toBe("uberweisung-großer-als-gewohnt");
  expect(slugOf("لماذا ينتظرون")).toBe("لماذا-ينتظرون");
  expect(slugOf("?!")).toBe("study");
  expect(slugOf("a ".repeat(200)).length).toBeLessThanOrEqual(80);
});

test("what may not be true any more weighs less than what is", () => {
  const standings = (["retired", "current", "superseded", "due"] as const).toSorted((one, other) => weightOf(other) - weightOf(one));
  expect(standings).toEqual(["current", "due", "superseded", "retired"]);
});

test("reading takes a minute for 240 words, and never none", () => {
  expect([0, 240, 480, 1_300].map(minutesFor)).toEqual([1, 1, 2, 5]);
});

test("a study begins with nothing in it", () => {
  expect(emptyContent.findings).toHaveLength(0);
  expect(emptyContent.body.length).toBeLessThan(studyLimits.body);
});
