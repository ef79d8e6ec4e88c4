import { expect, test } from "vitest";
import { readAsked } from "./asking.ts";
import { insteadIn, marked, passage, type Stretch } from "./passages.ts";

const drawn = (stretches: readonly Stretch[]) => stretches.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
const show = (text: string, typed: string) => drawn(marked(text, readAsked(typed)));

test.each([
  ["The Refund came.", "refund", "The [Refund] came."],
  ["Refunds and refunded", "refu", "[Refunds] and [refunded]"],
  ["a refund, refunds", "refund came", "a [refund], refunds"],
  ["It never came. Never again came", '"never came"', "It [never came]. Never again came"],
  ["Herr Müller", "mueller", "Herr [Müller]"],
  ["Cafe\u0301 open", "cafe", "[Café] open"],
  ["我要退款申请", "退款", "我要[退款]申请"],
  ["我要退款申请", '"退款申请"', "我要[退款申请]"],
  ["我要退款", "退", "我要[退]款"],
  ["<b>refund</b> & co", "refund", "<b>[refund]</b> & co"],
  ["an e-mail", "e-mail", "an [e-mail]"],
  ["nothing here", "refund", "nothing here"],
])("%s · %s", (text, typed, expected) => expect(show(text, typed)).toBe(expected));

test("a long text is shown where the most of it was found", () => {
  const text = `${"Once upon a time. ".repeat(30)}The refund was late and the branch was shut. ${"And on it went. ".repeat(30)}`;
  const shown = drawn(passage(text, readAsked("branch refund")));
  expect(shown).toMatch(/^….*\[refund\] was late and the \[branch\] was shut.*…$/);
  expect(shown.length).toBeLessThan(300);
});

test("a long text without spaces is cut between characters", () => {
  const shown = passage("𠮷".repeat(400), readAsked("refund"));
  expect(shown.map(({ text }) => text).join("")).toMatch(/^𠮷+…$/u);
});

test("only words that are there are said to stand for what was typed", () => {
  const asked = [{ terms: ["refnud"], open: true, quoted: false, instead: ["refund", "reform"] }];
  expect(insteadIn(["The refund came."], asked)).toEqual(["refund"]);
});

test("what was typed is not said to stand for itself, however it is spelled in the text", () => {
  const asked = [{ terms: ["muller"], open: true, quoted: false, instead: ["mueller", "miller"] }];
  expect(insteadIn(["Müller rang, and Miller did."], asked)).toEqual(["miller"]);
});
