import { type Reading, viewOf } from "./recording.ts";

/** Names of elements, by the Matroska specification (RFC 9559). */
const ebml = 0x1a45dfa3;
const docType = 0x4282;
const segment = 0x18538067;
const info = 0x1549a966;
const timestampScale = 0x2ad7b1;
const duration = 0x4489;
const tracks = 0x1654ae6b;
const trackEntry = 0xae;
const trackType = 0x83;
const cluster = 0x1f43b675;
const timestamp = 0xe7;
const simpleBlock = 0xa3;
const blockGroup = 0xa0;
const block = 0xa1;
const places = new Set([0x114d9b74, 0x1c53bb6b]);
/** Tags, attachments, chapters, the title, the file's name, the date, the name of a track. */
const remarks = new Set([0x1254c367, 0x1941a469, 0x1043a770, 0x7ba9, 0x7384, 0x4461, 0x536e]);
const topLevel = new Set([info, tracks, cluster, ...places, 0x1254c367, 0x1941a469, 0x1043a770]);
const holders = new Set([segment, info, tracks, trackEntry, cluster, blockGroup]);
const mostElements = 1_000_000;
/** Of Opus as browsers record it, in milliseconds: what the last block itself lasts. */
const lastBlock = 20;

interface Element {
  readonly name: number;
  readonly start: number;
  /** Where its content begins. */
  readonly content: number;
  readonly end: number;
}

/** WebM with sound alone. Browsers record it without its length: that is put in, so that one can move about in it. */
export const readWebm: Reading = (bytes) => {
  if (bytes.length < 4 || viewOf(bytes).getUint32(0) !== ebml) return undefined;
  const content = Uint8Array.from(bytes);
  const elements = elementsIn(content);
  const find = (name: number) => elements.find((element) => element.name === name);
  const kind = find(docType);
  if (kind && !["webm", "matroska"].includes(Buffer.from(content.subarray(kind.content, kind.end)).toString("latin1").replaceAll("\0", "")))
    return undefined;
  const types = elements.filter(({ name }) => name === trackType).map((element) => numberIn(content, element));
  if (types.length !== 1 || types[0] !== 2) return undefined;
  const scale = find(timestampScale);
  const nanoseconds = scale ? numberIn(content, scale) : 1_000_000;
  const length = lengthIn(content, elements) + lastBlock * (1_000_000 / nanoseconds);
  for (const element of elements) if (remarks.has(element.name)) empty(content, element);
  const head = find(info);
  const isMovable = head && !find(duration) && !elements.some(({ name }) => places.has(name)) && isUnknownLength(content, find(segment));
  return {
    content: isMovable ? withDuration(content, head, length) : content,
    mediaType: "audio/webm",
    seconds: (length * nanoseconds) / 1_000_000_000,
  };
};

/** All elements in the order of the file, those within others after them. An element of unknown length ends where one of a higher level begins. */
function elementsIn(bytes: Uint8Array): Element[] {
  const elements: Element[] = [];
  const walk = (from: number, until: number, parent: number): number => {
    let at = from;
    while (at < until) {
      const name = nameAt(bytes, at);
      if (parent === cluster && topLevel.has(name.value)) return at;
      const size = sizeAt(bytes, at + name.length);
      const content = at + name.length + size.length;
      // What breaks off ends with the file.
      const end = size.value === undefined ? until : Math.min(content + size.value, until);
      elements.push({ name: name.value, start: at, content, end });
      if (elements.length > mostElements) throw new RangeError("More elements than a recording has");
      const isHolder = holders.has(name.value) || name.value === ebml;
      const reached = isHolder ? walk(content, end, name.value) : end;
      at = size.value === undefined ? reached : end;
    }
    return at;
  };
  walk(0, bytes.length, 0);
  return elements;
}

function nameAt(bytes: Uint8Array, at: number): { value: number; length: number } {
  const length = Math.clz32(bytes[at] ?? 0) - 23;
  if (length > 4) throw new RangeError("No element begins here");
  let value = 0;
  for (let place = at; place < at + length; place += 1) value = value * 256 + (bytes[place] ?? 0);
  return { value, length };
}

function sizeAt(bytes: Uint8Array, at: number): { value: number | undefined; length: number } {
  const first = bytes[at] ?? 0;
  const length = Math.clz32(first) - 23;
  if (length > 8) throw new RangeError("An element without a length");
  let value = first & (0xff >> length);
  let isUnknown = value === 0xff >> length;
  for (let place = at + 1; place < at + length; place += 1) {
    const byte = bytes[place] ?? 0;
    isUnknown &&= byte === 0xff;
    value = value * 256 + byte;
  }
  return { value: isUnknown ? undefined : value, length };
}

function numberIn(bytes: Uint8Array, { content, end }: Element): number {
  let value = 0;
  for (let at = content; at < end; at += 1) value = value * 256 + (bytes[at] ?? 0);
  return value;
}

/** Where the last block begins, in units of the file. */
function lengthIn(bytes: Uint8Array, elements: readonly Element[]): number {
  const view = viewOf(bytes);
  let base = 0;
  let last = 0;
  for (const element of elements) {
    if (element.name === timestamp) base = numberIn(bytes, element);
    if (element.name !== simpleBlock && element.name !== block) continue;
    const track = sizeAt(bytes, element.content).length;
    if (element.content + track + 2 <= bytes.length) last = Math.max(last, base + view.getInt16(element.content + track));
  }
  return last;
}

/** Makes an element one that is passed over, as long as it was. */
function empty(bytes: Uint8Array, { start, end }: Element): void {
  const whole = end - start;
  const length = whole - 2 < 0x7f ? 1 : 4;
  const rest = whole - 1 - length;
  bytes.fill(0, start, end);
  bytes[start] = 0xec;
  if (length === 1) bytes[start + 1] = 0x80 | rest;
  else viewOf(bytes).setUint32(start + 1, 0x10000000 | rest);
}

const isUnknownLength = (bytes: Uint8Array, whole: Element | undefined) =>
  whole !== undefined && sizeAt(bytes, whole.start + 4).value === undefined;

/** Nothing in the file says where in it something stands, so it may grow. */
function withDuration(bytes: Uint8Array, { start, content, end }: Element, length: number): Uint8Array {
  const said = Buffer.alloc(11);
  said.set([0x44, 0x89, 0x88]);
  said.writeDoubleBE(length, 3);
  const head = Buffer.alloc(12);
  head.writeUInt32BE(info);
  head[4] = 0x01;
  head.writeUIntBE(end - content + said.length, 6, 6);
  return Buffer.concat([bytes.subarray(0, start), head, said, bytes.subarray(content, end), bytes.subarray(end)]);
}
