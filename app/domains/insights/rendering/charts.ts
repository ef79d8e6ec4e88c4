/** What a fenced `chart` block says: a few keys, a line of ---, and a CSV whose first column names the rows. */

export const chartTypes = ["bar", "line", "dot", "heat", "before-after"] as const;
export type ChartType = (typeof chartTypes)[number];

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Chart {
  readonly type: ChartType;
  /** By which a finding names it. */
  readonly id: string | undefined;
  readonly title: string;
  readonly description: string;
  /** What the numbers count: "days", "%". */
  readonly unit: string;
  readonly table: Table;
  /** A row for each of the table's, a number for each of its columns but the first; null where the cell is empty. */
  readonly values: readonly (readonly (number | null)[])[];
}

export type ReadChart =
  | { readonly chart: Chart }
  | { readonly problem: string; readonly id: string | undefined; readonly title: string; readonly table: Table };

export const chartLimits = { rows: 40, points: 200, series: 5, columns: 24, characters: 20_000 } as const;

const keys = ["type", "id", "title", "description", "unit"];

/** Reads a block. Where it cannot be drawn: why, for whoever writes it, and the table as far as there is one. */
export function readChart(source: string): ReadChart {
  const lines = source.slice(0, chartLimits.characters).split("\n");
  const end = lines.findIndex((line) => /^\s*(---+)?\s*$/.test(line));
  const [headers, csv] = end < 0 ? [lines, []] : [lines.slice(0, end), lines.slice(end + 1)];
  const said = new Map<string, string>();
  const odd: string[] = [];
  for (const line of headers) {
    const [, key = "", value = ""] = /^\s*([a-z-]+)\s*:\s*(.*?)\s*$/i.exec(line) ?? [];
    if (keys.includes(key.toLowerCase())) said.set(key.toLowerCase(), value);
    else odd.push(line.trim());
  }
  const table = readTable(csv.join("\n"));
  const base = { id: said.get("id") || undefined, title: said.get("title") ?? "", table };
  const type = said.get("type")?.toLowerCase().replace("/", "-") ?? "";
  const wrong = (problem: string) => ({ ...base, problem });
  if (source.length > chartLimits.characters) return wrong(`The block is longer than ${chartLimits.characters} characters.`);
  if (odd[0])
    return wrong(`“${odd[0].slice(0, 60)}” is no key of a chart. Its keys are ${keys.join(", ")}; the CSV stands below a line of ---.`);
  if (!isType(type)) return wrong(`The type is ${type ? `“${type}”` : "missing"}; it can be ${chartTypes.join(", ")}.`);
  if (!base.title) return wrong("The title is missing.");
  const problem = problemWith(type, table);
  if (problem) return wrong(problem);
  const values = table.rows.map((row) => row.slice(1).map(numberIn));
  const bad = table.rows.flatMap((row, at) => row.slice(1).filter((cell, place) => cell !== "" && values[at]?.[place] === null));
  if (bad[0] !== undefined) return wrong(`“${bad[0].slice(0, 40)}” is no number.`);
  if (!values.some((row) => row.some((value) => value !== null))) return wrong("There is no number in the table.");
  return { chart: { ...base, type, description: said.get("description") ?? "", unit: said.get("unit") ?? "", values } };
}

const isType = (type: string): type is ChartType => (chartTypes as readonly string[]).includes(type);

function problemWith(type: ChartType, { head, rows }: Table): string | undefined {
  const series = head.length - 1;
  if (rows.length === 0 || series < 1) return "The CSV needs a line of names, at least one row under it and at least two columns.";
  const uneven = rows.findIndex((row) => row.length !== head.length);
  if (uneven >= 0) return `Row ${uneven + 1} of the CSV has ${rows[uneven]?.length} cells; the line of names has ${head.length}.`;
  if (type === "before-after" && series !== 2) return `A before/after chart has two columns of numbers; this has ${series}.`;
  if (type === "line" && rows.length < 2) return "A line needs at least two rows.";
  const most = type === "line" ? chartLimits.points : chartLimits.rows;
  if (rows.length > most) return `A ${type} chart takes ${most} rows; this has ${rows.length}.`;
  const widest = type === "heat" ? chartLimits.columns : chartLimits.series;
  if (series > widest) return `A ${type} chart takes ${widest} columns of numbers; this has ${series}.`;
  return undefined;
}

/** A small reader of CSV (RFC 4180), with commas, semicolons or tabs: the first line says which. */
export function readTable(csv: string): Table {
  const first = csv.trimStart().split("\n")[0] ?? "";
  const sign = [",", ";", "\t"].toSorted((one, other) => first.split(other).length - first.split(one).length)[0] ?? ",";
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < csv.length; at += 1) {
    const letter = csv[at] ?? "";
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (csv[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === "") {
      quoted = true;
      cell = "";
    } else if (letter === sign || letter === "\n") {
      rows.at(-1)?.push(cell.trim());
      cell = "";
      if (letter === "\n") rows.push([]);
    } else cell += letter;
  }
  rows.at(-1)?.push(cell.trim());
  const [head = [], ...rest] = rows.filter((row) => row.some((one) => one !== ""));
  return { head, rows: rest };
}

/** "1,234", "12 %", "−3", "4,5" beside semicolons. */
function numberIn(cell: string): number | null {
  const plain = cell.replace(/^[−–]/, "-").replaceAll(/[\s%\u00a0\u202f]/g, "");
  const digits = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(",", "") : plain.replace(/^(-?\d+),(\d+)$/, "$1.$2");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) : null;
}
