/** A form with files that are looked at one after the other, in memory and never in a folder: what they were is not kept. */
import { malformed } from "./files.errors.ts";
import { boundaryOf, type Part, readParts } from "./multipart.server.ts";
import { limited, textOf } from "./receiving.server.ts";

export interface WantedFiles {
  /** The most files that are looked at under this name; those after them are passed over. */
  readonly most: number;
  /** The most that one may weigh. */
  readonly bytes: number;
  /** Called for each file before the next one is read. */
  take(arrived: Arrived): Promise<void>;
}

/** What arrived, unless it was larger than it may be. Files beyond the most say only what they were called. */
export type Arrived =
  | { readonly content: Uint8Array; readonly name: string }
  | { readonly refused: "too-large" | "too-many"; readonly name: string };

const megabyte = 1024 * 1024;
const mostFields = 400;

export const isUpload = (request: Request) => boundaryOf(request.headers.get("Content-Type")) !== undefined;

/**
 * Reads a form; its files are handed over by the name of their field, its other fields come back.
 * @throws files.malformed; files.too-large when the whole is longer than all wanted files together.
 */
export async function readForm(request: Request, wanted: Readonly<Record<string, WantedFiles>>): Promise<FormData> {
  const boundary = boundaryOf(request.headers.get("Content-Type"));
  if (!request.body || !boundary) throw malformed();
  const most = Object.values(wanted).reduce((sum, { most, bytes }) => sum + most * bytes, megabyte);
  // Twice: a photo that is too large is refused by name, beside its field, with everything typed kept.
  const body = limited(request.body, 2 * most);
  try {
    return await takeParts(readParts(body, boundary), wanted);
  } catch (error) {
    await body.leave();
    throw error;
  }
}

async function takeParts(parts: AsyncIterable<Part>, wanted: Readonly<Record<string, WantedFiles>>): Promise<FormData> {
  const fields = new FormData();
  const counts = new Map<string, number>();
  let room = mostFields;
  for await (const part of parts) {
    room -= 1;
    if (room < 0) throw malformed();
    if (part.filename === undefined) {
      fields.append(part.name, await textOf(part));
      continue;
    }
    const files = Object.hasOwn(wanted, part.name) ? wanted[part.name] : undefined;
    // A field without a choice is sent as a file without a name.
    if (!files || !part.filename) continue;
    const count = (counts.get(part.name) ?? 0) + 1;
    counts.set(part.name, count);
    await files.take(count > files.most ? { refused: "too-many", name: part.filename } : await contentOf(part, files.bytes));
  }
  return fields;
}

async function contentOf(part: Part, most: number): Promise<Arrived> {
  const name = part.filename ?? "";
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of part.content) {
    size += piece.byteLength;
    // The rest is read all the same, because the fields after it matter; but it is not kept.
    if (size > most) pieces.length = 0;
    else pieces.push(Uint8Array.from(piece));
  }
  if (size > most) return { refused: "too-large", name };
  return { content: Buffer.concat(pieces), name };
}
