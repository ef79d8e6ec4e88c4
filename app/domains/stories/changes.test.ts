import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compared, type Piece } from "./changes.ts";

const whole = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join("");
const changed = (pieces: readonly Piece[]) => pieces.filter((piece) => piece.changed).map(({ text }) => text.trim());

describe("two texts compared", () => {
  test("show what only one of them says", () => {
    const { before, after } = compared("She had four hundred eggs in the van.", "She had five hundred eggs in the van, all whole.");
    expect(changed(before)).toEqual(["four", "van."]);
    expect(changed(after)).toEqual(["five", "van, all whole."]);
  });

  test("that say the same show no change", () => {
    const { before, after } = compared("The same\n\nwords.", "The same\n\nwords.");
    expect([changed(before), changed(after)]).toEqual([[], []]);
  });

  test("of which one is empty are all change", () => {
    expect(compared("", "New words.")).toEqual({ before: [], after: [{ text: "New words.", changed: true }] });
  });

  test("come back whole", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", " ", "\n", "  ", "—"), { maxLength: 40 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { before, after } = compared(one, other);
        expect(whole(before)).toBe(one);
        expect(whole(after)).toBe(other);
      }),
    );
  });

  test("say the same where nothing is marked", () => {
    const text = fc.array(fc.constantFrom("one", "two", "three"), { maxLength: 12 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { before, after } = compared(one, other);
        const kept = (pieces: readonly Piece[]) =>
          whole(pieces.filter((piece) => !piece.changed))
            .split(/\s+/)
            .filter(Boolean);
        expect(kept(before)).toEqual(kept(after));
      }),
    );
  });
});
