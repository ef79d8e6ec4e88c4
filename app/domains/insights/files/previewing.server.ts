/** The first rows of a table, so that a reader knows what is in a file before they save it. */
import { strFromU8, unzipSync } from "fflate";
import { readTable, type Table } from "../rendering/charts.ts";

const mostRows = 10;
const mostColumns = 12;
const mostCell = 80;
const csvHead = 64 * 1024;
/** Of a part of a spreadsheet once it is unpacked, in bytes: a small file may hold a large one. */
const largestPart = 16 * 1024 * 1024;

/** Undefined where there is nothing to show: then the file's name stands alone. */
export function previewOf(mediaType: string, content: Uint8Array): Table | undefined {
  if (mediaType === "text/csv") return shortened(readTable(new TextDecoder().decode(content.subarray(0, csvHead))));
  if (!mediaType.endsWith("spreadsheetml.sheet")) return undefined;
  try {
    return shortened(firstSheet(content));
  } catch {
    return undefined;
  }
}

function shortened({ head, rows }: Table): Table | undefined {
  if (head.length === 0) return undefined;
  const row = (cells: readonly string[]) =>
    cells.slice(0, mostColumns).map((cell) => (cell.length > mostCell ? `${cell.slice(0, mostCell)}…` : cell));
  return { head: row(head), rows: rows.slice(0, mostRows).map(row) };
}

/** The first sheet of an XLSX: its parts are found by name, and only what is needed is unpacked. */
function firstSheet(content: Uint8Array): Table {
  const wanted = /^xl\/(sharedStrings|worksheets\/sheet1)\.xml$/;
  const parts = unzipSync(content, { filter: ({ name, originalSize }) => wanted.test(name) && originalSize <= largestPart });
  return sheetOf(xmlOf(parts, "xl/worksheets/sheet1.xml"), sharedIn(parts), { rows: mostRows, columns: mostColumns });
}

/** Every sheet whole, and what is noted beside cells. Throws where a part is damaged or too large to be unpacked. */
export function sheetsIn(content: Uint8Array): { sheets: Table[]; notes: string[] } {
  const wanted = /^xl\/(?:sharedStrings\.xml|worksheets\/[^/]+\.xml|(?:threadedComments\/[^/]+|comments[^/]*|drawings\/[^/]+)\.xml)$/;
  const parts = unzipSync(content, {
    filter: ({ name, originalSize }) => {
      if (wanted.test(name) && originalSize > largestPart) throw new Error(`${name} is too large`);
      return wanted.test(name);
    },
  });
  const names = Object.keys(parts);
  const shared = sharedIn(parts);
  return {
    sheets: names
      .filter((name) => name.startsWith("xl/worksheets/"))
      .map((name) => sheetOf(xmlOf(parts, name), shared, { rows: Number.POSITIVE_INFINITY, columns: Number.POSITIVE_INFINITY })),
    notes: names.filter((name) => /^xl\/(?:threaded|comments|drawings)/.test(name)).map((name) => wordsIn(xmlOf(parts, name))),
  };
}

const xmlOf = (parts: Record<string, Uint8Array>, name: string) => (parts[name] ? strFromU8(parts[name]) : "");
const sharedIn = (parts: Record<string, Uint8Array>) =>
  [...xmlOf(parts, "xl/sharedStrings.xml").matchAll(/<si\b[^>]*>([\s\S]*?)<\/si>/g)].map(([, inner = ""]) => textIn(inner));
const wordsIn = (xml: string) => unescaped(xml.replaceAll(/<[^>]*>/g, "\n")).replaceAll(/\s*\n\s*/g, "\n");

function sheetOf(xml: string, shared: readonly string[], most: { rows: number; columns: number }): Table {
  const rows: string[][] = [];
  for (const [, inner = ""] of xml.matchAll(/<row\b[^>]*>([\s\S]*?)<\/row>/g)) {
    if (rows.length > most.rows) break;
    const cells: string[] = [];
    for (const [, attributes = "", value = ""] of inner.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const column = columnOf(/r="([A-Z]{1,3})\d+"/.exec(attributes)?.[1]) ?? cells.length;
      if (column >= most.columns) continue;
      const plain = /<v>([\s\S]*?)<\/v>/.exec(value)?.[1] ?? "";
      const said = /t="s"/.test(attributes)
        ? (shared[Number(plain)] ?? "")
        : /t="inlineStr"/.test(attributes)
          ? textIn(value)
          : unescaped(plain);
      while (cells.length < column) cells.push("");
      cells[column] = said;
    }
    rows.push(cells);
  }
  const [head = [], ...rest] = rows;
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  const even = (row: readonly string[]) => Array.from({ length: width }, (_, place) => row[place] ?? "");
  return { head: even(head), rows: rest.map(even) };
}

const textIn = (xml: string) => [...xml.matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g)].map(([, text = ""]) => unescaped(text)).join("");

const unescaped = (xml: string) =>
  xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");

/** "A" is 0, "AA" is 26. */
function columnOf(letters: string | undefined): number | undefined {
  if (!letters) return undefined;
  return [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
}
