import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headline, plain, readingMinutes, shortened, strongestFirst, suggestedKind } from "./stories.ts";

describe("the kind that pleasure suggests", () => {
  test.each([
    [-100, "struggle"],
    [-21, "struggle"],
    [-20, "mixed"],
    [0, "mixed"],
    [20, "mixed"],
    [21, "delight"],
    [100, "delight"],
  ])("%i is %s", (pleasure, kind) => {
    expect(suggestedKind(pleasure)).toBe(kind);
  });
});

describe("the headline", () => {
  test("is the title", () => {
    expect(headline({ title: " Four hundred eggs ", happened: "She rang." })).toBe("Four hundred eggs");
  });

  test("is the first words of what happened where there is no title", () => {
    const happened = "> He died.\n\nShe had rung **three times**, and each of her calls was closed with a note that nobody had read again.";
    expect(headline({ title: "  ", happened })).toBe("He died. She had rung three times, and each of her calls was closed with…");
    expect(headline({ title: null, happened: "Short." })).toBe("Short.");
  });
});

describe("shortened text", () => {
  test("is cut at the end of a word, without a hanging sign", () => {
    expect(shortened("One, two, three", 10)).toBe("One, two…");
    expect(shortened("One two", 7)).toBe("One two");
  });

  test("is cut inside a word where there is no space to cut at", () => {
    expect(shortened("Donaudampfschifffahrtsgesellschaft", 10)).toBe("Donaudampf…");
    expect(shortened("私は三回電話しました。誰も出ませんでした。", 6)).toBe("私は三回電話…");
  });

  test("is never longer than asked for but by its ellipsis, and never cuts a character in two", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-composite", maxLength: 80 }), fc.integer({ min: 1, max: 40 }), (text, most) => {
        const result = shortened(text, most);
        expect([...result].length).toBeLessThanOrEqual(most + 1);
        expect(result.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe("plain text", () => {
  test.each([
    ["> He *died*.\n> Again.", "He died. Again."],
    ["- one\n- two\n3. three", "one two three"],
    ["see [our page](https://example.org) and ![a cat](cat.png)", "see our page and a cat"],
    ["**bold** and _quiet_ and `code`", "bold and quiet and code"],
    ["snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"],
    ["\\*not bold\\*", "*not bold*"],
    ["£41.17 -- \n\n right", "£41.17 -- right"],
  ])("%j", (markdown, text) => {
    expect(plain(markdown)).toBe(text);
  });
});

test("reading takes at least a minute, and one more for every 220 words or so", () => {
  expect([0, 600, 1_320, 2_640, 5_000].map(readingMinutes)).toEqual([1, 1, 1, 2, 4]);
});

test("feelings are told strongest first", () => {
  expect(
    strongestFirst([
      { family: "anger", intensity: 1 },
      { family: "trust", intensity: 3 },
      { family: "joy", intensity: 1 },
    ]).map(({ family }) => family),
  ).toEqual(["trust", "joy", "anger"]);
});
