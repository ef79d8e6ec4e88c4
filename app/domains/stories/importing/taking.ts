/** One row of a file becomes one story, or there is a reason why not. */

import { type Channel, limits, nearestStep, type StoryKind, suggestedKind } from "../stories.ts";
import { type DateFormat, readDate } from "./dates.ts";
import {
  type ListField,
  listFields,
  type MappedField,
  type Mapping,
  nothing,
  type pleasureFields,
  separated,
  skipRow,
  type TextField,
  textFields,
} from "./mapping.ts";
import type { Plan } from "./plan.ts";
import { arousalScale, pleasureScale, readNumber, rescaled, type Scale } from "./scale.ts";
import { oneLine, sameValue } from "./survey.ts";

export interface NewStory {
  readonly title: string | null;
  readonly sketch: string | null;
  readonly before: string | null;
  readonly happened: string;
  readonly after: string | null;
  readonly asks: string | null;
  readonly channel: Channel | null;
  readonly siteId: string | null;
  readonly departmentIds: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly happenedOn: string | null;
  /** `YYYY-MM-DD`; the moment of the import when missing. */
  readonly toldOn: string | null;
  readonly kind: StoryKind;
  /** −100…100. */
  readonly pleasure: number | null;
  /** 0…100. */
  readonly arousal: number | null;
  /** One of `feltSteps`. */
  readonly pleasureBefore?: number | null;
  readonly pleasureAfter?: number | null;
}

export type RatedField = (typeof pleasureFields)[number] | "arousal";
export type DatedField = "toldOn" | "happenedOn";

/** Why a row is left out (the mapping says so) or refused (it cannot become a story). */
export type Reason =
  | { readonly code: "blank" | "no-story" }
  | { readonly code: "unwanted" | "unwanted-cell"; readonly value: string }
  | { readonly code: "value-left-out"; readonly field: ListField; readonly value: string }
  | { readonly code: "too-many-cells"; readonly cells: number; readonly columns: number }
  | { readonly code: "too-long"; readonly field: TextField; readonly length: number; readonly most: number }
  | { readonly code: "date-unknown" | "date-impossible" | "date-future"; readonly field: DatedField; readonly value: string };

/** What is worth knowing of a row that was taken. */
export type Note =
  | { readonly code: "format"; readonly field: DatedField; readonly format: DateFormat; readonly ambiguous: boolean }
  | { readonly code: "outside-scale"; readonly field: RatedField; readonly value: string }
  | { readonly code: "value-left-empty"; readonly field: ListField; readonly value: string };

export type Taking =
  | { readonly outcome: "taken"; readonly story: NewStory; readonly notes: readonly Note[] }
  | { readonly outcome: "skipped" | "refused"; readonly reason: Reason };

interface LeftOut {
  readonly outcome: "skipped" | "refused";
  readonly reason: Reason;
}

const skipped = (reason: Reason): LeftOut => ({ outcome: "skipped", reason });
const refused = (reason: Reason): LeftOut => ({ outcome: "refused", reason });
const isLeftOut = (value: object): value is LeftOut => "outcome" in value;

/** Decides about one row. Pure: the same row, plan and day give the same answer. */
export function takeRow(cells: readonly string[], plan: Plan): Taking {
  const unwanted = unwantedRow(cells, plan);
  if (unwanted) return unwanted;
  const texts = readTexts(cells, plan);
  if (isLeftOut(texts)) return texts;
  const notes: Note[] = [];
  const days = readDays(cells, plan, notes);
  if (isLeftOut(days)) return days;
  const lists = readLists(cells, plan, notes);
  if (isLeftOut(lists)) return lists;
  const pleasure = readRating(cells, plan, "pleasure", pleasureScale, notes);
  const arousal = readRating(cells, plan, "arousal", arousalScale, notes);
  const step = (field: RatedField) => {
    const rating = readRating(cells, plan, field, pleasureScale, notes);
    return rating === null ? null : nearestStep(rating);
  };
  const kind = (lists.kind[0] as StoryKind | undefined) ?? suggestedKind(pleasure ?? 0);
  return {
    outcome: "taken",
    notes,
    story: {
      ...texts,
      ...days,
      channel: (lists.channel[0] as Channel | undefined) ?? null,
      siteId: lists.site[0] ?? null,
      departmentIds: lists.departments,
      kind,
      pleasure,
      arousal,
      pleasureBefore: step("pleasureBefore"),
      pleasureAfter: step("pleasureAfter"),
    },
  };
}

