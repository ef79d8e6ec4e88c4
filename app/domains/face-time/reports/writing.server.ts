/** A report as tables for a spreadsheet: what is hidden on the page is hidden there. */
import type { Readable } from "node:stream";
import { stringify } from "csv-stringify/sync";
import * as m from "#app/paraglide/messages.js";
import { functionName } from "../words.ts";
import { hoursOf, type Report } from "./reports.ts";

type Cell = string | number | null;

interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const hours = (minutes: number | null) => (minutes === null ? null : hoursOf(minutes));

function sheetsOf(report: Report): Sheet[] {
  const parts = (name: string, label: string, rows: Report["sites"]): Sheet => ({
    name,
    head: [label, m.reports_people(), m.reports_hours()],
    rows: rows.map((row) => [row.name, row.people, hours(row.minutes)]),
  });
  return [
    {
      name: m.reports_by_department(),
      head: [
        ...[m.reports_department(), m.reports_function(), m.reports_headcount(), m.reports_people(), m.reports_hours()],
        ...(report.isOfNow ? [m.reports_share()] : []),
      ],
      rows: report.departments.map((row) => [
        row.name,
        row.function ? functionName(row.function) : null,
        row.headcount,
        row.people,
        hours(row.minutes),
        ...(report.isOfNow ? [row.share] : []),
      ]),
    },
    parts(
      m.reports_by_function(),
      m.reports_function(),
      report.functions.map((row) => ({ ...row, name: row.function ? functionName(row.function) : m.reports_no_department() })),
    ),
    parts(m.reports_by_site(), m.reports_site(), report.sites),
    parts(m.reports_by_month(), m.reports_month(), report.months),
  ];
}

/** A spreadsheet must not take a name for a formula. */
const harmless = (cell: Cell) => (typeof cell === "string" && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : (cell ?? m.reports_hidden()));

/** One table: what it is about stands in the first column. */
export function reportCsv(report: Report): string {
  const rows = sheetsOf(report).flatMap(({ name, head, rows: all }) =>
    all.flatMap((row) => row.slice(1).map((cell, at) => [name, row[0] ?? "", head[at + 1] ?? "", cell].map(harmless))),
  );
  return stringify([[m.reports_table(), m.reports_name(), m.reports_figure(), m.reports_value()], ...rows], { bom: true });
}

/** A workbook with a sheet for each table, as it is written. */
export async function reportWorkbook(report: Report): Promise<AsyncIterable<Uint8Array>> {
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const sheets = sheetsOf(report).map(({ name, head, rows }) => ({
    sheet: name,
    data: [
      head.map((value) => ({ value, fontWeight: "bold" as const })),
      ...rows.map((row) =>
        row.map((cell) =>
          typeof cell === "number" ? { value: cell, type: Number } : { value: String(cell ?? m.reports_hidden()), type: String },
        ),
      ),
    ],
    stickyRowsCount: 1,
  }));
  const { toStream } = writeXlsxFile(sheets);
  // Its type says either of two functions where it is both.
  return (toStream as () => Promise<Readable>)();
}
