import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { castDepartments } from "#db/seed/cast.ts";
import { contentOf, storyInput } from "./stories.input.ts";

const today = "2026-10-06";
const id = newId();

function sent(fields: Record<string, string | string[]>) {
  const form = new FormData();
  for (const [name, values] of Object.entries({ id, happened: "It happened.", kind: "mixed", ...fields })) {
    for (const value of [values].flat()) form.append(name, value);
  }
  return parseWithZod(form, { schema: storyInput(today) });
}

function taken(fields: Record<string, string | string[]> = {}) {
  const submission = sent(fields);
  if (submission.status !== "success") throw new Error(JSON.stringify(submission.error));
  return contentOf(submission.value);
}

function mistakes(fields: Record<string, string | string[]>) {
  const submission = sent(fields);
  return submission.status === "error" ? Object.keys(submission.error ?? {}) : [];
}

describe("a story as the form sends it", () => {
  test("that is too long hears it in the numbers of the hint beside it", () => {
    expect(sent({ happened: "x".repeat(8_001) })).toMatchObject({ error: { happened: ["At most 8,000 characters fit here."] } });
  });

  test("needs what happened and its kind, and nothing else", () => {
    const untouched = {
      title: "",
      sketch: "",
      channel: "",
      happenedOn: "",
      siteId: "",
      before: "",
      after: "",
      asks: "",
      "feelings.joy": "",
    };
    expect(taken({ ...untouched, pleasure: "0", arousal: "50" })).toEqual({
      title: null,
      sketch: null,
      channel: null,
      siteId: null,
      happenedOn: null,
      before: null,
      happened: "It happened.",
      after: null,
      asks: null,
      kind: "mixed",
      pleasure: 0,
      pleasureBefore: null,
      pleasureAfter: null,
      arousal: 50,
      feelings: [],
      departments: [],
      topics: null,
    });
    expect(mistakes({ happened: " \n ", kind: "" }).sort()).toEqual(["happened", "kind"]);
  });

  test("takes feelings by family and departments by id", () => {
    const departments = [castDepartments.technology.id, castDepartments.finance.id, castDepartments.finance.id];
    expect(taken({ "feelings.anger": "3", "feelings.trust": "1", "feelings.joy": "", departments })).toMatchObject({
      feelings: [
        { family: "trust", intensity: 1 },
        { family: "anger", intensity: 3 },
      ],
      departments: [castDepartments.finance.id, castDepartments.technology.id],
    });
  });

  test("holds no figure of a slider that nobody moved, or where the teller could not tell", () => {
    const moved = { pleasure: "-80", arousal: "10" };
    expect(taken({ ...moved, unsure: "arousal" })).toMatchObject({ pleasure: -80, arousal: null });
    expect(taken({ ...moved, unsure: "pleasure" })).toMatchObject({ pleasure: null, arousal: 10 });
    expect(taken({ ...moved, unsure: ["pleasure", "arousal"] })).toMatchObject({ pleasure: null, arousal: null });
    expect(taken(moved)).toMatchObject({ pleasure: -80, arousal: 10 });
    // A draft from when one tick stood for both.
    expect(taken({ ...moved, unsure: "on" })).toMatchObject({ pleasure: null, arousal: null });
  });

  test("is tidied, not changed", () => {
    expect(taken({ title: "  Four\r\n hundred  eggs ", happened: "One.\r\n\r\nTwo\u0000." })).toMatchObject({
      title: "Four hundred eggs",
      happened: "One.\n\nTwo.",
    });
  });

  test("counts a line break once, as the browser does", () => {
    expect(taken({ asks: "\r\n".repeat(10) + "a".repeat(240) + "\r\n".repeat(19) + "b".repeat(241) }).asks).toHaveLength(500);
  });

  test.each([
    ["title", "a".repeat(121)],
    ["sketch", "a".repeat(201)],
    ["before", "a".repeat(3_001)],
    ["happened", "a".repeat(8_001)],
    ["asks", "a".repeat(501)],
    ["happenedOn", "2026-10-07"],
    ["happenedOn", "2026-02-30"],
    ["happenedOn", "1066-10-14"],
    ["channel", "fax"],
    ["kind", "scandal"],
    ["pleasure", "101"],
    ["pleasure", "1.5"],
    ["arousal", "-1"],
    ["arousal", "loud"],
    ["siteId", "Cork"],
    ["feelings.joy", "4"],
    ["id", "1"],
  ])("has a mistake in %s", (name, value) => {
    expect(mistakes({ [name]: value })).toEqual([name]);
  });
});
