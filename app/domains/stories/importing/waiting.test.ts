import fc from "fast-check";
import { expect, test } from "vitest";
import { findingKinds, replacementFor } from "#app/domains/privacy/findings.ts";
import type { TextField } from "./mapping.ts";
import type { NewStory } from "./taking.ts";
import { answered, type Choice, type Found, keyOfFound, redacted, type WaitingStory, wordsOf } from "./waiting.ts";

const empty: NewStory = {
  title: null,
  sketch: null,
  before: null,
  happened: "",
  after: null,
  asks: null,
  channel: null,
  siteId: null,
  departmentIds: [],
  happenedOn: null,
  toldOn: null,
  kind: "mixed",
  pleasure: null,
  arousal: null,
};

const row = (texts: Partial<Record<TextField, string>>, findings: Found[]): WaitingStory => ({
  story: { ...empty, ...texts },
  findings,
  replaced: [],
  kept: [],
});

const mrsAshdown = row({ title: "Ashdown", happened: "Mrs Ashdown used Apple Pay with Mrs Ashdown." }, [
  { field: "happened", start: 0, end: 11, kind: "name" },
  { field: "happened", start: 17, end: 26, kind: "account" },
  { field: "happened", start: 32, end: 43, kind: "name" },
  { field: "title", start: 0, end: 7, kind: "name" },
]);

test("every finding is replaced or kept, in every text", () => {
  const after = answered(mrsAshdown, ({ kind }) => (kind === "name" ? "replace" : "keep"));
  expect(after.story).toMatchObject({ title: "[name]", happened: "[name] used Apple Pay with [name]." });
  expect(after).toMatchObject({ findings: [], replaced: ["name", "name", "name"], kept: [{ kind: "account", words: "Apple Pay" }] });
});

test("what is not spoken of stays where it then stands, and is answered next time", () => {
  const first = answered(mrsAshdown, ({ kind, field }) => (kind === "name" && field === "happened" ? "replace" : undefined));
  expect(first.story.happened).toBe("[name] used Apple Pay with [name].");
  expect(first.findings.map((found) => wordsOf(first, found))).toEqual(["Apple Pay", "Ashdown"]);
  const second = answered(first, (_, words) => (words === "Apple Pay" ? "keep" : "replace"));
  expect(second).toMatchObject({ findings: [], replaced: ["name", "name", "name"], kept: [{ words: "Apple Pay" }] });
  expect(second.story.title).toBe("[name]");
});

test("a finding has a name of its own in a form", () => {
  expect(new Set(mrsAshdown.findings.map(keyOfFound)).size).toBe(4);
});

/** A text with findings anywhere in it, and an answer for each. */
const anyRow = fc
  .array(fc.record({ before: fc.string(), words: fc.string({ minLength: 1 }), kind: fc.constantFrom(...findingKinds) }), { maxLength: 6 })
  .map((parts) => {
    let happened = "";
    const findings = parts.map(({ before, words, kind }): Found => {
      const start = happened.length + before.length;
      happened += before + words;
      return { field: "happened", start, end: happened.length, kind };
    });
    return { parts, made: row({ happened }, findings) };
  });

test("in whatever order answers come, the text is the same in the end", () => {
  fc.assert(
    fc.property(anyRow, fc.array(fc.constantFrom<Choice>("replace", "keep"), { minLength: 6, maxLength: 6 }), (given, choices) => {
      const { parts, made } = given;
      const written = parts.map(({ before, words, kind }, at) => before + (choices[at] === "keep" ? words : replacementFor(kind))).join("");
      const choiceOf = new Map(made.findings.map((found, at) => [keyOfFound(found), choices[at]]));
      expect(answered(made, (found) => choiceOf.get(keyOfFound(found))).story.happened).toBe(written);
      // One after the other, the last first, and the first first.
      for (const order of [(count: number) => count - 1, () => 0]) {
        let after = made;
        const left = [...parts.keys()];
        while (after.findings.length > 0) {
          const at = order(left.length);
          const [part = 0] = left.splice(at, 1);
          const meant = after.findings[at];
          after = answered(after, (found) => (found === meant ? choices[part] : undefined));
        }
        expect(after.story.happened).toBe(written);
      }
    }),
  );
});

test("a text is shown without what was found in it", () => {
  expect(
    redacted("Mrs Ashdown, Mr Lee", [
      { start: 0, end: 11, kind: "name", text: "" },
      { start: 13, end: 19, kind: "name", text: "" },
    ]),
  ).toBe("[name], [name]");
});
