/** Everything that can be read in an attachment, row by row and page by page: what is looked through before others may save it. */
import type { World } from "#app/shared/world.ts";
import { readTable, type Table } from "../rendering/charts.ts";
import { sheetsIn } from "./previewing.server.ts";

/** Characters: what is longer is looked at in parts. */
const longest = 4_000;
const longestLabel = 40;

/** Each text once. Undefined where there is something to read that cannot be read here. */
export async function textsIn(world: World, mediaType: string, content: Uint8Array): Promise<string[] | undefined> {
  if (mediaType === "text/csv") return once(rowsOf(readTable(decoded(content))));
  if (mediaType === "application/pdf") return once(await pagesOf(world, content));
  if (!mediaType.endsWith("spreadsheetml.sheet")) return [];
  try {
    const { sheets, notes } = sheetsIn(content);
    return once([...sheets.flatMap(rowsOf), ...notes]);
  } catch {
    return undefined;
  }
}

/** A cell under its column's name, as a form has it: "Mobile: 07700 900123". A first row may be data as well. */
function rowsOf({ head, rows }: Table): string[] {
  const labels = head.map((label) => (label.length <= longestLabel && !/\d/.test(label) ? `${label}: ` : ""));
  const row = (cells: readonly string[]) => cells.flatMap((cell, place) => (cell === "" ? [] : `${labels[place] ?? ""}${cell}`)).join("\n");
  return [head.join("\n"), ...rows.map(row)];
}

function decoded(content: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return new TextDecoder("windows-1252").decode(content);
  }
}

/** What cannot be opened has no pages that anybody reads. */
async function pagesOf(world: World, content: Uint8Array): Promise<string[]> {
  try {
    return await world.aside.do<string[]>("insights.page-texts", content);
  } catch (error) {
    world.log.warn({ error }, "The text of an attachment could not be read");
    return [];
  }
}

const once = (texts: readonly string[]) => [...new Set(texts.flatMap(inParts))];

/** Cut where a line or a word ends. */
function inParts(text: string): string[] {
  if (text.length <= longest) return text.trim() === "" ? [] : [text];
  const end = Math.max(text.lastIndexOf("\n", longest), text.lastIndexOf(" ", longest), longest / 2);
  return [...inParts(text.slice(0, end)), ...inParts(text.slice(end))];
}
