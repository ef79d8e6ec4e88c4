import { expect, test } from "vitest";
import { type Asking, askedTwice } from "./asked-twice.ts";
import { gathered, likeness, normalForm, trigramsOf } from "./terms.ts";

const asking = (place: number, teamId: string, ...asks: string[]): Asking => ({
  journeyId: "map",
  stepId: `step ${place}`,
  place,
  teamId,
  asks,
});

test("a thing has one normal form, however it is asked for", () => {
  const normal = normalForm([]);
  for (const words of ["Your date of birth, please", "DOB", "d.o.b.", "What is your birthday?", "Birth date?"]) {
    expect(normal(words), words).toBe("birth date");
  }
  expect(normal("Which policies?")).toBe("policy");
  expect(normal("Número de póliza")).toBe("de numero poliza");
  expect(normal("Who? What?")).toBe("");
  expect(normal("名字")).toBe("名字");
});

test("the organisation's words go before those that are known, and a circle of them ends", () => {
  expect(normalForm([{ said: "FM number", means: "customer number" }])("Your FM number")).toBe("customer number");
  expect(normalForm([{ said: "client number", means: "FM number" }])("client number")).toBe("fm number");
  const circle = normalForm([
    { said: "slip", means: "chit" },
    { said: "chit", means: "slip" },
  ]);
  expect(["slip", "chit"]).toContain(circle("The slip"));
});

test("likeness of letters, counted by hand", () => {
  // "abcd": "  a", " ab", "abc", "bcd", "cd "; "abce": "  a", " ab", "abc", "bce", "ce ". Three of five and five: 6 / 10.
  expect(likeness(trigramsOf("abcd"), trigramsOf("abce"))).toBeCloseTo(0.6, 10);
  expect(likeness(trigramsOf("policy number"), trigramsOf("policy number"))).toBe(1);
  expect(likeness(new Set(), new Set())).toBe(0);
});

test("a slip of the pen is the same thing, another number is not", () => {
  const under = gathered([
    "number policy",
    "number polcy",
    "number order",
    "card number",
    "cart number",
    "address new",
    "address old",
    "address new proof",
  ]);
  expect(under.get("number polcy")).toBe("number policy");
  for (const other of ["number order", "card number", "cart number", "address new", "address old", "address new proof"])
    expect(under.get(other)).toBe(other);
});

test("what two teams ask along one map is found with its places, and who is first", () => {
  const found = askedTwice(
    [
      asking(3, "claims", "Date of birth", "How did it happen?"),
      asking(0, "calls", "DOB", "Policy number"),
      asking(5, "payments", "The birth date", "IBAN"),
      asking(4, "payments", "Policy numbers"),
      asking(6, "payments", "How did it happen again, please?"),
      // One team alone may ask twice: that is its own to settle.
      asking(1, "calls", "Why now?"),
      asking(2, "calls", "Why now?"),
    ],
    [],
  );
  expect(found.map(({ words, teams, places }) => [words, teams, places.map(({ place }) => place)])).toEqual([
    ["DOB", ["calls", "claims", "payments"], [0, 3, 5]],
    ["How did it happen?", ["claims", "payments"], [3, 6]],
    ["Policy number", ["calls", "payments"], [0, 4]],
  ]);
  expect(found[0]).toMatchObject({ journeyId: "map", term: "birth date", terms: ["birth date"] });
});

test("what stands on two maps is not asked twice of the same customer", () => {
  expect(askedTwice([asking(0, "calls", "DOB"), { ...asking(0, "claims", "DOB"), journeyId: "other" }], [])).toEqual([]);
});

test("two thousand terms are gathered at once", () => {
  const many = Array.from({ length: 2_000 }, (_, at) =>
    asking(at, at % 2 ? "calls" : "claims", `Field ${(at % 1_000).toString(36)} of form ${at % 37}`),
  );
  expect(askedTwice(many, []).length).toBeGreaterThan(0);
});
