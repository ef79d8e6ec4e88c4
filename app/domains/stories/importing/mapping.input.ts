/**
 * The mapping page's form. It has as many fields as the file has columns and values, so it is read by hand, and whatever is not
 * understood is nothing: an administrator sees what was understood before anything runs.
 */
import { channels, storyKinds } from "../stories.ts";
import { type DateFormat, dateFormats } from "./dates.ts";
import {
  type ListField,
  listFields,
  type MappedField,
  type Mapping,
  mappedFields,
  nothing,
  type Ours,
  pleasureFields,
  type Source,
  skipRow,
  type Target,
  valuesKey,
} from "./mapping.ts";
import type { Reading } from "./parsing.server.ts";
import { readNumber, type Scale } from "./scale.ts";
import { delimiters, encodings, mostValues, sameValue } from "./survey.ts";

const longestText = 500;
const mostLines = 100;

/** Fields that only a column can give. */
export const columnOnly: readonly MappedField[] = ["happened", "row"];

export function readMapping(form: FormData, columns: number, ours: Ours, before: Mapping): Mapping {
  const fields = Object.fromEntries(mappedFields.map((field) => [field, readSource(form, field, columns, ours)])) as Mapping["fields"];
  const skipColumn = columnNumber(textOf(form, "skip.column"), columns);
  return {
    fields,
    formats: form.has("format") ? readFormats(form) : before.formats,
    pleasure: readScale(form, "pleasure", before.pleasure),
    arousal: readScale(form, "arousal", before.arousal),
    separator: form.has("separator") ? textOf(form, "separator").slice(0, 5) : before.separator,
    values: { ...before.values, ...readValues(form, columns, ours) },
    others: Object.fromEntries(
      listFields.map((field) => [field, form.has(`others.${field}`) ? readOther(form, field) : before.others[field]]),
    ) as Mapping["others"],
    unwanted: linesOf(form, "unwanted"),
    skip: { column: skipColumn ?? null, values: linesOf(form, "skip.values") },
  };
}

export function readReading(form: FormData): Reading | undefined {
  const encoding = encodings.find((one) => one === form.get("encoding"));
  const delimiter = delimiters.find((one) => one === form.get("delimiter"));
  return encoding && delimiter ? { encoding, delimiter } : undefined;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

function columnNumber(text: string, columns: number): number | undefined {
  const number = /^\d{1,3}$/.test(text) ? Number(text) : columns;
  return number < columns ? number : undefined;
}

/** `column:3`, `constant`, or for short lists `constant:phone`. */
function readSource(form: FormData, field: MappedField, columns: number, ours: Ours): Source {
  const chosen = textOf(form, `field.${field}`);
  const column = columnNumber(/^column:(\d+)$/.exec(chosen)?.[1] ?? "", columns);
  if (column !== undefined) return { from: "column", column };
  if (!chosen.startsWith("constant") || columnOnly.includes(field)) return nothing;
  const inSelect = chosen.slice("constant:".length);
  const value =
    inSelect ||
    form
      .getAll(`constant.${field}`)
      .filter((one) => typeof one === "string")
      .join(",")
      .trim();
  return { from: "constant", value: cleanConstant(field, value, ours) };
}

function cleanConstant(field: MappedField, value: string, ours: Ours): string {
  if (isList(field))
    return value
      .split(",")
      .filter((one) => isOurs(field, one, ours))
      .join(",");
  if (field === "toldOn" || field === "happenedOn") return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : "";
  if (field === "arousal" || pleasureFields.some((one) => one === field)) return String(readNumber(value) ?? "");
  return value.slice(0, longestText);
}

const isList = (field: MappedField): field is ListField => listFields.some((one) => one === field);

function isOurs(field: ListField, value: string, ours: Ours): boolean {
  if (field === "channel") return channels.some((channel) => channel === value);
  if (field === "kind") return storyKinds.some((kind) => kind === value);
  return ours[field === "site" ? "sites" : "departments"].some(({ id }) => id === value);
}

function readFormats(form: FormData): DateFormat[] {
  const chosen = form.getAll("format").map((value) => dateFormats.find((format) => format === value));
  return [...new Set(chosen.filter((format) => format !== undefined))];
}

function readScale(form: FormData, field: "pleasure" | "arousal", before: Scale): Scale {
  const end = (name: string, otherwise: number) => (form.has(name) ? (readNumber(textOf(form, name)) ?? otherwise) : otherwise);
  return { from: end(`${field}.from`, before.from), to: end(`${field}.to`, before.to) };
}

/** For each list the values of its column and what they become, side by side. */
function readValues(form: FormData, columns: number, ours: Ours): Mapping["values"] {
  const all: Record<string, Record<string, Target>> = {};
  for (const field of listFields) {
    const column = columnNumber(textOf(form, `values.${field}.column`), columns);
    if (column === undefined) continue;
    const values = form.getAll(`values.${field}.from`).slice(0, mostValues);
    const targets = form.getAll(`values.${field}.to`);
    all[valuesKey(field, column)] = Object.fromEntries(
      values.map((value, at) => {
        const target = String(targets[at] ?? "");
        return [sameValue(String(value)), target === skipRow || isOurs(field, target, ours) ? target : ""];
      }),
    );
  }
  return all;
}

const readOther = (form: FormData, field: ListField) => (form.get(`others.${field}`) === "skip" ? "skip" : "empty");

function linesOf(form: FormData, name: string): string[] {
  const lines = textOf(form, name).split(/\r\n|\n|\r/);
  return [...new Set(lines.map((line) => line.trim().slice(0, longestText)).filter(Boolean))].slice(0, mostLines);
}
