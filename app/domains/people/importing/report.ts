import { stringify } from "csv-stringify/sync";
import * as m from "#app/paraglide/messages.js";
import type { Check, CheckedRow } from "./checking.ts";
import { changesInWords, mistakesInWords, outcomeWords } from "./words.ts";

/** Every row of a file with its line and what became or would become of it, as CSV that a spreadsheet opens as it is. */
export async function* writeReport({ rows }: Pick<Check, "rows">): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const heads = [
    m.people_import_report_line(),
    m.people_import_report_outcome(),
    m.people_import_report_reason(),
    m.people_import_report_name(),
    m.people_import_report_email(),
  ];
  yield encoder.encode(`\uFEFF${written([heads])}`);
  for (let from = 0; from < rows.length; from += 1000) yield encoder.encode(written(rows.slice(from, from + 1000).map(line)));
}

function line({ line, outcome, name, email, mistakes, changes }: CheckedRow): (string | number)[] {
  return [line, outcomeWords[outcome](), mistakes.length > 0 ? mistakesInWords(mistakes) : changesInWords(changes), name, email];
}

/** A cell that begins like a formula is not run as one when the report is opened. */
const written = (lines: (string | number)[][]) => stringify(lines, { escape_formulas: true, record_delimiter: "windows" });

/** Under which a report is saved. */
export function reportName(fileName: string): string {
  return `${fileName.replace(/\.[a-z]{2,4}$/i, "")} – report.csv`;
}
