import { expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { cast } from "#db/seed/cast.ts";
import { oneFinding, waitingStudy } from "#tests/support/insighting.ts";
import { compared } from "./comparing.ts";
import { findingCount, moved, readEvidence, readStudyForm, valuesFrom } from "./study-form.ts";

const settings = { ownerId: cast.tomas.id, reviewOn: "2027-06-30", narrowedTo: [], narrowedBecause: null };
const evidence = [
  { kind: "story", storyId: newId() },
  { kind: "chart", chart: "days" },
  { kind: "quotation", quotation: "And then the tape again.", saidBy: "a caller" },
  { kind: "finding", findingId: newId() },
] as const;

test("what a form shows of a study says the same study", () => {
  const content = { ...waitingStudy, findings: [{ ...oneFinding, evidence }] };
  const read = readStudyForm(valuesFrom(content, settings), cast.tomas.id);
  expect(read).toEqual({ content, settings, note: null, mistakes: {} });
});

test.each([
  ["title", { title: [" "] }],
  ["answer", { answer: [""] }],
  ["body", { body: ["x".repeat(150_001)] }],
  ["fieldworkFrom", { fieldworkFrom: ["soon"] }],
  ["fieldworkTo", { fieldworkFrom: ["2026-02-01"], fieldworkTo: ["2026-01-01"] }],
  ["sampleSize", { sampleSize: ["many"] }],
  ["topics", { topics: ["a,b,c,d,e,f,g,h,i"] }],
  ["narrowedBecause", { narrowedTo: [newId()] }],
  ["findings[0].sentence", { "findings[0].sentence": [""], "findings[0].evidence": ["chart: x"] }],
  ["findings[0].evidence", { "findings[0].evidence": ["because I say so"] }],
])("a mistake stands beside its field: %s", (name, given) => {
  const { mistakes } = readStudyForm({ ...valuesFrom(waitingStudy, settings), ...given }, cast.tomas.id);
  expect(Object.keys(mistakes)).toEqual([name]);
});

test("findings are added, put in another order and removed", () => {
  const start = valuesFrom({ ...waitingStudy, findings: [] }, settings);
  const ids = [newId(), newId()];
  const two = ids.reduce((values, id) => moved(values, "add", () => id) ?? values, start);
  const order = (values: typeof start | undefined) => [0, 1].map((place) => values?.[`findings[${place}].id`]?.[0]);
  expect(order(two)).toEqual(ids);
  expect(order(moved(two, "down-0", newId))).toEqual(ids.toReversed());
  expect(order(moved(two, "up-0", newId))).toEqual(ids);
  expect(findingCount(moved(two, "remove-0", newId) ?? {})).toBe(1);
  expect(moved(two, "publish", newId)).toBeUndefined();
});

test("evidence is named by an address as it is copied", () => {
  const id = newId();
  expect(readEvidence(`story: https://intranet.example/stories/${id}`)).toEqual({ kind: "story", storyId: id });
  expect(readEvidence(`Finding:/insights/x/findings/${id}`)).toEqual({ kind: "finding", findingId: id });
  for (const line of ["story: somewhere", "quote: |", "stories: x", ""]) expect(readEvidence(line)).toBeUndefined();
});

test("two texts stand side by side, with what is the same in one line", () => {
  expect(compared("a\nb\nc\nd", "a\nB\nc\nx\nd")).toEqual([
    { one: "a", other: "a", same: true },
    { one: "b", other: "B", same: false },
    { one: "c", other: "c", same: true },
    { one: undefined, other: "x", same: false },
    { one: "d", other: "d", same: true },
  ]);
  expect(compared("a", "a")).toEqual([{ one: "a", other: "a", same: true }]);
});
