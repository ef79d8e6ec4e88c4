import { expect, test } from "vitest";
import { gramsOf, isForgivable, nearest, slipsBetween } from "./spelling.ts";

test.each([
  ["refund", "refund", 0],
  ["refnud", "refund", 1],
  ["refun", "refund", 1],
  ["reffund", "refund", 1],
  ["rafund", "refund", 1],
  ["complianet", "complaint", 2],
  ["complianet", "compliance", 2],
])("%s is %s with %d slips", (typed, other, slips) => expect(slipsBetween(typed, other)).toBe(slips));

test("of a word that is still growing only the beginning counts", () => {
  expect(slipsBetween("complanit", "complaints", { open: true })).toBe(1);
  expect(slipsBetween("refn", "refunded", { open: true })).toBe(1);
});

test("the nearest come first, and of the equally near the most common", () => {
  const candidates = [
    { term: "refined", seen: 9 },
    { term: "refunds", seen: 3 },
    { term: "refund", seen: 5 },
    { term: "rebound", seen: 50 },
  ];
  expect(nearest({ term: "refnud", open: false }, candidates)).toEqual(["refund"]);
  expect(nearest({ term: "refun", open: false }, [...candidates, { term: "rerun", seen: 90 }])).toEqual(["rerun", "refund"]);
});

test("numbers, short words and scripts without spaces are not mistyped", () => {
  expect(["abc", "2026", "b2b4", "退款"].map(isForgivable)).toEqual([false, false, false, false]);
  expect(isForgivable("refund")).toBe(true);
});

test("three letters at a time, with the edges", () => {
  expect(gramsOf("abcd")).toEqual(["_ab", "abc", "bcd", "cd_"]);
  expect(gramsOf("abcd", { open: true })).toEqual(["_ab", "abc", "bcd"]);
});
