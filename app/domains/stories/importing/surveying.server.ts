import type { Readable } from "node:stream";
import type { FileStore } from "#app/shared/world.ts";
import { type Counter, makeCounter } from "./counting.ts";
import { encodingOf } from "./encodings.server.ts";
import { emptyFile, tooManyColumns } from "./imports.errors.ts";
import { type Reading, readRows } from "./parsing.server.ts";
import { type Delimiter, delimiters, type Encoding, mostColumns, oneLine, type Survey, type Unreadable } from "./survey.ts";

/** So many rows are looked at; more would keep whoever uploads waiting and tell little. */
export const surveyedRows = 20_000;

/**
 * Finds out how a stored file is read and what is in it. `reading` overrules what would be guessed.
 * @throws stories.import-empty, stories.import-columns
 */
export async function surveyFile(store: FileStore, hash: string, size: number, reading: Partial<Reading> = {}): Promise<Survey> {
  const found = reading.encoding ? { encoding: reading.encoding, guessed: false } : await encodingOf(() => store.open(hash));
  const encoding = found.encoding;
  const delimiter =
    reading.delimiter ?? (await delimiterOf(await headOf(store.open(hash, { from: 0, until: Math.min(size, headLength) }), encoding)));
  let bytes = 0;
  async function* counted() {
    for await (const chunk of store.open(hash) as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      yield chunk;
    }
  }
  let columns: Counter[] | undefined;
  let rows = 0;
  let whole = true;
  let unreadable: Unreadable | undefined;
  for await (const row of readRows(counted(), { encoding, delimiter })) {
    if ("problem" in row) {
      unreadable = row;
      break;
    }
    if (!columns) {
      if (row.cells.length > mostColumns) throw tooManyColumns();
      columns = row.cells.map((name) => makeCounter(oneLine(name)));
      continue;
    }
    if (rows === surveyedRows) {
      whole = false;
      break;
    }
    rows += 1;
    for (const [position, counter] of columns.entries()) counter.see(row.cells[position] ?? "");
  }
  if (!columns) throw emptyFile();
  return {
    encoding,
    encodingGuessed: found.guessed,
    delimiter,
    columns: columns.map((counter) => counter.result()),
    rows,
    whole,
    ...(unreadable ? { unreadable } : {}),
    estimate: whole ? rows : Math.max(rows + 1, Math.round((rows / bytes) * size)),
  };
}

const headLength = 256 * 1024;

async function headOf(source: Readable, encoding: Encoding): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return new TextDecoder(encoding).decode(Buffer.concat(chunks));
}

/** The delimiter by which the first rows have the same number of cells, and the most of them. */
async function delimiterOf(head: string): Promise<Delimiter> {
  const { parse } = await import("csv-parse/sync");
  const lastLine = Math.max(head.lastIndexOf("\n"), head.lastIndexOf("\r"));
  const whole = lastLine > 0 ? head.slice(0, lastLine) : head;
  const scores = delimiters.map((delimiter) => {
    const rows: string[][] = [];
    try {
      parse(whole, {
        bom: true,
        delimiter,
        record_delimiter: ["\r\n", "\n", "\r"],
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
        to: 50,
        on_record: (cells: string[]) => void rows.push(cells),
      });
    } catch {
      // A quote does not close: the rows before it count all the same.
    }
    const width = rows[0]?.length ?? 0;
    const alike = rows.filter((row) => row.length === width).length / Math.max(1, rows.length);
    return { delimiter, score: width < 2 ? 0 : alike * alike * Math.log(1 + width) };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}
