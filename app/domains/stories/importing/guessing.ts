/** A first mapping from what the columns are called and hold. The administrator has the last word. */
import { channels, type StoryKind } from "../stories.ts";
import { formatsFor } from "./dates.ts";
import {
  columnOf,
  emptyMapping,
  type ListField,
  listFields,
  type MappedField,
  type Mapping,
  type Named,
  nothing,
  type Ours,
  type Source,
  type Target,
  valuesKey,
  valuesOf,
} from "./mapping.ts";
import { readNumber } from "./scale.ts";
import { mostColumns, type Survey, type SurveyedColumn, sameValue } from "./survey.ts";

/** In the order in which fields choose; a column is given to one field only. */
const clues: readonly { field: MappedField; name: RegExp; fits: (column: SurveyedColumn) => boolean }[] = [
  { field: "pleasureBefore", name: /\b(?:rating|score|satisfaction|pleasure|feeling) (?:before|at the start)\b/i, fits: isRating },
  { field: "pleasureAfter", name: /\b(?:rating|score|satisfaction|pleasure|feeling) (?:after|at the end)\b/i, fits: isRating },
  { field: "toldOn", name: /\b(date|day|created|submitted|received|timestamp|time)\b|_(at|on)$/i, fits: (column) => column.length < 40 },
  { field: "row", name: /\b(id|identifier|uuid|ref|reference)\b|_id$/i, fits: (column) => column.unique && column.length < 60 },
  {
    field: "pleasure",
    name: /\b(sentiment|rating|score|satisfaction|csat|stars|nps|pleasure)\b/i,
    fits: (column) => !column.more && numbersOf(column).length > 1,
  },
  { field: "arousal", name: /\b(arousal|intensity)\b/i, fits: (column) => numbersOf(column).length > 1 },
  { field: "title", name: /\b(title|headline|subject)\b/i, fits: (column) => column.length < 200 },
  { field: "before", name: /\bbefore\b/i, fits: isText },
  { field: "after", name: /\b(after|outcome|resolution)\b/i, fits: isText },
  { field: "asks", name: /\b(asks?|request|suggestions?|improve(ment)?s?)\b/i, fits: isText },
  {
    field: "happened",
    name: /\b(what happened|happened|story|verbatim|comments?|answer|feedback|text|review|message|response|description)\b/i,
    fits: isText,
  },
  { field: "sketch", name: /\b(sketch|persona|about the customer)\b/i, fits: (column) => column.length < 150 },
  { field: "channel", name: /\b(channel|medium|contact method)\b/i, fits: isList },
  { field: "site", name: /\b(site|branch|location|office|store)\b/i, fits: isList },
  { field: "departments", name: /\b(departments?|teams?|units?|divisions?)\b/i, fits: isList },
  { field: "kind", name: /\b(kind|polarity)\b/i, fits: isList },
];

function isRating(column: SurveyedColumn): boolean {
  return !column.more && numbersOf(column).length > 1;
}

function isText(column: SurveyedColumn): boolean {
  return column.filled > 0 && numbersOf(column).length === 0;
}

function isList(column: SurveyedColumn): boolean {
  return column.filled > 0 && column.length < 80;
}

export function guessedMapping(survey: Survey, ours: Ours, thisYear: number): Mapping {
  const fields: Record<MappedField, Source> = { ...emptyMapping.fields };
  const given = new Set<number>();
  for (const { field, name, fits } of clues) {
    const found = survey.columns
      .map((column, position) => ({ column, position }))
      .filter(
        ({ column, position }) =>
          !given.has(position) && name.test(column.name.replaceAll("_", " ").concat(` ${column.name}`)) && fits(column),
      )
      // Of several columns that are called so, the one that says most.
      .sort((one, other) => other.column.length * other.column.filled - one.column.length * one.column.filled)[0];
    if (!found) continue;
    given.add(found.position);
    fields[field] = { from: "column", column: found.position };
  }
  if (fields.happened.from === "nothing") fields.happened = wordiest(survey, given);
  const columnFor = (field: MappedField) => {
    const source = fields[field];
    return source.from === "column" ? survey.columns[source.column] : undefined;
  };
  const dates = columnFor("toldOn");
  const formats = dates
    ? formatsFor(
        dates.values.map(({ value }) => value),
        thisYear,
      )
    : [];
  if (formats.length === 0) fields.toldOn = nothing;
  const ratings = columnFor("pleasure");
  const unwanted = columnFor("happened")?.values.filter(({ value }) => isNoAnswer(value)) ?? [];
  return {
    ...emptyMapping,
    fields,
    formats,
    pleasure: ratings ? scaleOf(ratings) : emptyMapping.pleasure,
    unwanted: unwanted.map(({ value }) => value),
    values: guessedValues(survey, fields, ours),
  };
}

const wordyFrom = 25;