function unwantedRow(cells: readonly string[], { mapping, columns, unwanted, unwantedCells }: Plan): LeftOut | undefined {
  if (cells.every((cell) => cell.trim() === "")) return skipped({ code: "blank" });
  // Such a row has slipped: a text with an unquoted delimiter has pushed every later cell into the wrong column.
  if (cells.slice(columns).some((cell) => cell.trim() !== "")) return refused({ code: "too-many-cells", cells: cells.length, columns });
  const cell = oneLine(cells[mapping.skip.column ?? columns] ?? "");
  if (mapping.skip.column !== null && unwantedCells.has(sameValue(cell))) return skipped({ code: "unwanted-cell", value: cell });
  const happened = readCell(cells, mapping, "happened");
  if (happened.trim() === "") return skipped({ code: "no-story" });
  // Only a short text can be one of the answers that are no answer; looking at a long one would cost more than it tells.
  if (happened.length < longestUnwanted && unwanted.has(sameValue(happened)))
    return skipped({ code: "unwanted", value: oneLine(happened) });
  return undefined;
}

const longestUnwanted = 500;

/** The cell, or the constant, of a field; empty when it has neither. */
function readCell(cells: readonly string[], mapping: Mapping, field: MappedField): string {
  const source = mapping.fields[field];
  if (source.from === "nothing") return "";
  return source.from === "constant" ? source.value : (cells[source.column] ?? "");
}

type Texts = Pick<NewStory, TextField>;
const lineFields: readonly TextField[] = ["title", "sketch"];

function readTexts(cells: readonly string[], { mapping }: Plan): Texts | LeftOut {
  const texts: Record<TextField, string | null> = { happened: null, title: null, sketch: null, before: null, after: null, asks: null };
  for (const field of textFields) {
    const cell = readCell(cells, mapping, field);
    const text = lineFields.includes(field) ? oneLine(cell) : cleanText(cell);
    if (text.length > limits[field]) return refused({ code: "too-long", field, length: text.length, most: limits[field] });
    texts[field] = text || null;
  }
  const { happened } = texts;
  return happened === null ? skipped({ code: "no-story" }) : { ...texts, happened };
}

/** Line breaks of one sort, no control characters, nothing around it. */
export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/\r\n?|[\v\f\u2028\u2029\u0085]/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]|\ufeff/gu, "")
    .trim();
}

function readDays(cells: readonly string[], plan: Plan, notes: Note[]): Pick<NewStory, DatedField> | LeftOut {
  const days: Record<DatedField, string | null> = { toldOn: null, happenedOn: null };
  for (const field of ["toldOn", "happenedOn"] as const) {
    const source = plan.mapping.fields[field];
    if (source.from === "nothing") continue;
    const value = oneLine(readCell(cells, plan.mapping, field));
    if (value === "") continue;
    if (source.from === "constant") {
      days[field] = value;
      continue;
    }
    const reading = readDate(value, plan.mapping.formats, plan.thisYear);
    if ("problem" in reading) return refused({ code: `date-${reading.problem}`, field, value: value.slice(0, longestQuote) });
    if (reading.day > plan.lastDay) return refused({ code: "date-future", field, value });
    days[field] = reading.day;
    notes.push({ code: "format", field, format: reading.format, ambiguous: reading.ambiguous });
  }
  return days;
}

const longestQuote = 60;

function readLists(cells: readonly string[], plan: Plan, notes: Note[]): Record<ListField, string[]> | LeftOut {
  const lists: Record<ListField, string[]> = { channel: [], site: [], departments: [], kind: [] };
  for (const field of listFields) {
    const source = plan.mapping.fields[field];
    if (source.from === "constant") lists[field] = source.value.split(",").filter(Boolean);
    if (source.from !== "column") continue;
    const cell = oneLine(cells[source.column] ?? "");
    for (const value of separated(cell, field === "departments" ? plan.mapping.separator : "")) {
      const listed = plan.targets[field].get(sameValue(value));
      const target = listed ?? (plan.mapping.others[field] === "skip" ? skipRow : "");
      if (target === skipRow) return skipped({ code: "value-left-out", field, value: value.slice(0, longestQuote) });
      if (target !== "" && !lists[field].includes(target)) lists[field].push(target);
      if (listed === undefined) notes.push({ code: "value-left-empty", field, value: value.slice(0, longestQuote) });
    }
  }
  return lists;
}

function readRating(cells: readonly string[], { mapping }: Plan, field: RatedField, onto: Scale, notes: Note[]): number | null {
  const source = mapping.fields[field] ?? nothing;
  if (source.from === "nothing") return null;
  const cell = readCell(cells, mapping, field);
  const number = readNumber(cell);
  // A constant is said on our own scale.
  const rating =
    number === undefined
      ? undefined
      : rescaled(number, source.from === "constant" ? onto : mapping[field === "arousal" ? field : "pleasure"], onto);
  if (rating === undefined && cell.trim() !== "") notes.push({ code: "outside-scale", field, value: oneLine(cell).slice(0, longestQuote) });
  return rating ?? null;
}
