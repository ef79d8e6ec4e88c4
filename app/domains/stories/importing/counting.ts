/** Goes through a column and remembers what is worth knowing of it. */
import { shortened } from "../stories.ts";
import { longestValue, mostValues, oneLine, type SurveyedColumn } from "./survey.ts";

export interface Counter {
  see(cell: string): void;
  result(): SurveyedColumn;
}

const mostSamples = 3;
const longestSample = 90;

export function makeCounter(name: string): Counter {
  const counts = new Map<string, number>();
  const samples = new Set<string>();
  let seen: Set<string> | undefined = new Set();
  let repeats = 0;
  let more = false;
  let filled = 0;
  let characters = 0;
  return {
    see(cell) {
      const value = oneLine(cell);
      if (value === "") return;
      filled += 1;
      characters += value.length;
      if (samples.size < mostSamples) samples.add(shortened(value, longestSample));
      if (seen?.has(value)) repeats += 1;
      seen?.add(value);
      // A column whose values come again and again tells no rows apart: nothing more is remembered of it.
      if (repeats > 20 && repeats * 4 > filled) seen = undefined;
      const count = counts.get(value);
      if (count !== undefined) counts.set(value, count + 1);
      else if (counts.size < mostValues && value.length <= longestValue) counts.set(value, 1);
      else more = true;
    },
    result() {
      const values = [...counts].map(([value, count]) => ({ value, count }));
      // A column of texts has no values to choose among, only samples.
      const isText = more && values.length < mostValues;
      return {
        name,
        samples: [...samples],
        values: isText ? values.filter(({ count }) => count > 1) : values,
        more,
        filled,
        unique: filled > 0 && seen !== undefined && repeats * 4 <= filled,
        length: filled === 0 ? 0 : Math.round(characters / filled),
      };
    },
  };
}
