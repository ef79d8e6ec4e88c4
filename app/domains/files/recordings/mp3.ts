import { type Reading, textAt } from "./recording.ts";

/** Kilobits a second of layer III, by the header's index: MPEG 1, then MPEG 2 and 2.5. */
const rates = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
const frequencies = [44_100, 48_000, 32_000] as const;
/** Fewer in a row may be chance: two bytes of a picture look like the beginning of a frame now and then. */
const fewest = 4;

interface Frame {
  readonly length: number;
  readonly seconds: number;
}

/** MPEG audio, layer III: frame by frame, so that tags before, between and behind the frames are left out. */
export const readMp3: Reading = (bytes) => {
  let at = textAt(bytes, 0, 3) === "ID3" ? endOfTag(bytes) : 0;
  if (!isRun(bytes, at)) return undefined;
  const frames: Uint8Array[] = [];
  let seconds = 0;
  while (at < bytes.length) {
    const frame = frameAt(bytes, at);
    if (frame && at + frame.length <= bytes.length && (frames.length === 0 || isRun(bytes, at, 1))) {
      frames.push(bytes.subarray(at, at + frame.length));
      seconds += frame.seconds;
      at += frame.length;
    } else at += 1;
  }
  return { content: Buffer.concat(frames), mediaType: "audio/mpeg", seconds };
};

/** Seven bits a byte, so that it never looks like a frame. */
function endOfTag(bytes: Uint8Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(6, 10);
  return 10 + (((a & 127) << 21) | ((b & 127) << 14) | ((c & 127) << 7) | (d & 127));
}

/** Whether so many frames follow one another, or the last of them ends the file. */
function isRun(bytes: Uint8Array, from: number, wanted = fewest): boolean {
  let at = from;
  for (let count = 0; count < wanted; count += 1) {
    const frame = frameAt(bytes, at);
    if (!frame) return false;
    at += frame.length;
  }
  return true;
}

function frameAt(bytes: Uint8Array, at: number): Frame | undefined {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  const version = (second >> 3) & 3;
  const isLayer3 = ((second >> 1) & 3) === 1;
  if (first !== 0xff || second < 0xe0 || version === 1 || !isLayer3) return undefined;
  const kilobits = rates[version === 3 ? 0 : 1][third >> 4] ?? 0;
  const frequency = (frequencies[(third >> 2) & 3] ?? 0) / (version === 3 ? 1 : version === 2 ? 2 : 4);
  if (!kilobits || !frequency) return undefined;
  const samples = version === 3 ? 1152 : 576;
  const length = Math.floor(((samples / 8) * kilobits * 1000) / frequency) + ((third >> 1) & 1);
  return { length, seconds: samples / frequency };
}
