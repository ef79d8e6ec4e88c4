import { expect, test } from "vitest";
import { emptyMapping, type Mapping, type Source } from "./mapping.ts";
import { planOf } from "./plan.ts";
import { takeRow } from "./taking.ts";

const now = new Date("2026-10-06T09:00:00Z");
const ours = {
  sites: [{ id: "s1", name: "Cork" }],
  departments: [
    { id: "d1", name: "Finance" },
    { id: "d2", name: "Technology" },
  ],
};
const column = (position: number): Source => ({ from: "column", column: position });

function take(cells: string[], mapping: Partial<Omit<Mapping, "fields">> & { fields?: Partial<Mapping["fields"]> } = {}, columns = 6) {
  const fields = { ...emptyMapping.fields, happened: column(0), ...mapping.fields };
  return takeRow(cells, planOf({ ...emptyMapping, ...mapping, fields }, columns, ours, now));
}

const story = (taking: ReturnType<typeof take>) => (taking.outcome === "taken" ? taking.story : undefined);

test("a row with nothing but a text is a story", () => {
  expect(take(["  They rang\r\n\r\ntwice. \u00a0"])).toEqual({
    outcome: "taken",
    notes: [],
    story: {
      happened: "They rang\n\ntwice.",
      title: null,
      sketch: null,
      before: null,
      after: null,
      asks: null,
      toldOn: null,
      happenedOn: null,
      channel: null,
      siteId: null,
      departmentIds: [],
      kind: "mixed",
      pleasure: null,
      arousal: null,
      pleasureBefore: null,
      pleasureAfter: null,
    },
  });
});

test("how it was before and at the end is kept in five steps, on the scale of the rating", () => {
  const fields = { pleasureBefore: column(1), pleasureAfter: column(2) };
  const taken = take(["They rang", "1", "3.4"], { fields, pleasure: { from: 1, to: 5 } });
  expect(story(taken)).toMatchObject({ pleasure: null, pleasureBefore: -80, pleasureAfter: 0 });
});

test.each([
  [["", " ", "\u00a0"], "skipped", { code: "blank" }],
  [["", "x"], "skipped", { code: "no-story" }],
  [["did  NOT answer "], "skipped", { code: "unwanted", value: "did NOT answer" }],
  [["good", "", "test"], "skipped", { code: "unwanted-cell", value: "test" }],
  [["a", "", "", "", "", "", "b"], "refused", { code: "too-many-cells", cells: 7, columns: 6 }],
  [["x".repeat(8_001)], "refused", { code: "too-long", field: "happened", length: 8_001, most: 8_000 }],
] as const)("%j is %s", (cells, outcome, reason) => {
  const answer = take([...cells], { unwanted: ["Did not answer"], skip: { column: 2, values: ["Test"] } });
  expect(answer).toEqual({ outcome, reason });
});

test("too few cells, and too many that are empty, do not matter", () => {
  expect(take(["a"]).outcome).toBe("taken");
  expect(take(["a", "", "", "", "", "", "", " "]).outcome).toBe("taken");
});

test("the day says by which format it was read; days that are none, and days to come, are refused", () => {
  const dated = { fields: { toldOn: column(1) }, formats: ["day-month-year", "month-day-year"] as const };
  expect(take(["a", "6/28/2021"], dated)).toMatchObject({
    story: { toldOn: "2021-06-28" },
    notes: [{ code: "format", field: "toldOn", format: "month-day-year", ambiguous: false }],
  });
  expect(take(["a", ""], dated)).toMatchObject({ outcome: "taken", story: { toldOn: null } });
  expect(take(["a", "31/02/2021"], dated)).toEqual({
    outcome: "refused",
    reason: { code: "date-impossible", field: "toldOn", value: "31/02/2021" },
  });
  expect(take(["a", "soon"], dated)).toEqual({ outcome: "refused", reason: { code: "date-unknown", field: "toldOn", value: "soon" } });
  expect(take(["a", "31/12/2026"], dated)).toMatchObject({ outcome: "refused", reason: { code: "date-future" } });
});

test("a rating gives the pleasure, and the pleasure the kind when nothing else does", () => {
  const rated = { fields: { pleasure: column(1) }, pleasure: { from: 5, to: 1 } };
  expect(story(take(["a", "1"], rated))).toMatchObject({ pleasure: 100, kind: "delight" });
  expect(story(take(["a", "3"], rated))).toMatchObject({ pleasure: 0, kind: "mixed" });
  expect(story(take(["a", "4"], rated))).toMatchObject({ pleasure: -50, kind: "struggle" });
  expect(take(["a", "7"], rated)).toMatchObject({ story: { pleasure: null }, notes: [{ code: "outside-scale", value: "7" }] });
  expect(story(take(["a", "4"], { ...rated, fields: { ...rated.fields, kind: { from: "constant", value: "delight" } } }))).toMatchObject({
    kind: "delight",
  });
});

test("values become ours, nothing, or leave the row out, in whatever case and spacing they come", () => {
  const mapped = {
    fields: { channel: column(1) },
    values: { "channel:1": { "pts - patient transport": "field-visit", test: "skip", none: "" } },
  };
  expect(story(take(["a", "PTS  -\u00a0Patient Transport"], mapped))).toMatchObject({ channel: "field-visit" });
  expect(take(["a", "None"], mapped)).toMatchObject({ outcome: "taken", story: { channel: null }, notes: [] });
  expect(take(["a", "TEST"], mapped)).toEqual({ outcome: "skipped", reason: { code: "value-left-out", field: "channel", value: "TEST" } });
  expect(take(["a", "new"], mapped)).toMatchObject({
    story: { channel: null },
    notes: [{ code: "value-left-empty", field: "channel", value: "new" }],
  });
  const others = { ...mapped, others: { ...emptyMapping.others, channel: "skip" as const } };
  expect(take(["a", "new"], others)).toMatchObject({ outcome: "skipped" });
});

test("several departments stand in one cell, or hold for all rows; one that is gone is forgotten", () => {
  const mapped = {
    fields: { departments: column(1) },
    separator: ";",
    values: { "departments:1": { money: "d1", it: "d2", old: "gone" } },
  };
  expect(story(take(["a", "Money; IT;money;"], mapped))).toMatchObject({ departmentIds: ["d1", "d2"] });
  expect(story(take(["a", "Old"], mapped))).toMatchObject({ departmentIds: [] });
  expect(
    story(take(["a"], { fields: { departments: { from: "constant", value: "d2,gone" }, site: { from: "constant", value: "s1" } } })),
  ).toMatchObject({
    departmentIds: ["d2"],
    siteId: "s1",
  });
});
