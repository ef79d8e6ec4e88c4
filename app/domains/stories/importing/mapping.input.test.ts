import { expect, test } from "vitest";
import { readMapping, readReading } from "./mapping.input.ts";
import { emptyMapping } from "./mapping.ts";

const ours = {
  sites: [{ id: "s1", name: "Cork" }],
  departments: [
    { id: "d1", name: "Finance" },
    { id: "d2", name: "Technology" },
  ],
};

function read(fields: [string, string][], before = emptyMapping) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return readMapping(form, 5, ours, before);
}

test("columns, constants and nothing", () => {
  const mapping = read([
    ["field.happened", "column:2"],
    ["field.title", "constant"],
    ["constant.title", " From the survey "],
    ["field.channel", "constant:phone"],
    ["field.departments", "constant"],
    ["constant.departments", "d1"],
    ["constant.departments", "d2"],
    ["constant.departments", "d9"],
    ["field.toldOn", "constant"],
    ["constant.toldOn", "2026-02-03"],
    ["field.sketch", ""],
  ]);
  expect(mapping.fields).toMatchObject({
    happened: { from: "column", column: 2 },
    title: { from: "constant", value: "From the survey" },
    channel: { from: "constant", value: "phone" },
    departments: { from: "constant", value: "d1,d2" },
    toldOn: { from: "constant", value: "2026-02-03" },
    sketch: { from: "nothing" },
  });
});

test("what is not understood is nothing", () => {
  const mapping = read([
    ["field.happened", "column:99"],
    ["field.row", "constant"],
    ["constant.row", "x"],
    ["field.channel", "constant:pigeon"],
    ["field.toldOn", "constant"],
    ["constant.toldOn", "soon"],
    ["format", "runes"],
    ["pleasure.from", "many"],
    ["skip.column", "-1"],
  ]);
  expect(mapping.fields).toMatchObject({
    happened: { from: "nothing" },
    row: { from: "nothing" },
    channel: { from: "constant", value: "" },
    toldOn: { from: "constant", value: "" },
  });
  expect(mapping).toMatchObject({ formats: [], pleasure: { from: 1, to: 5 }, skip: { column: null } });
});

test("values and what they become stand side by side, and what was chosen for another column is kept", () => {
  const before = { ...emptyMapping, values: { "channel:1": { post: "letter" } } };
  const mapping = read(
    [
      ["values.channel.column", "3"],
      ["values.channel.from", "PTS\u00a0 - Transport"],
      ["values.channel.to", "field-visit"],
      ["values.channel.from", "test"],
      ["values.channel.to", "skip"],
      ["values.channel.from", "other"],
      ["values.channel.to", "pigeon"],
      ["others.channel", "skip"],
    ],
    before,
  );
  expect(mapping.values).toEqual({
    "channel:1": { post: "letter" },
    "channel:3": { "pts - transport": "field-visit", test: "skip", other: "" },
  });
  expect(mapping.others).toMatchObject({ channel: "skip", site: "empty" });
});

test("formats keep their order, once each; lines are lists", () => {
  const mapping = read([
    ["format", "month-day-year"],
    ["format", ""],
    ["format", "iso"],
    ["format", "month-day-year"],
    ["unwanted", "Did not answer\r\n\r\n n/a \nn/a"],
    ["pleasure.from", "5"],
    ["pleasure.to", "1"],
    ["separator", "/"],
  ]);
  expect(mapping).toMatchObject({
    formats: ["month-day-year", "iso"],
    unwanted: ["Did not answer", "n/a"],
    pleasure: { from: 5, to: 1 },
    separator: "/",
  });
});

test("a way of reading is one that we know", () => {
  const form = new FormData();
  form.set("encoding", "utf-8");
  form.set("delimiter", "\t");
  expect(readReading(form)).toEqual({ encoding: "utf-8", delimiter: "\t" });
  form.set("delimiter", "x");
  expect(readReading(form)).toBeUndefined();
});
