import { expect, test } from "vitest";
import { depthOf, leastReading, stageIn } from "./reach.ts";

test("a quarter of the time that the words take at 240 a minute", () => {
  expect([leastReading(0), leastReading(240), leastReading(4_800)]).toEqual([0, 15_000, 300_000]);
});

test("nobody looks different from somebody, however few they are", () => {
  expect([depthOf(0, 50), depthOf(1, 50), depthOf(13, 50), depthOf(25, 50), depthOf(50, 50), depthOf(0, 0)]).toEqual([0, 1, 2, 3, 4, 0]);
});

test("an address that asks for no stage shows who read to the end", () => {
  expect([stageIn(null), stageIn("used"), stageIn("constructor")]).toEqual(["ended", "used", "ended"]);
});
