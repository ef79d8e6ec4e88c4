/** The document of a map as the database has it, asked for as early as a page can. */
import { documentName, readDocumentName } from "../sync/codes.ts";
import { splitPieces } from "../sync/pieces.ts";

const copies = "alongside-map-";

/** Of one person's copy in this browser: what somebody has not sent yet is never sent under the next person's name. */
export const databaseName = (readerId: string, name: string) => `${copies}${readerId}-${name}`;

/** Takes the copies of maps out of this browser, except those that hold what nobody else has, whoever wrote it. */
export async function forgetCopies(mustStay: (copy: string) => boolean): Promise<void> {
  for (const { name } of await indexedDB.databases()) if (name?.startsWith(copies) && !mustStay(name)) indexedDB.deleteDatabase(name);
}

interface Asked {
  readonly name: string;
  readonly given: AbortController;
  /** Undefined where this browser has a copy, or the document cannot be had. */
  readonly pieces: Promise<Uint8Array[] | undefined>;
}

// As soon as this script is here: a large document takes as long to come as the page takes to be taken over.
let early: Asked | undefined = typeof document === "undefined" ? undefined : askEarly();

function askEarly(): Asked | undefined {
  const { document: name, reader } = document.querySelector<HTMLElement>("[data-document]")?.dataset ?? {};
  if (!name || !reader) return undefined;
  const given = new AbortController();
  return { name, given, pieces: hasCopy(databaseName(reader, name)).then((has) => (has ? undefined : ask(name, given.signal))) };
}

async function hasCopy(copy: string): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some((one) => one.name === copy);
  } catch {
    // A browser that does not say may have one.
    return true;
  }
}

/** The pieces of a map's document; undefined where it cannot be had that way, or `signal` was given before it was here. */
export async function writtenDown(journeyId: string, epoch: number, signal: AbortSignal): Promise<Uint8Array[] | undefined> {
  const name = documentName(journeyId, epoch);
  const asked = early?.name === name ? early : undefined;
  // Whoever comes back to the map later asks for what it says then.
  early = undefined;
  signal.addEventListener("abort", () => asked?.given.abort());
  return (await asked?.pieces) ?? ask(name, signal);
}

async function ask(name: string, signal: AbortSignal): Promise<Uint8Array[] | undefined> {
  const { journeyId, epoch } = readDocumentName(name) ?? {};
  try {
    const answer = await fetch(`/journeys/${journeyId}/epochs/${epoch}`, { signal });
    return answer.ok && !answer.redirected ? splitPieces(await answer.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}
