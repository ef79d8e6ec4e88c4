import { type Reading, textAt, viewOf } from "./recording.ts";

interface Page {
  readonly start: number;
  /** Where its content begins. */
  readonly content: number;
  readonly end: number;
  /** Lengths of its pieces; a piece of 255 bytes goes on in the next. */
  readonly pieces: Uint8Array;
  readonly first: boolean;
  /** Samples up to its end; −1 where no packet ends on it. */
  readonly samples: bigint;
}

/** Ogg with Opus or Vorbis. The packet of remarks (who, where, with what) is emptied in its place. */
export const readOgg: Reading = (bytes) => {
  if (textAt(bytes, 0, 4) !== "OggS") return undefined;
  const pages = pagesOf(bytes);
  const [first] = pages;
  if (!first || pages.filter((page) => page.first).length !== 1) return undefined;
  const stream = streamAt(bytes, first.content);
  if (!stream) return undefined;
  const content = Uint8Array.from(bytes);
  emptyRemarks(content, pages.slice(1), stream.remarks);
  const last = pages.findLast(({ samples }) => samples > 0n)?.samples ?? 0n;
  return { content, mediaType: "audio/ogg", seconds: Math.max(0, Number(last) - stream.skipped) / stream.frequency };
};

function streamAt(bytes: Uint8Array, at: number) {
  const view = viewOf(bytes);
  if (textAt(bytes, at, 8) === "OpusHead") return { frequency: 48_000, skipped: view.getUint16(at + 10, true), remarks: "OpusTags" };
  if (textAt(bytes, at, 7) !== "\x01vorbis") return undefined;
  const frequency = view.getUint32(at + 12, true);
  return frequency > 0 ? { frequency, skipped: 0, remarks: "\x03vorbis" } : undefined;
}

function pagesOf(bytes: Uint8Array): Page[] {
  const view = viewOf(bytes);
  const pages: Page[] = [];
  for (let start = 0; start + 27 <= bytes.length && textAt(bytes, start, 4) === "OggS"; ) {
    const pieces = bytes.subarray(start + 27, start + 27 + view.getUint8(start + 26));
    const content = start + 27 + pieces.length;
    const end = content + pieces.reduce((sum, piece) => sum + piece, 0);
    // What breaks off within a page ends before it.
    if (end > bytes.length) break;
    pages.push({ start, content, end, pieces, first: (view.getUint8(start + 5) & 2) !== 0, samples: view.getBigInt64(start + 6, true) });
    start = end;
  }
  return pages;
}

/** The second packet, which may stretch over several pages: no remarks, and nothing where they were. */
function emptyRemarks(bytes: Uint8Array, pages: readonly Page[], magic: string): void {
  const places: number[] = [];
  const changed: Page[] = [];
  let whole = false;
  for (const page of pages) {
    let at = page.content;
    changed.push(page);
    for (const piece of page.pieces) {
      for (let place = at; place < at + piece; place += 1) places.push(place);
      at += piece;
      whole = piece < 255;
      if (whole) break;
    }
    if (whole) break;
  }
  const text = places.slice(0, magic.length).map((place) => String.fromCharCode(bytes[place] ?? 0));
  if (!whole || text.join("") !== magic || places.length < magic.length + 8) throw new RangeError("An Ogg stream without its remarks");
  for (const place of places.slice(magic.length)) bytes[place] = 0;
  // Vorbis ends its empty list with a bit that says that it was whole.
  const framing = places[magic.length + 8];
  if (magic !== "OpusTags" && framing !== undefined) bytes[framing] = 1;
  for (const page of changed) sign(bytes, page);
}

function sign(bytes: Uint8Array, { start, end }: Page): void {
  const view = viewOf(bytes);
  view.setUint32(start + 22, 0, true);
  let sum = 0;
  for (let at = start; at < end; at += 1) sum = ((sum << 8) ^ (checks[((sum >>> 24) ^ (bytes[at] ?? 0)) & 255] ?? 0)) >>> 0;
  view.setUint32(start + 22, sum, true);
}

/** Of the polynomial 0x04c11db7, not mirrored: RFC 3533, part 6. */
const checks = Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  return sum >>> 0;
});
