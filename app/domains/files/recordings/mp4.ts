import { type Reading, textAt, viewOf } from "./recording.ts";

interface Box {
  readonly name: string;
  readonly start: number;
  /** Where its content begins. */
  readonly content: number;
  readonly end: number;
}

const holders = new Set(["moov", "trak", "mdia", "minf", "stbl", "mvex", "moof", "traf", "edts"]);
/** What says who, where and with what: names, places, pictures. */
const remarks = new Set(["udta", "meta", "uuid", "ilst", "XMP_", "skip", "free", "wide"]);
const mostBoxes = 200_000;

/** MP4 with sound alone, whole or in fragments as browsers record it. Remarks and dates are emptied in their place. */
export const readMp4: Reading = (bytes) => {
  if (textAt(bytes, 4, 4) !== "ftyp") return undefined;
  const content = Uint8Array.from(bytes);
  const view = viewOf(content);
  const boxes = boxesIn(content, 0, content.length);
  const tracks = boxes.filter(({ name }) => name === "hdlr").map(({ content: at }) => textAt(content, at + 8, 4));
  if (tracks.length !== 1 || tracks[0] !== "soun") return undefined;
  const timed = boxes.find(({ name }) => name === "mdhd");
  if (!timed) return undefined;
  const { scale, duration } = timesOf(view, timed);
  const seconds = Math.max(duration, fragments(view, boxes)) / scale;
  if (!Number.isFinite(seconds)) return undefined;
  for (const box of boxes) clean(content, box);
  return { content, mediaType: "audio/mp4", seconds };
};

function boxesIn(bytes: Uint8Array, from: number, until: number): Box[] {
  const view = viewOf(bytes);
  const boxes: Box[] = [];
  for (let start = from; start + 8 <= until; ) {
    const short = view.getUint32(start);
    const isLong = short === 1;
    const length = isLong ? Number(view.getBigUint64(start + 8)) : short === 0 ? until - start : short;
    const content = start + (isLong ? 16 : 8);
    const end = start + length;
    // A recording that breaks off does so within its last box.
    if (end < content) throw new RangeError("A box that is smaller than its head");
    const box = { name: textAt(bytes, start + 4, 4), start, content, end: Math.min(end, until) };
    boxes.push(box);
    if (boxes.length > mostBoxes) throw new RangeError("More boxes than a recording has");
    if (holders.has(box.name)) for (const inner of boxesIn(bytes, content, box.end)) boxes.push(inner);
    start = end;
  }
  return boxes;
}

function timesOf(view: DataView, { content }: Box): { scale: number; duration: number } {
  const isLong = view.getUint8(content) === 1;
  const scale = view.getUint32(content + (isLong ? 20 : 12));
  const duration = isLong ? Number(view.getBigUint64(content + 24)) : view.getUint32(content + 16);
  // All ones: not known when it was written.
  const isUnknown = isLong ? duration > Number.MAX_SAFE_INTEGER : duration === 0xffffffff;
  return { scale, duration: isUnknown ? 0 : duration };
}

/** How long all fragments are together, in the track's own units. */
function fragments(view: DataView, boxes: readonly Box[]): number {
  const trex = boxes.find(({ name }) => name === "trex");
  const usual = trex ? view.getUint32(trex.content + 12) : 0;
  let here = usual;
  let sum = 0;
  for (const box of boxes) {
    if (box.name === "tfhd") here = usualOf(view, box) ?? usual;
    if (box.name === "trun") sum += lengthOf(view, box, here);
  }
  return sum;
}

function usualOf(view: DataView, { content }: Box): number | undefined {
  const flags = view.getUint32(content) & 0xffffff;
  if (!(flags & 0x8)) return undefined;
  return view.getUint32(content + 8 + (flags & 0x1 ? 8 : 0) + (flags & 0x2 ? 4 : 0));
}

function lengthOf(view: DataView, { content, end }: Box, usual: number): number {
  const flags = view.getUint32(content) & 0xffffff;
  const count = view.getUint32(content + 4);
  if (!(flags & 0x100)) return count * usual;
  const step = 4 * [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length;
  let sum = 0;
  let at = content + 8 + (flags & 0x1 ? 4 : 0) + (flags & 0x4 ? 4 : 0);
  for (let sample = 0; sample < count && at + 4 <= end; sample += 1, at += step) sum += view.getUint32(at);
  return sum;
}

function clean(bytes: Uint8Array, { name, start, content, end }: Box): void {
  if (remarks.has(name)) {
    bytes.fill(0, content, end);
    bytes.set([0x66, 0x72, 0x65, 0x65], start + 4);
  }
  if (name === "mvhd" || name === "tkhd" || name === "mdhd") bytes.fill(0, content + 4, content + (bytes[content] === 1 ? 20 : 12));
}
