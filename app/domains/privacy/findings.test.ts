import fc from "fast-check";
import { expect, test } from "vitest";
import { type FindingSettings, findingKinds, findingsIn, replacementFor } from "./findings.ts";

const settings: FindingSettings = { countries: ["GB", "IE", "DE"], patterns: [{ name: "Policy", pattern: "NB-\\d{6}" }] };
const seen = (text: string, given: FindingSettings = settings) => findingsIn(text, given).map(({ kind, text }) => `${kind}: ${text}`);

test("finds what tells who a customer is, trimmed to the datum itself", () => {
  expect(seen("My name is Sunita Rao and I live at 14 Elm Road, Leeds LS6 2AB.")).toEqual([
    "name: Sunita Rao",
    "address: 14 Elm Road, Leeds",
    "postcode: LS6 2AB",
  ]);
  expect(seen("Mrs O'Donnell, born on 12 March 1948, rang from 07700 900123 about NB-123456.")).toEqual([
    "name: O'Donnell",
    "birth-date: 12 March 1948",
    "phone: 07700 900123",
    "account: NB-123456",
  ]);
});

test("leaves words alone that only look like names", () => {
  expect(seen("Will you mark my order? The bill came in May and Apple Pay did not work, so I hope for grace.")).toEqual([]);
  expect(seen("May called in May and said the bill was wrong.")).toEqual(["name: May"]);
});

test("what is already replaced is no finding", () => {
  const replaced = findingKinds.map(replacementFor).join(" and ");
  expect(seen(`Mrs ${replaced} called.`)).toEqual([]);
});

test("what the organisation knows as its own is no finding, unless it stands in something longer", () => {
  const known = { ...settings, known: ["Charlie", "Victoria House"] };
  expect(seen("I spoke to Charlie about it.", settings)).toEqual(["name: Charlie"]);
  expect(seen("I spoke to Charlie about it.", known)).toEqual([]);
  expect(seen("I spoke to Charlie Okafor about it.", known)).toEqual(["name: Charlie Okafor"]);
});

const pieces = fc.constantFrom(
  ...["Mrs ", "Okafor ", "May ", "my name is ", "Anna-Lena ", "07700 900123 ", "anna@example.com ", "4111 1111 1111 1111 ", "LS6 2AB "],
  ...["14 Elm Road ", "born 12/03/1948 ", "policy no. 88213345 ", "https://example.com/account?id=88123 ", "GB82 WEST 1234 5698 7654 32 "],
  ...["the ", "and ", ", ", ". ", "\n", "AB 12 34 56 C ", "NB-123456 ", "ß", "İ", "👩‍🦽", "0", "[name] ", "(", "@", "van der "],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join("")),
  fc.string({ unit: "grapheme", maxLength: 80 }),
);

test("findings lie in the text, in order and apart", () => {
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0;
      for (const { start, end, text: found } of findingsIn(text, settings)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(found);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
