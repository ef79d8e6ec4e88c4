import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { rewrite } from "../board/edits.ts";
import { carried, type Letters } from "./shared-words.ts";

test("a place stays at its letters, and before what others write exactly there", () => {
  expect(carried([{ insert: "ab" }], 0)).toBe(0);
  expect(carried([{ insert: "ab" }], 1)).toBe(3);
  expect(carried([{ retain: 2 }, { insert: "x" }], 2)).toBe(2);
  expect(carried([{ retain: 1 }, { delete: 3 }], 2)).toBe(1);
  expect(carried([{ retain: 1 }, { delete: 3 }], 6)).toBe(3);
  expect(carried([{ retain: 1 }, { delete: 1 }, { insert: "long" }, { retain: 2 }, { delete: 1 }], 5)).toBe(7);
});

/** A field over a shared text: what is typed goes into it, and what others write comes into the field. */
class Field {
  readonly doc = new Y.Doc();
  readonly #text = this.doc.getText();
  caret = 0;
  #typing = false;
  constructor() {
    this.#text.observe(({ changes }) => {
      if (!this.#typing) this.caret = carried(changes.delta as Letters, this.caret);
    });
  }
  said(): string {
    return this.#text.toString();
  }
  type(letter: string): void {
    const now = this.said();
    this.caret += letter.length;
    this.#typing = true;
    const at = this.caret - letter.length;
    rewrite(this.#text, now.slice(0, at) + letter + now.slice(at), this.caret);
    this.#typing = false;
  }
  hear(other: Field): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(this.doc)));
  }
}

test("what two people type at one place at once is whole for each of them, whatever letters and whenever it arrives", () => {
  const words = fc.stringMatching(/^[ ab]{1,12}$/);
  const turns = fc.array(fc.constantFrom("one", "other", "one hears", "other hears"), { minLength: 10, maxLength: 60 });
  fc.assert(
    fc.property(words, words, words, turns, (before, mine, theirs, order) => {
      const [one, other] = [new Field(), new Field()];
      for (const letter of before) one.type(letter);
      other.hear(one);
      other.caret = before.length;
      const left = { one: [...mine], other: [...theirs] };
      const steps = [...order, ...left.one.map(() => "one"), ...left.other.map(() => "other"), "one hears", "other hears", "one hears"];
      for (const step of steps) {
        if (step === "one hears") one.hear(other);
        else if (step === "other hears") other.hear(one);
        else {
          const who = step === "one" ? one : other;
          const next = left[step === "one" ? "one" : "other"].shift();
          if (next) who.type(next);
        }
      }
      expect(one.said()).toBe(other.said());
      expect([before + mine + theirs, before + theirs + mine]).toContain(one.said());
    }),
    { numRuns: 500 },
  );
});
