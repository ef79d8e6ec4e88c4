import { parse } from "csv-parse/sync";

export interface CsvRow {
  /** On which the row begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a table in a text, without those in which nothing stands. A quotation mark within a cell that begins with none is a sign
 * like others. Throws where a quotation is never closed, with the line as `lines`.
 */
export function csvRows(text: string, separator: string): CsvRow[] {
  const rows: CsvRow[] = [];
  parse(text.replace(/\r\n?/g, "\n"), {
    delimiter: separator,
    record_delimiter: "\n",
    relax_column_count: true,
    relax_quotes: true,
    on_record(cells, { lines }) {
      // The parser says where a row ends; the breaks within its cells say where it began.
      if (cells.some((cell) => cell.trim() !== "")) rows.push({ line: lines - lineBreaks(cells.join("")), cells });
      return null;
    },
  });
  return rows;
}

export const lineBreaks = (text: string): number => text.split("\n").length - 1;
