import type { Readable } from "node:stream";
import type { FileStore } from "#app/shared/world.ts";
import { shortened } from "../stories.ts";
import { emptyFile, tooManyColumns } from "./imports.errors.ts";
import { type Reading, readRows } from "./parsing.server.ts";
import {
  type Delimiter,
  delimiters,
  type Encoding,
  longestValue,
  mostColumns,
  mostValues,
  oneLine,
  type Survey,
  type SurveyedColumn,
} from "./survey.ts";

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
  for await (const row of readRows(counted(), { encoding, delimiter })) {
    if ("problem" in row) break;
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
    estimate: whole ? rows : Math.max(rows + 1, Math.round((rows / bytes) * size)),
  };
}

const headLength = 256 * 1024;

async function headOf(source: Readable, encoding: Encoding): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return new TextDecoder(encoding).decode(Buffer.concat(chunks));
}

/** Reads the whole file once: one foreign byte far inside decides. */
async function encodingOf(open: () => Readable): Promise<{ encoding: Encoding; guessed: boolean }> {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let first = true;
  try {
    for await (const chunk of open() as AsyncIterable<Buffer>) {
      if (first && chunk[0] === 0xff && chunk[1] === 0xfe) return { encoding: "utf-16le", guessed: false };
      if (first && chunk[0] === 0xfe && chunk[1] === 0xff) return { encoding: "utf-16be", guessed: false };
      first = false;
      strict.decode(chunk, { stream: true });
    }
    strict.decode();
    return { encoding: "utf-8", guessed: false };
  } catch {
    return { encoding: (await isMostlyUtf8(open())) ? "utf-8" : "windows-1252", guessed: true };
  }
}

/** A few broken signs in a file that is UTF-8 otherwise are better than every accent broken. */
async function isMostlyUtf8(source: Readable): Promise<boolean> {
  const lenient = new TextDecoder("utf-8");
  let broken = 0;
  let foreign = 0;
  for await (const chunk of source) {
    const text = lenient.decode(chunk, { stream: true });
    foreign += text.match(/\P{ASCII}+/gu)?.length ?? 0;
    broken += text.match(/\ufffd+/g)?.length ?? 0;
  }
  return broken * 4 < foreign;
}

/** The delimiter by which the first rows have the same number of cells, and the most of them. */
async function delimiterOf(head: string): Promise<Delimiter> {
  const { parse } = await import("csv-parse/sync");
  const lastLine = Math.max(head.lastIndexOf("\n"), head.lastIndexOf("\r"));
  const whole = lastLine > 0 ? head.slice(0, lastLine) : head;
  const scores = delimiters.map((delimiter) => {
    let rows: string[][] = [];
    try {
      rows = parse(whole, {
        bom: true,
        delimiter,
        record_delimiter: ["\r\n", "\n", "\r"],
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
        to: 50,
      });
    } catch {
      // A quote that does not close under this delimiter: it is hardly the one.
    }
    const width = rows[0]?.length ?? 0;
    const alike = rows.filter((row) => row.length === width).length / Math.max(1, rows.length);
    return { delimiter, score: width < 2 ? 0 : alike * alike * Math.log(1 + width) };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

interface Counter {
  see(cell: string): void;
  result(): SurveyedColumn;
}

const mostSamples = 3;
const longestSample = 90;

function makeCounter(name: string): Counter {
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
