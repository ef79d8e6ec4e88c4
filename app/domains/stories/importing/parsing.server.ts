/** A stored file as a stream of rows, never more than a piece of it in memory. */
import { type CsvError, parse } from "csv-parse";
import type { Delimiter, Encoding, Unreadable } from "./survey.ts";

export interface Row {
  /** Where it begins in the file, the first line being 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Reading {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

const longestRow = 8 * 1024 * 1024;

/** Every row, the header included; at the end perhaps what could not be read. */
export async function* readRows(content: AsyncIterable<Uint8Array>, reading: Reading): AsyncGenerator<Row | Unreadable> {
  const parser = makeParser(reading.delimiter);
  for await (const chunk of reading.encoding === "utf-8" ? content : transcoded(content, reading.encoding)) {
    yield* await parser.take(chunk);
    if (parser.problem()) break;
  }
  yield* await parser.end();
  const problem = parser.problem();
  if (problem) yield problem;
}

/** Rows are taken from the parser's hands, not from its stream: a stream that fails throws away the rows that it holds. */
function makeParser(delimiter: Delimiter) {
  let ready: Row[] = [];
  let linesOfRows = 0;
  let failure: CsvError | undefined;
  const parser = parse({
    bom: true,
    delimiter,
    max_record_size: longestRow,
    // Files that went through several programs mix them.
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record(cells: string[], { empty_lines }) {
      ready.push({ line: 1 + linesOfRows + empty_lines, cells });
      linesOfRows += 1 + lineBreaks(cells);
      return null;
    },
  });
  parser.on("error", (error: CsvError) => {
    failure ??= error;
  });
  parser.resume();

  function handedOver(): Row[] {
    const rows = ready;
    ready = [];
    return rows;
  }

  return {
    async take(chunk: Uint8Array): Promise<Row[]> {
      await new Promise<void>((resolve) => parser.write(chunk, () => resolve()));
      return handedOver();
    },
    async end(): Promise<Row[]> {
      if (!failure) await new Promise<void>((resolve) => parser.once("close", resolve).end());
      return handedOver();
    },
    problem(): Unreadable | undefined {
      if (!failure) return undefined;
      const problem = problems[failure.code];
      if (!problem) throw failure;
      return { line: 1 + linesOfRows + parser.info.empty_lines, problem };
    },
  };
}

const problems: Record<string, Unreadable["problem"]> = {
  CSV_QUOTE_NOT_CLOSED: "unclosed-quote",
  CSV_MAX_RECORD_SIZE: "endless-row",
};

async function* transcoded(source: AsyncIterable<Uint8Array>, encoding: Encoding) {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of source) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes("\n") || cell.includes("\r")) count += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return count;
}
