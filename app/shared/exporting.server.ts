/** Files of everything that somebody may read, as streams: a batch is read when the one before it has been sent. */
import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";

export const exportForms = ["jsonl", "csv"] as const;
export type ExportForm = (typeof exportForms)[number];

/** What one cell says: a list is one text. */
type Cell = string | number | boolean | null | readonly unknown[];

interface Columns<Row> {
  readonly columns: readonly (keyof Row & string)[];
  /** How one of a list is said in a table; as JSON where this is missing and it is no text. */
  readonly said?: (one: unknown) => string;
}

/** The text of the file, piece by piece. */
export function written<Row extends object>(
  form: ExportForm,
  batches: AsyncIterable<readonly Row[]>,
  columns: Columns<Row>,
): AsyncGenerator<string> {
  return form === "csv" ? csvLines(batches, columns) : jsonLines(batches);
}

async function* jsonLines(batches: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  for await (const batch of batches) yield batch.map((row) => `${JSON.stringify(row)}\n`).join("");
}

async function* csvLines<Row extends object>(
  batches: AsyncIterable<readonly Row[]>,
  { columns, said = plainly }: Columns<Row>,
): AsyncGenerator<string> {
  // The mark by which spreadsheet programs know that the file is UTF-8.
  yield `\uFEFF${stringify([columns])}`;
  for await (const batch of batches) yield stringify(batch.map((row) => columns.map((column) => cell(row[column] as Cell, said))));
}

const plainly = (one: unknown) => (typeof one === "string" ? one : JSON.stringify(one));

/** A list as one text; and nothing that a spreadsheet program would take for a formula. */
function cell(value: Cell, said: (one: unknown) => string): string | number {
  if (value === null) return "";
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  const text = typeof value === "string" ? value : value.map(said).join("; ");
  return /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
}

const mediaTypes: Record<ExportForm, string> = { csv: "text/csv", jsonl: "application/jsonl" };

/** The answer of a door: a file of this name, to be saved. */
export function fileAnswer(name: string, form: ExportForm, text: AsyncIterable<string>): Response {
  return new Response(createReadableStreamFromReadable(Readable.from(text)), {
    headers: {
      "Content-Type": `${mediaTypes[form]}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${name}.${form}"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
