/**
 * The parts of a `multipart/form-data` body, one after the other, each as a stream. Our own because the parsers at hand keep a
 * whole part in memory (@remix-run/form-data-parser) or fail on names that hold a semicolon (Remix's own).
 */
import { malformed } from "./files.errors.ts";

export interface Part {
  readonly name: string;
  /** Missing for a plain field. */
  readonly filename?: string;
  readonly content: AsyncIterable<Uint8Array>;
}

const largestHeader = 16 * 1024;

export function boundaryOf(contentType: string | null): string | undefined {
  if (!/^multipart\/form-data\b/i.test(contentType ?? "")) return undefined;
  const found = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType ?? "");
  return found?.[1] ?? found?.[2];
}

export async function* readParts(body: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<Part> {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const headerEnd = Buffer.from("\r\n\r\n");
  const source = body[Symbol.asyncIterator]();
  // The first delimiter stands at the very beginning; with this it is found like the others.
  let held: Buffer = Buffer.from("\r\n");

  async function more(): Promise<void> {
    const next = await source.next();
    if (next.done) throw malformed();
    held = held.length > 0 ? Buffer.concat([held, next.value]) : Buffer.from(next.value);
  }

  /** What stands before a mark; the mark itself is passed over, which is told before the last piece is handed on. */
  async function* until(mark: Buffer, passed = () => {}): AsyncGenerator<Buffer> {
    for (;;) {
      const found = held.indexOf(mark);
      const ready = held.subarray(0, found >= 0 ? found : Math.max(0, held.length - mark.length + 1));
      held = held.subarray(found >= 0 ? found + mark.length : ready.length);
      if (found >= 0) passed();
      if (ready.length > 0) yield ready;
      if (found >= 0) return;
      await more();
    }
  }

  async function pass(mark: Buffer): Promise<void> {
    for await (const _ of until(mark));
  }

  async function header(): Promise<string> {
    const pieces: Buffer[] = [];
    let length = 0;
    for await (const piece of until(headerEnd)) {
      length += piece.length;
      if (length > largestHeader) throw malformed();
      pieces.push(piece);
    }
    return Buffer.concat(pieces).toString("utf8");
  }

  await pass(delimiter);
  for (;;) {
    while (held.length < 2) await more();
    if (held.subarray(0, 2).toString("latin1") === "--") return;
    const { name, filename } = parseHeader(await header());
    let open = true;
    const content = until(delimiter, () => {
      open = false;
    });
    yield { name, ...(filename === undefined ? {} : { filename }), content };
    // Whoever took the part may have left some of it.
    if (open) await pass(delimiter);
  }
}

function parseHeader(header: string): { name: string; filename: string | undefined } {
  const disposition = /^content-disposition:\s*form-data\s*(;.*)$/im.exec(header)?.[1];
  const name = disposition && parameter(disposition, "name");
  if (!name) throw malformed();
  return { name, filename: parameter(disposition, "filename") };
}

/** Browsers write a quote inside a value as %22, other programs as \". */
function parameter(disposition: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}=(?:"((?:\\\\"|[^"])*)"|([^\\s;"]+))`, "i").exec(disposition);
  const value = found?.[1] ?? found?.[2];
  return value?.replaceAll('\\"', '"').replaceAll("%22", '"').replaceAll("%0D", "\r").replaceAll("%0A", "\n");
}
