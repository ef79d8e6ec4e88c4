/** The table of a map as a workbook. Heavy: done in the thread beside (bin/aside.ts). */
import { type Column, columns, type Row } from "./rows.ts";

const widths: Partial<Record<Column, number>> = {
  stage: 22,
  step: 28,
  lane: 18,
  text: 48,
  asks_for: 32,
  customer_gets: 28,
  note: 32,
  team: 24,
};
/** What people do not change stands grey. */
const fixed: readonly Column[] = ["row", "id", "stage", "step_id", "lane", "lane_id", "team", "state", "mark"];

export async function writeSheet({ rows, title }: { rows: readonly Row[]; title: string }): Promise<Uint8Array> {
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  book.creator = "Alongside";
  const sheet = book.addWorksheet(sheetName(title), { views: [{ state: "frozen", ySplit: 1, xSplit: 1 }] });
  sheet.columns = columns.map((column) => ({
    header: column,
    key: column,
    width: widths[column] ?? 14,
    style: { alignment: { vertical: "top", wrapText: true } },
  }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) sheet.addRow(row);
  for (const column of fixed) sheet.getColumn(column).font = { color: { argb: "FF6B6F7A" } };
  for (const column of ["id", "step_id", "lane_id", "mark"]) sheet.getColumn(column).width = 12;
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A name that every program for tables takes. */
const sheetName = (title: string) =>
  title
    .replaceAll(/[\\/?*[\]:']/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 30) || "Map";

export interface TableRead {
  /** The heads as they stand there. */
  readonly heads: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

const mostRows = 50_000;

/** The first sheet of a workbook, every cell as the text that people see; undefined for what is no workbook, or only a part of one. */
export async function readSheet(bytes: Uint8Array): Promise<TableRead | undefined> {
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  } catch {
    return undefined;
  }
  const [sheet] = book.worksheets;
  const lines: { line: number; cells: string[] }[] = [];
  sheet?.eachRow({ includeEmpty: false }, (row, line) => {
    if (lines.length > mostRows) return;
    lines.push({ line, cells: Array.from({ length: Math.min(row.cellCount, 60) }, (_, at) => textOf(row.getCell(at + 1).value)) });
  });
  const [heads, ...rows] = lines;
  return { heads: heads?.cells ?? [], rows };
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== "object") return String(value);
  if ("richText" in value && Array.isArray(value.richText)) return value.richText.map(({ text }) => text).join("");
  if ("text" in value) return textOf(value.text);
  if ("result" in value) return textOf(value.result);
  return "";
}
