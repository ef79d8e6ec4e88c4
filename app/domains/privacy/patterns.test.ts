import { expect, test } from "vitest";
import { compiledPattern, patternFault } from "./patterns.ts";

test.each(["NB-\\d{6}", "[A-Z]{2}\\d{4,8}", "(?:POL|CLM)[- ]?\\d{6}", "\\d{3}/\\d{3}/\\d{2}", "K\\d+-\\d+", "\\d{8}", "(?:[A-Z]\\d){3}"])(
  "%s may be used",
  (pattern) => {
    expect(patternFault(pattern)).toBeUndefined();
  },
);

test.each([
  "(a+)+$",
  "(?:\\d*)*x",
  "(a|a)*b",
  "(\\w{1,9}){2,9}x",
  "(a)\\1",
  "(?=a)b",
  "(?<name>a)",
  "a*b*c*d*",
  "([a-z]+){10}",
  "((a?)){30}",
])("%s could keep the server busy for ever", (pattern) => {
  expect(patternFault(pattern)).toBe("could-hang");
  expect(compiledPattern(pattern)).toBeUndefined();
});

test("what is no pattern, or finds nothing, is refused with its reason", () => {
  expect(patternFault(" ")).toBe("empty");
  expect(patternFault("[a-")).toBe("not-a-pattern");
  expect(patternFault("\\d*")).toBe("matches-nothing");
  expect(patternFault("NB?-?\\d|[A-Z]{12}")).toBe("matches-little");
  expect(patternFault("1".repeat(200))).toBe("too-long");
});

test("a pattern finds whole numbers only", () => {
  const form = compiledPattern("NB-\\d{6}") as RegExp;
  expect("NB-123456 and xNB-123456, NB-1234567".match(form)).toEqual(["NB-123456"]);
});

test.each(["\\d", "\\d+", "[0-9]{3}", "[A-Z]\\d", "\\bNB\\b", "(?:POL)?\\d{2,9}", "\\p{L}\\d{2}", "\\w{1,40}", "NB|NB-\\d{6}"])(
  "%s finds fewer than four characters and is refused",
  (pattern) => {
    expect(patternFault(pattern)).toBe("matches-little");
  },
);

test.each(["\\d{4}", "\\w{4,12}", "[a-z]{5}", "\\d{4,6}", "\\d\\d:\\d\\d", "[\\d.,]{4,9}", "\\w\\w-\\w\\w|....", "\\p{Lu}\\p{L}{3,9}"])(
  "%s finds what every story says and is refused",
  (pattern) => {
    expect(patternFault(pattern)).toBe("matches-much");
  },
);

test("a pattern that was kept before is used as it is", () => {
  expect("5 and 12".match(compiledPattern("\\d") as RegExp)).toEqual(["5"]);
});
