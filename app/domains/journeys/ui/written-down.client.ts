/** The document of a map as the database has it, asked for as early as a page can. */
import { documentName, readDocumentName } from "../sync/codes.ts";
import { splitPieces } from "../sync/pieces.ts";

/** Of the copy in this browser. */
export const databaseName = (name: string) => `alongside-map-${name}`;

interface Asked {
  readonly name: string;
  readonly given: AbortController;
  /** Undefined where this browser has a copy, or the document cannot be had. */
  readonly pieces: Promise<Uint8Array[] | undefined>;
}

// As soon as this script is here: a large document takes as long to come as the page takes to be taken over.
let early: Asked | undefined = typeof document === "undefined" ? undefined : askEarly();

function askEarly(): Asked | undefined {
  const name = document.querySelector<HTMLElement>("[data-document]")?.dataset.document;
  if (!name) return undefined;
  const given = new AbortController();
  return { name, given, pieces: hasCopy(name).then((has) => (has ? undefined : ask(name, given.signal))) };
}

async function hasCopy(name: string): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some((one) => one.name === databaseName(name));
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
