/** A file that was read and may be taken in: looked at first, taken in when somebody says so. */
import { and, eq } from "drizzle-orm";
import { missing, notOfThisKind } from "#app/domains/files/files.errors.ts";
import { storeBytes } from "#app/domains/files/storing.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { csvRows } from "#app/shared/csv-rows.ts";
import { notFound } from "#app/shared/errors.ts";
import { isId, newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { journeyImports } from "#db/schema/journeys.ts";
import { tableBroken } from "../journeys.errors.ts";
import { type FileReading, readJourneyFile } from "./journey-file.ts";
import { type MermaidReading, readMermaid } from "./mermaid.ts";
import { type Column, columns, type Row, unguarded } from "./rows.ts";
import type { TableRead } from "./sheet.server.ts";

/** Bytes. */
export const mostBytes = 8 * 1024 * 1024;
/** As long as the file store keeps what nobody has said the use of. */
const daysKept = 7;

export type ImportFormat = "json" | "mmd" | "csv" | "xlsx";

/** What a file is, by what stands in it: a name may say anything. */
export function formatIn(content: Uint8Array, forMap: boolean): ImportFormat | undefined {
  if (content[0] === 0x50 && content[1] === 0x4b) return forMap ? "xlsx" : undefined;
  const text = textIn(content);
  if (text === undefined) return undefined;
  if (forMap) return "csv";
  return text.trimStart().startsWith("{") ? "json" : "mmd";
}

function textIn(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}

interface Arrived {
  readonly name: string;
  readonly content: Uint8Array;
  /** The map that it changes; missing for a new one. */
  readonly journeyId?: string;
}

/** Keeps a file for its preview, for some days. Returns the id of the import. Refuses with `files.missing`, `files.not-of-this-kind`, `journeys.table-broken`. */
export async function openingImport(world: World, person: Person, { name, content, journeyId }: Arrived): Promise<string> {
  if (content.byteLength === 0) throw missing();
  const format = formatIn(content, journeyId !== undefined);
  if (!format) throw notOfThisKind();
  // A table is read here already: what is said of the file stands beside the field that it was chosen in.
  if ((format === "xlsx" || format === "csv") && !(await tableIn(world, { content, format }))) throw tableBroken();
  const { hash } = await storeBytes(world, content, "application/octet-stream");
  const id = newId();
  const now = world.clock.now();
  await world.db.write((tx) =>
    tx.insert(journeyImports).values({
      id,
      journeyId: journeyId ?? null,
      format,
      fileHash: hash,
      fileName: name,
      by: person.id,
      createdAt: now,
      forgetOn: shifted(now, daysKept * dayLength)
        .toISOString()
        .slice(0, 10),
    }),
  );
  return id;
}

export interface OpenedImport {
  readonly id: string;
  readonly journeyId: string | null;
  readonly format: ImportFormat;
  readonly fileName: string;
  readonly takenAt: Date | null;
  readonly content: Uint8Array;
}

/** An import of this person's own. Refuses with `hallway.not-found`, also when its file is forgotten. */
export async function openedImport(world: World, person: Pick<Person, "id">, id: string | undefined): Promise<OpenedImport> {
  if (!isId(id ?? "")) throw notFound();
  const [row] = await world.db.read
    .select()
    .from(journeyImports)
    .where(and(eq(journeyImports.id, id ?? ""), eq(journeyImports.by, person.id)));
  if (!row || !(await world.files.has(row.fileHash))) throw notFound();
  const pieces: Uint8Array[] = [];
  for await (const piece of world.files.open(row.fileHash)) pieces.push(piece as Uint8Array);
  return { ...row, format: row.format as ImportFormat, content: new Uint8Array(Buffer.concat(pieces)) };
}

export const mermaidIn = ({ content }: OpenedImport): MermaidReading => readMermaid(textIn(content) ?? "");
export const journeyFileIn = ({ content }: OpenedImport): FileReading => readJourneyFile(textIn(content) ?? "");

export type RowsRead =
  | { readonly rows: readonly { line: number; row: Row }[] }
  | { readonly missing: readonly Column[] }
  | { readonly broken: true };

/** Without these columns a table says nothing that could be found again. */
const needed: readonly Column[] = ["row", "id", "step_id", "mark"];

/** The rows of a table; what are no columns of ours are passed over. */
export async function rowsIn(world: World, { content, format }: OpenedImport): Promise<RowsRead> {
  const table = await tableIn(world, { content, format });
  if (!table) return { broken: true };
  const heads = table.heads.map((head) => head.trim().toLowerCase());
  const lacking = needed.filter((column) => !heads.includes(column));
  if (lacking.length > 0) return { missing: lacking };
  const places = columns.map((column) => [column, heads.indexOf(column)] as const);
  return {
    rows: table.rows
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
      .map(({ line, cells }) => ({
        line,
        row: Object.fromEntries(places.map(([column, at]) => [column, at < 0 ? "" : unguarded(cells[at] ?? "")])) as Row,
      })),
  };
}

async function tableIn(world: World, { content, format }: Pick<OpenedImport, "content" | "format">): Promise<TableRead | undefined> {
  return format === "xlsx" ? world.aside.do<TableRead | undefined>("journeys.read-sheet", content) : csvIn(content);
}

function csvIn(content: Uint8Array): TableRead | undefined {
  const text = (textIn(content) ?? "").replace(/^\uFEFF/, "");
  const [first = ""] = text.split("\n", 1);
  // Programs for tables of some countries write a semicolon.
  const delimiter = [",", ";", "\t"].toSorted((one, other) => first.split(other).length - first.split(one).length)[0] ?? ",";
  try {
    const [heads, ...rows] = csvRows(text, delimiter);
    return { heads: heads?.cells ?? [], rows };
  } catch {
    // Quotes that are never closed: the end of the file is not there.
    return undefined;
  }
}
