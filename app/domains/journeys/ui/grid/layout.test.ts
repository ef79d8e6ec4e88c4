import { expect, test } from "vitest";
import { drawnAfter } from "./layout.ts";

const rows = 20;

test("What has just left the window goes only when something else comes in", () => {
  const before = [3, 4, 5, 6];
  expect(drawnAfter(before, [4, 5, 6], rows)).toBe(before);
  expect(drawnAfter(before, [4, 5, 6, 7], rows)).toEqual([4, 5, 6, 7]);
});

test("No more than one is drawn beyond what is needed", () => {
  expect(drawnAfter([3, 4, 5, 6], [5, 6], rows)).toEqual([5, 6]);
  expect(drawnAfter([], [0, 1], rows)).toEqual([0, 1]);
});

test("What a map no longer has is not drawn", () => {
  expect(drawnAfter([3, 4, 5], [3, 4], 5)).toEqual([3, 4]);
});
