import { expect, test } from "vitest";
import { longestQuery, readAsked } from "./asking.ts";

const parts = (typed: string) =>
  readAsked(typed).map(({ terms, open, quoted }) => `${quoted ? "!" : ""}${terms.join(" ")}${open ? "*" : ""}`);

test.each([
  ["refund", ["refund*"]],
  ["refund branch", ["refund", "branch*"]],
  ["refund ", ["refund*"]],
  ["  ", []],
  ["a", ["a"]],
  ["refund refund", ["refund*"]],
  ['"never came back"', ["!never came back"]],
  ['"never came', ["!never came"]],
  ['he "never came" again', ["he", "!never came", "again*"]],
  ["“never came”", ["!never came"]],
  ["e-mail", ["e mail*"]],
  ["don't", ["don t"]],
  ["Müller", ["muller*"]],
  ["退", ["退*"]],
  ["退款", ["退款"]],
  ["我要退款", ["我要", "退款"]],
  ['"我要退款"', ["!我要 要退 退款"]],
  ['"退"', ["!退*"]],
  ['"* OR NEAR(', ["!or near"]],
  ["title:refund AND NOT (x) ^a -b *", ["title refund", "and", "not", "x", "a", "b"]],
  ["'; drop table stories; --", ["drop", "table", "stories*"]],
  ["\\ % _ \u0000 \ud800 <mark>", ["mark*"]],
])("%s", (typed, expected) => expect(parts(typed)).toEqual(expected));

test("an endless query is cut", () => {
  expect(readAsked("word ".repeat(2_000))).toHaveLength(1);
  expect(readAsked(Array.from({ length: 5_000 }, (_, place) => `w${place}`).join(" "))).toHaveLength(12);
  expect(readAsked("x".repeat(10_000))[0]?.terms[0]?.length).toBeLessThanOrEqual(longestQuery);
});
