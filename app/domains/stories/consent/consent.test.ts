import { describe, expect, test } from "vitest";
import { consentInput, consentOf } from "./consent.input.ts";
import { type ConsentAnswer, stateOf, yearLater } from "./consent.ts";

const now = new Date("2026-10-06T09:00:00Z");
const on = (lapsesAt: string | null, answer: ConsentAnswer = "spoken") => ({ answer, lapsesAt: lapsesAt ? new Date(lapsesAt) : null });

describe("what a consent is now", () => {
  test.each([
    [undefined, "not-recorded"],
    [on(null, "not-asked"), "not-asked"],
    [on(null, "not-needed"), "not-needed"],
    [on(null), "agreed"],
    [on("2026-10-20T09:00:00.001Z"), "agreed"],
    [on("2026-10-20T09:00:00Z"), "lapsing"],
    [on("2026-10-06T09:00:00.001Z"), "lapsing"],
    [on("2026-10-06T09:00:00Z"), "lapsed"],
    [{ ...on(null), withdrawal: {} }, "withdrawn"],
    [{ ...on("2026-10-05T00:00:00Z"), withdrawal: {} }, "withdrawn"],
  ] as const)("%j is %s", (consent, state) => {
    expect(stateOf(consent, now)).toBe(state);
  });
});

test.each([
  ["2026-11-22", "2027-11-22"],
  ["2028-02-29", "2029-02-28"],
  ["2027-12-31", "2028-12-31"],
])("a year after %s is %s", (day, later) => {
  expect(yearLater(day)).toBe(later);
});

describe("what is sent", () => {
  const sent = (form: Record<string, unknown>) => {
    const parsed = consentInput("2026-10-06").safeParse(form);
    return parsed.success ? consentOf(parsed.data) : parsed.error.issues.map(({ path }) => path.join("."));
  };

  test.each([
    [{}, ["consent"]],
    [{ consent: "whatever" }, ["consent"]],
    [{ consent: "not-needed" }, ["consentReason"]],
    [{ consent: "not-needed", consentReason: "   " }, ["consentReason"]],
    [{ consent: "not-needed", consentReason: "x".repeat(301) }, ["consentReason"]],
    [{ consent: "spoken", consentUntil: "2026-10-05" }, ["consentUntil"]],
    [{ consent: "spoken", consentUntil: "someday" }, ["consentUntil"]],
    [{ consent: "spoken", consentUses: ["gossip"] }, ["consentUses.0"]],
    [{ consent: "spoken", consentGiver: "the cat" }, ["consentGiver"]],
  ])("%j is not taken", (form, fields) => {
    expect(sent(form)).toEqual(fields);
  });

  test("an agreement always holds for reading here, and says for whom and until when", () => {
    expect(
      sent({
        consent: "written",
        consentUses: ["outside", "media"],
        consentGiver: "child",
        consentUntil: "2026-10-06",
        consentReason: "x",
      }),
    ).toEqual({ answer: "written", giver: "child", uses: ["reading", "media", "outside"], until: "2026-10-06", reason: null });
    expect(sent({ consent: "spoken" })).toEqual({ answer: "spoken", giver: "themselves", uses: ["reading"], until: null, reason: null });
  });

  test("what was filled in for another answer is left out", () => {
    const filled = { consentUses: ["media"], consentGiver: "child", consentUntil: "2027-01-01", consentReason: "A queue" };
    expect(sent({ ...filled, consent: "not-needed" })).toEqual({
      answer: "not-needed",
      giver: null,
      uses: [],
      until: null,
      reason: "A queue",
    });
    expect(sent({ ...filled, consent: "not-asked" })).toMatchObject({ giver: null, uses: [], until: null, reason: null });
  });
});
