/** From the bytes of a file to its rows: which encoding, which separator, which columns. Knows nothing of the directory. */
import { type CsvRow, csvRows, lineBreaks } from "#app/shared/csv-rows.ts";
import { oneLine } from "../people.ts";

export const columns = ["name", "email", "team", "department", "function", "manager_email", "site", "roles"] as const;
export type Column = (typeof columns)[number];
/** Without these a row says nobody. */
const needed: readonly Column[] = ["name", "email"];

export const mostRows = 50_000;

export type Encoding = "utf-8" | "utf-16le" | "windows-1252";

export interface Row {
  /** Where the row begins in the file, from 1. */
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
  /** Whether it holds more than the header names. */
  readonly tooWide: boolean;
}

export interface ReadFile {
  readonly encoding: Encoding;
  readonly separator: string;
  readonly columns: readonly Column[];
  /** Columns of the file that mean nothing to us. */
  readonly unknown: readonly string[];
  readonly rows: readonly Row[];
}

/** Why a file as a whole cannot be used. */
export type Unreadable =
  | { readonly problem: "empty" }
  | { readonly problem: "missing-columns"; readonly names: readonly string[] }
  | { readonly problem: "repeated-columns"; readonly names: readonly string[] }
  | { readonly problem: "broken"; readonly line: number }
  | { readonly problem: "too-many-rows" };

export function readPeopleFile(bytes: Uint8Array): ReadFile | Unreadable {
  const { text, encoding } = decoded(bytes);
  const { body, separator, skippedLines } = separated(text.replaceAll(/\r\n?/g, "\n"));
  const records = split(body, separator);
  if ("problem" in records) return { ...records, line: records.line + skippedLines };
  const [header, ...rest] = records;
  if (!header) return { problem: "empty" };
  const names = header.cells.map(columnName);
  const given = columns.filter((column) => names.includes(column));
  const missing = needed.filter((column) => !names.includes(column));
  if (missing.length > 0) return { problem: "missing-columns", names: missing };
  const repeated = given.filter((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (repeated.length > 0) return { problem: "repeated-columns", names: repeated };
  if (rest.length > mostRows) return { problem: "too-many-rows" };
  const unknown = header.cells.map(oneLine).filter((name, at) => name !== "" && !columns.some((column) => column === names[at]));
  const places = given.map((column) => [column, names.indexOf(column)] as const);
  const rows = rest.map(({ line, cells }) => ({
    line: line + skippedLines,
    cells: { ...emptyCells, ...Object.fromEntries(places.map(([column, place]) => [column, oneLine(cells[place] ?? "")])) },
    tooWide: cells.slice(names.length).some((cell) => cell.trim() !== ""),
  }));
  return { encoding, separator, columns: given, unknown, rows };
}

const emptyCells = Object.fromEntries(columns.map((column) => [column, ""])) as Record<Column, string>;

/** "E-mail", "Manager Email" and "manager-email" are ours, too. */
function columnName(cell: string): string {
  const name = oneLine(cell)
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");
  return name.replace(/e_mail/, "email");
}

function decoded(bytes: Uint8Array): { text: string; encoding: Encoding } {
  // Spreadsheets save "Unicode text" in this form.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "utf-16le" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

/** The separator that makes the most of our columns out of the first line; a spreadsheet's `sep=` line says it outright. */
function separated(text: string): { body: string; separator: string; skippedLines: number } {
  const declared = /^\s*"?sep=(.)"?\n/i.exec(text);
  if (declared?.[1]) return { body: text.slice(declared[0].length), separator: declared[1], skippedLines: lineBreaks(declared[0]) };
  const header = text.split("\n").find((line) => line.trim() !== "") ?? "";
  const known = (separator: string) =>
    header.split(separator).filter((cell) => columns.some((column) => column === columnName(cell.replaceAll('"', "")))).length;
  const separator = [",", ";", "\t"].reduce((best, next) => (known(next) > known(best) ? next : best));
  return { body: text, separator, skippedLines: 0 };
}

function split(text: string, separator: string): CsvRow[] | { problem: "broken"; line: number } {
  try {
    return csvRows(text, separator);
  } catch (error) {
    const line = error instanceof Error && "lines" in error && typeof error.lines === "number" ? error.lines : 1;
    return { problem: "broken", line };
  }
}
