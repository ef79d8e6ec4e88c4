/** Which column of a file becomes which part of a story, and which of its values become which of ours. */
import type { DateFormat } from "./dates.ts";
import type { Scale } from "./scale.ts";
import { mostColumns, type Survey } from "./survey.ts";

export const mappedFields = [
  "happened",
  "title",
  "sketch",
  "before",
  "after",
  "asks",
  "toldOn",
  "happenedOn",
  "channel",
  "site",
  "departments",
  "kind",
  "pleasure",
  "pleasureBefore",
  "pleasureAfter",
  "arousal",
  "row",
] as const;
export type MappedField = (typeof mappedFields)[number];

/** Ratings of how pleasant it was, all on one scale. */
export const pleasureFields = ["pleasure", "pleasureBefore", "pleasureAfter"] as const;

/** Fields whose values are ours to name: each value of the column becomes one of them. */
export const listFields = ["channel", "site", "departments", "kind"] as const;
export type ListField = (typeof listFields)[number];

export const textFields = ["happened", "title", "sketch", "before", "after", "asks"] as const;
export type TextField = (typeof textFields)[number];

export type Source =
  | { readonly from: "nothing" }
  | { readonly from: "column"; readonly column: number }
  /** Several departments: their ids with commas between. */
  | { readonly from: "constant"; readonly value: string };

/** What a value becomes: one of ours, nothing (``), or the row is left out (`skip`). */
export type Target = string;
export const skipRow = "skip";

export interface Mapping {
  readonly fields: Readonly<Record<MappedField, Source>>;
  /** Tried in this order. */
  readonly formats: readonly DateFormat[];
  /** `from` is the worst rating, `to` the best. */
  readonly pleasure: Scale;
  /** `from` is calm, `to` is stirred up. */
  readonly arousal: Scale;
  /** Between several departments in one cell; empty when there is only ever one. */
  readonly separator: string;
  /** By `field:column`, then by the value as `sameValue` writes it. */
  readonly values: Readonly<Record<string, Readonly<Record<string, Target>>>>;
  /** What becomes of values that are not listed. */
  readonly others: Readonly<Record<ListField, "empty" | "skip">>;
  /** Rows are left out whose story is one of these. */
  readonly unwanted: readonly string[];
  /** Rows are left out whose cell in this column is one of these. */
  readonly skip: { readonly column: number | null; readonly values: readonly string[] };
}

/** What we have to map onto. */
export interface Ours {
  readonly sites: readonly Named[];
  readonly departments: readonly Named[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export const valuesKey = (field: ListField, column: number) => `${field}:${column}`;

export const nothing: Source = { from: "nothing" };

export const emptyMapping: Mapping = {
  fields: Object.fromEntries(mappedFields.map((field) => [field, nothing])) as Record<MappedField, Source>,
  formats: [],
  pleasure: { from: 1, to: 5 },
  arousal: { from: 0, to: 100 },
  separator: ";",
  values: {},
  others: { channel: "empty", site: "empty", departments: "empty", kind: "empty" },
  unwanted: [],
  skip: { column: null, values: [] },
};

/** One that was kept before a field was added. */
export const completeMapping = (mapping: Mapping): Mapping => ({ ...mapping, fields: { ...emptyMapping.fields, ...mapping.fields } });

export function columnOf(mapping: Mapping, field: MappedField): number | undefined {
  // A mapping that was kept before there was such a field.
  const source = mapping.fields[field] ?? nothing;
  return source.from === "column" ? source.column : undefined;
}

/** The parts of a cell that holds departments. */
export function separated(cell: string, separator: string): string[] {
  const parts = separator ? cell.split(separator) : [cell];
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** The distinct values of a mapped column with how often each stands there; for departments, of their parts. */
export function valuesOf(survey: Survey, mapping: Mapping, field: ListField): { value: string; count: number }[] {
  const column = survey.columns[columnOf(mapping, field) ?? mostColumns];
  if (!column) return [];
  if (field !== "departments") return [...column.values];
  const counts = new Map<string, number>();
  for (const { value, count } of column.values) {
    for (const part of separated(value, mapping.separator)) counts.set(part, (counts.get(part) ?? 0) + count);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

export type MappingMistake = "happened" | "formats" | "pleasure" | "arousal";

/** What must be said before the rows can be read; empty when nothing is missing. */
export function mistakesOf(mapping: Mapping): MappingMistake[] {
  const mistakes: MappingMistake[] = [];
  if (mapping.fields.happened.from !== "column") mistakes.push("happened");
  const dated = columnOf(mapping, "toldOn") !== undefined || columnOf(mapping, "happenedOn") !== undefined;
  if (dated && mapping.formats.length === 0) mistakes.push("formats");
  if (pleasureFields.some((field) => columnOf(mapping, field) !== undefined) && mapping.pleasure.from === mapping.pleasure.to)
    mistakes.push("pleasure");
  if (columnOf(mapping, "arousal") !== undefined && mapping.arousal.from === mapping.arousal.to) mistakes.push("arousal");
  return mistakes;
}

/** What stays of a mapping when the file is gone: the values of its cells were what others wrote. */
export const withoutValues = (mapping: Mapping): Mapping => ({
  ...mapping,
  values: {},
  unwanted: [],
  skip: { ...mapping.skip, values: [] },
});
