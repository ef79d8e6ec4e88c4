/** What the mapping page needs to know, and no more: a file may have 300 columns with 200 values each. */
import { guessedTarget } from "./guessing.ts";
import { columnOf, type ListField, listFields, type Mapping, type Ours, type Target, valuesKey, valuesOf } from "./mapping.ts";
import { mostValues, needsNumber, type Survey, sameValue } from "./survey.ts";

export interface ColumnView {
  readonly name: string;
  /** Its number must be said beside the name, or instead of it. */
  readonly numbered: boolean;
  readonly samples: readonly string[];
}

export interface ListView {
  readonly field: ListField;
  readonly column: number;
  readonly values: readonly { readonly value: string; readonly count: number; readonly target: Target }[];
  /** There are values that are not listed. */
  readonly more: boolean;
}

export interface MappingView {
  readonly columns: readonly ColumnView[];
  readonly lists: readonly ListView[];
}

export function mappingView(survey: Survey, mapping: Mapping, ours: Ours): MappingView {
  return {
    columns: survey.columns.map(({ name, samples }, position) => ({ name, samples, numbered: needsNumber(survey.columns, position) })),
    lists: listFields.flatMap((field) => listView(survey, mapping, ours, field)),
  };
}

function listView(survey: Survey, mapping: Mapping, ours: Ours, field: ListField): ListView[] {
  const column = columnOf(mapping, field);
  if (column === undefined) return [];
  const chosen = mapping.values[valuesKey(field, column)] ?? {};
  const all = valuesOf(survey, mapping, field);
  const values = all.slice(0, mostValues).map(({ value, count }) => {
    const target = chosen[sameValue(value)] ?? guessedTarget(field, value, ours);
    return { value, count, target };
  });
  return [{ field, column, values, more: all.length > mostValues || (survey.columns[column]?.more ?? false) }];
}
