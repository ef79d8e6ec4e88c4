import type { Check, CheckedRow } from "./checking.ts";
import type { ReadFile } from "./reading.ts";
import { changesInWords, encodingWords, mistakesInWords } from "./words.ts";

/** So many rows of a kind are shown; the report lists all. */
const most = 100;

export interface ShownRow {
  readonly line: number;
  readonly name: string;
  readonly email: string;
  readonly said: string;
}

export type Summary = ReturnType<typeof summaryOf>;

/** What the page of a checked file shows. */
export function summaryOf(file: ReadFile, { rows, counts, newDepartments, newTeams, missingSites }: Check) {
  const shown = (outcome: CheckedRow["outcome"], say: (row: CheckedRow) => string): ShownRow[] =>
    rows
      .filter((row) => row.outcome === outcome)
      .slice(0, most)
      .map((row) => ({ line: row.line, name: row.name, email: row.email, said: say(row) }));
  return {
    counts,
    encoding: file.encoding === "utf-8" ? undefined : encodingWords[file.encoding],
    unknownColumns: file.unknown,
    newDepartments: newDepartments.map((department) => department.name),
    newTeams: newTeams.length,
    missingSites,
    refused: shown("refused", (row) => mistakesInWords(row.mistakes)),
    changed: shown("changed", (row) => changesInWords(row.changes)),
  };
}