/** In whatever language the columns are named: a story is what is longest in its row. */
function wordiest(survey: Survey, given: ReadonlySet<number>): Source {
  const [longest] = survey.columns
    .map(({ length }, column) => ({ length, column }))
    .filter(({ length, column }) => length >= wordyFrom && !given.has(column))
    .sort((one, other) => other.length - one.length);
  return longest ? { from: "column", column: longest.column } : nothing;
}

/** Not "nothing" or "none": to "what could we do better?" these are answers. */
const noAnswers = new Set(["did not answer", "no answer", "no comment", "no comments", "n/a", "-", "--", ".", "null", "#n/a"]);
const isNoAnswer = (value: string) => noAnswers.has(sameValue(value));

function numbersOf(column: SurveyedColumn): number[] {
  const numbers = column.values.map(({ value }) => readNumber(value)).filter((number) => number !== undefined);
  return numbers.length === column.values.length ? numbers : [];
}

/** The usual scales by their largest number; more is better, which holds more often than not. */
function scaleOf(column: SurveyedColumn) {
  const numbers = numbersOf(column);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (least < 0) return { from: -Math.max(-least, most), to: Math.max(-least, most) };
  if (most <= 5) return { from: least === 0 ? 0 : 1, to: 5 };
  if (most <= 10) return { from: least === 0 ? 0 : 1, to: 10 };
  return { from: 0, to: Math.max(100, most) };
}

function guessedValues(survey: Survey, fields: Mapping["fields"], ours: Ours): Mapping["values"] {
  return guessedLists(survey, { ...emptyMapping, fields }, ours, listFields);
}

function guessedLists(survey: Survey, mapping: Mapping, ours: Ours, fields: readonly ListField[]): Mapping["values"] {
  const values: Record<string, Record<string, Target>> = {};
  for (const field of fields) {
    const column = columnOf(mapping, field);
    if (column === undefined) continue;
    values[valuesKey(field, column)] = Object.fromEntries(
      valuesOf(survey, mapping, field).map(({ value }) => [sameValue(value), guessedTarget(field, value, ours)]),
    );
  }
  return values;
}

/** What a mapping leaves open and `before` did not say either is guessed, so that a column that was just chosen brings its formats, scale and values. */
export function filledIn(mapping: Mapping, before: Mapping, survey: Survey, ours: Ours, thisYear: number): Mapping {
  const dates = (["toldOn", "happenedOn"] as const)
    .flatMap((field) => survey.columns[columnOf(mapping, field) ?? mostColumns]?.values ?? [])
    .map(({ value }) => value);
  const ratings = survey.columns[columnOf(mapping, "pleasure") ?? mostColumns];
  const isNewRating = columnOf(mapping, "pleasure") !== columnOf(before, "pleasure");
  const open = listFields.filter((field) => !(valuesKey(field, columnOf(mapping, field) ?? mostColumns) in mapping.values));
  return {
    ...mapping,
    formats: mapping.formats.length > 0 ? mapping.formats : formatsFor(dates, thisYear),
    pleasure: ratings && isNewRating && numbersOf(ratings).length > 0 ? scaleOf(ratings) : mapping.pleasure,
    values: { ...guessedLists(survey, mapping, ours, open), ...mapping.values },
  };
}

const channelClues: readonly [RegExp, (typeof channels)[number]][] = [
  [/\b(phone|telephone|call|calls|voice|hotline|helpline)\b/i, "phone"],
  [/\be-?mail\b/i, "email"],
  [/\b(live ?chat|chat|messenger|whatsapp)\b/i, "chat"],
  [/\b(bot|chatbot|assistant)\b/i, "bot"],
  [/\b(app|mobile app|ios|android)\b/i, "app"],
  [/\b(web|website|online|portal|internet)\b/i, "web"],
  [/\b(social|facebook|twitter|instagram|linkedin)\b/i, "social"],
  [/\b(letter|post|mail|fax)\b/i, "letter"],
  [/\b(field|home visit|visit|on site|technician)\b/i, "field-visit"],
  [/\b(branch|store|shop|counter|in person|desk|face to face)\b/i, "branch"],
];

const kindClues: readonly [RegExp, StoryKind][] = [
  [/^(delight|positive|good|praise|compliment|promoter|happy)$/i, "delight"],
  [/^(struggle|negative|bad|complaint|detractor|unhappy|poor)$/i, "struggle"],
  [/^(mixed|neutral|passive|both)$/i, "mixed"],
];

/** Which of ours a value most likely means; empty when nothing speaks for one. */
export function guessedTarget(field: ListField, value: string, ours: Ours): Target {
  const word = sameValue(value);
  if (field === "site") return named(ours.sites, word);
  if (field === "departments") return named(ours.departments, word);
  if (field === "kind") return kindClues.find(([clue]) => clue.test(word))?.[1] ?? "";
  const same = channels.find((channel) => channel === word.replaceAll(" ", "-"));
  return same ?? channelClues.find(([clue]) => clue.test(word))?.[1] ?? "";
}

const named = (list: readonly Named[], word: string) => list.find(({ name }) => sameValue(name) === word)?.id ?? "";
