import { expect, test } from "vitest";
import { filledIn, guessedMapping, guessedTarget } from "./guessing.ts";
import { emptyMapping } from "./mapping.ts";
import type { Survey, SurveyedColumn } from "./survey.ts";

const ours = { sites: [{ id: "s1", name: "Cork" }], departments: [{ id: "d1", name: "Finance" }] };

function column(name: string, values: string[], more: Partial<SurveyedColumn> = {}): SurveyedColumn {
  const length = Math.round(values.join("").length / values.length);
  return {
    name,
    samples: values.slice(0, 3),
    values: values.map((value) => ({ value, count: 1 })),
    more: false,
    filled: values.length,
    unique: new Set(values).size === values.length,
    length,
    ...more,
  };
}

const survey = (columns: SurveyedColumn[]): Survey => ({
  encoding: "utf-8",
  encodingGuessed: false,
  delimiter: ",",
  columns,
  rows: 3,
  whole: true,
  estimate: 3,
});

test("columns are found by what they are called and hold", () => {
  const mapping = guessedMapping(
    survey([
      column("Comment ID", ["a 1", "a 2", "a 3"]),
      column("Date", ["30/09/2021", "6/28/2021", "28/02/2022"]),
      column("Branch", ["Cork", "Dublin"]),
      column("Contact channel", ["111 Telephone", "E-mail"]),
      column("Question", ["Why?"]),
      column("FFT answer", ["Did not answer", "A long text about what the driver did and said", "Fine."]),
      column("Comment sentiment", ["1", "2", "5"]),
    ]),
    ours,
    2026,
  );
  expect(mapping.fields).toMatchObject({
    row: { column: 0 },
    toldOn: { column: 1 },
    site: { column: 2 },
    channel: { column: 3 },
    happened: { column: 5 },
    pleasure: { column: 6 },
    title: { from: "nothing" },
  });
  expect(mapping.formats).toEqual(["day-month-year", "month-day-year"]);
  expect(mapping.pleasure).toEqual({ from: 1, to: 5 });
  expect(mapping.unwanted).toEqual(["Did not answer"]);
  expect(mapping.values).toEqual({ "site:2": { cork: "s1", dublin: "" }, "channel:3": { "111 telephone": "phone", "e-mail": "email" } });
});

test("a story is found by its length where its name is not understood", () => {
  const columns = [column("Kunde", ["17"]), column("Kommentar", ["Sie haben dreimal angerufen, und niemand wusste davon."])];
  expect(guessedMapping(survey(columns), ours, 2026).fields.happened).toEqual({ from: "column", column: 1 });
});

test("nothing is guessed where nothing speaks for it", () => {
  const mapping = guessedMapping(survey([column("a", ["x"]), column("", ["y"])]), ours, 2026);
  expect(Object.values(mapping.fields).every(({ from }) => from === "nothing")).toBe(true);
});

test.each([
  ["channel", "Field visit", "field-visit"],
  ["channel", "Web site", "web"],
  ["channel", "Post", "letter"],
  ["channel", "Carrier pigeon", ""],
  ["kind", "Complaint", "struggle"],
  ["departments", "finance ", "d1"],
  ["site", "CORK", "s1"],
] as const)("the %s %j is taken for %j", (field, value, target) => expect(guessedTarget(field, value, ours)).toBe(target));

test("a column that was just chosen brings its formats, scale and values; what was chosen already stays", () => {
  const surveyed = survey([column("When", ["2026-01-02"]), column("Stars", ["0", "10"]), column("Source", ["Phone", "Email"])]);
  const fields = {
    ...emptyMapping.fields,
    toldOn: { from: "column", column: 0 },
    pleasure: { from: "column", column: 1 },
    channel: { from: "column", column: 2 },
  } as const;
  const first = filledIn({ ...emptyMapping, fields }, emptyMapping, surveyed, ours, 2026);
  expect(first).toMatchObject({
    formats: ["year-month-day"],
    pleasure: { from: 0, to: 10 },
    values: { "channel:2": { phone: "phone", email: "email" } },
  });
  const chosen = { ...first, pleasure: { from: 10, to: 0 }, values: { "channel:2": { phone: "app" } } };
  expect(filledIn(chosen, first, surveyed, ours, 2026)).toEqual(chosen);
});
