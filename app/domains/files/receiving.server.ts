import type { World } from "#app/shared/world.ts";
import { emptyFile, malformed, missing, notOfThisKind, tooLarge } from "./files.errors.ts";
import { cleanName, type FileKind, type ReceivedFile } from "./files.ts";
import { boundaryOf, type Part, readParts } from "./multipart.server.ts";
import { noteStored } from "./noting.server.ts";
import { makeSniffer } from "./sniffing.server.ts";

export interface Upload {
  readonly file: ReceivedFile;
  /** The other fields of the form. */
  readonly fields: FormData;
}

export interface Wanted {
  /** The name of the file field. */
  readonly field: string;
  /** The most that is taken. */
  readonly bytes: number;
  readonly kinds: readonly FileKind[];
}

const megabyte = 1024 * 1024;
const mostFields = 200;
/** After a refusal so much of the rest is still read and thrown away, because browsers show an answer only when they have sent everything. */
const patience = 2048 * megabyte;

/**
 * Takes a form with one file, as a stream, into the file store. Ask who it is before calling this.
 * @throws files.missing, files.empty, files.malformed, files.too-large, files.not-of-this-kind; nothing is kept then.
 */
export async function receiveUpload(world: World, request: Request, wanted: Wanted): Promise<Upload> {
  const boundary = boundaryOf(request.headers.get("Content-Type"));
  if (!request.body || !boundary) throw malformed();
  const body = limited(request.body, wanted.bytes + megabyte);
  try {
    return await takeParts(world, body, boundary, wanted);
  } catch (error) {
    await body.leave();
    throw error;
  }
}

async function takeParts(world: World, body: AsyncIterable<Uint8Array>, boundary: string, wanted: Wanted): Promise<Upload> {
  const fields = new FormData();
  let file: ReceivedFile | undefined;
  let count = 0;
  for await (const part of readParts(body, boundary)) {
    count += 1;
    if (count > mostFields) throw malformed();
    if (part.filename === undefined) fields.append(part.name, await textOf(part));
    else if (part.name === wanted.field && part.filename && !file) file = await takeFile(world, part, wanted);
  }
  if (!file) throw missing();
  if (!(await noteStored(world, file))) throw malformed();
  return { file, fields };
}

async function takeFile(world: World, part: Part, { bytes, kinds }: Wanted): Promise<ReceivedFile> {
  const sniffer = makeSniffer();
  let mediaType = "";
  let empty = true;
  async function* watched() {
    for await (const chunk of part.content) {
      sniffer.see(chunk);
      empty = false;
      yield chunk;
    }
    // Thrown inside the stream, so that the store keeps nothing of it.
    if (empty) throw emptyFile();
    const verdict = await sniffer.verdict(kinds);
    if (!verdict) throw notOfThisKind();
    mediaType = verdict;
  }
  const { hash, size } = await world.files.put(watched(), { bytes });
  return { hash, size, name: cleanName(part.filename ?? ""), mediaType };
}

export async function textOf(part: Part): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of part.content) {
    size += piece.byteLength;
    if (size > megabyte) throw malformed();
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

/** A body that is read only so far. */
export function limited(stream: ReadableStream<Uint8Array>, most: number) {
  const reader = stream.getReader();
  let read = 0;
  return {
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        read += value.byteLength;
        if (read > most) throw tooLarge();
        yield value;
      }
    },
    /** Reads what is left, up to a point, then lets go. */
    async leave() {
      const enough = read + patience;
      try {
        while (read < enough) {
          const { done, value } = await reader.read();
          if (done) return;
          read += value.byteLength;
        }
        await reader.cancel();
      } catch {
        // The sender went away: there is nobody left to tell.
      }
    },
  };
}
