/** Recordings for tests, written byte by byte: an even hum, and in every format what must not be kept. */

/** What a device might have written into a file. */
export const secret = "Siobhan Example, 51.8985 N 8.4756 W";

const rate = 8_000;

/** A hum of so many seconds, with a chunk that says who made it. */
export function wav(seconds = 2): Buffer {
  const sound = Buffer.alloc(seconds * rate * 2);
  for (let at = 0; at < seconds * rate; at += 1) sound.writeInt16LE(Math.round(12_000 * Math.sin(at / 6)), at * 2);
  const form = Buffer.alloc(16);
  form.writeUInt16LE(1, 0);
  form.writeUInt16LE(1, 2);
  form.writeUInt32LE(rate, 4);
  form.writeUInt32LE(rate * 2, 8);
  form.writeUInt16LE(2, 12);
  form.writeUInt16LE(16, 14);
  const body = Buffer.concat([
    Buffer.from("WAVE"),
    chunk("fmt ", form),
    chunk("LIST", Buffer.from(`INFOIART${secret} `)),
    chunk("data", sound),
  ]);
  return chunk("RIFF", body);
}

function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, "latin1");
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/** Frames of 128 kbit/s and 44.1 kHz that hold silence, between a tag in front and one behind. */
export function mp3(frames = 77): Buffer {
  const tag = Buffer.from(`\0\0${secret}`.padEnd(300, "\0"), "latin1");
  const front = Buffer.concat([Buffer.from("ID3\x04\0\0\0\0\x02\x2c", "latin1"), tag]);
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  return Buffer.concat([front, ...Array.from({ length: frames }, () => frame), Buffer.from(`TAG${secret}`.padEnd(128, "\0"), "latin1")]);
}

/** Two seconds of Opus by its page heads, with remarks that stretch over two pages. */
export function ogg(remarks = secret.repeat(20)): Buffer {
  const head = Buffer.from("OpusHead\x01\x01\x38\x01\x80\xbb\0\0\0\0\0", "latin1");
  const said = Buffer.from(`ARTIST=${remarks}`, "latin1");
  const tags = Buffer.concat([Buffer.from("OpusTags"), le32(4), Buffer.from("test"), le32(1), le32(said.length), said]);
  const cut = 510;
  const long = tags.length > cut;
  return Buffer.concat([
    page(2, 0n, 0, [head]),
    ...(long ? [page(0, -1n, 1, [tags.subarray(0, cut)], false), page(1, 0n, 2, [tags.subarray(cut)])] : [page(0, 0n, 1, [tags])]),
    page(4, 96_312n, 3, [Buffer.alloc(40, 7)]),
  ]);
}

function le32(value: number): Buffer {
  const all = Buffer.alloc(4);
  all.writeUInt32LE(value);
  return all;
}

/** Without its check: whoever reads these does not look at it, whoever writes them does. */
function page(flags: number, samples: bigint, number: number, packets: Buffer[], ends = true): Buffer {
  const pieces = packets.flatMap((packet) => {
    const whole = Array.from({ length: Math.floor(packet.length / 255) }, () => 255);
    return ends ? [...whole, packet.length % 255] : whole;
  });
  const head = Buffer.alloc(27);
  head.write("OggS", "latin1");
  head[5] = flags;
  head.writeBigInt64LE(samples, 6);
  head.writeUInt32LE(1, 14);
  head.writeUInt32LE(number, 18);
  head[26] = pieces.length;
  return Buffer.concat([head, Buffer.from(pieces), ...packets]);
}

/** Whether every page carries the check that it should, bit by bit by RFC 3533. */
export function isSigned(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes);
  for (let start = 0; start < all.length; ) {
    const pieces = all.subarray(start + 27, start + 27 + (all[start + 26] ?? 0));
    const end = start + 27 + pieces.length + pieces.reduce((sum, piece) => sum + piece, 0);
    const one = Buffer.from(all.subarray(start, end));
    const said = one.readUInt32LE(22);
    one.writeUInt32LE(0, 22);
    let sum = 0;
    for (const byte of one) {
      sum ^= byte << 24;
      for (let bit = 0; bit < 8; bit += 1) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
    }
    if (said !== sum >>> 0) return false;
    start = end;
  }
  return true;
}

interface Mp4 {
  /** As some browsers record: the length stands in the fragments alone. */
  fragmented?: boolean;
  handler?: string;
}

/** Two seconds by its boxes, with where it was recorded. */
export function mp4({ fragmented = false, handler = "soun" }: Mp4 = {}): Buffer {
  const times = Buffer.alloc(24);
  times.writeUInt32BE(0xe0000000, 4);
  times.writeUInt32BE(8_000, 12);
  times.writeUInt32BE(fragmented ? 0 : 16_000, 16);
  const track = box(
    "trak",
    box("mdia", box("mdhd", times), box("hdlr", Buffer.from(`\0\0\0\0\0\0\0\0${handler}`.padEnd(25, "\0"), "latin1"))),
  );
  const trex = Buffer.alloc(24);
  trex.writeUInt32BE(1_000, 12);
  const remarks = box("udta", box("\xa9xyz", Buffer.from(secret)));
  const moov = box("moov", track, ...(fragmented ? [box("mvex", box("trex", trex))] : []), remarks);
  const trun = Buffer.alloc(8);
  trun.writeUInt32BE(8, 4);
  const fragment = [box("moof", box("traf", box("tfhd", Buffer.alloc(8)), box("trun", trun))), box("mdat", Buffer.alloc(80, 3))];
  return Buffer.concat([
    box("ftyp", Buffer.from("M4A \0\0\0\0")),
    moov,
    ...(fragmented ? [...fragment, ...fragment] : [box("mdat", Buffer.alloc(80, 3))]),
  ]);
}

function box(name: string, ...content: Buffer[]): Buffer {
  const all = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(all.length + 8);
  head.write(name, 4, "latin1");
  return Buffer.concat([head, all]);
}

/** Two seconds by its blocks, of unknown length as browsers record it, with a title and tags. */
export function webm({ video = false, live = true }: { video?: boolean; live?: boolean } = {}): Buffer {
  const scale = element("2ad7b1", Buffer.from("0f4240", "hex"));
  const info = element("1549a966", scale, element("7ba9", Buffer.from(secret)), element("5741", Buffer.from("Chrome")));
  const tracks = element("1654ae6b", element("ae", element("d7", Buffer.from([1])), element("83", Buffer.from([video ? 1 : 2]))));
  const cluster = (at: number) => [
    Buffer.from(live ? "1f43b675ff" : "", "hex"),
    ...(live ? blocks(at) : [element("1f43b675", ...blocks(at))]),
  ];
  const tags = element("1254c367", element("7373", Buffer.from(secret.repeat(6))));
  const body = Buffer.concat([info, tracks, ...cluster(0), ...cluster(1_000), tags]);
  const whole = live ? Buffer.concat([Buffer.from("1853806701ffffffffffffff", "hex"), body]) : element("18538067", body);
  return Buffer.concat([element("1a45dfa3", element("4282", Buffer.from("webm"))), whole]);
}

function blocks(at: number): Buffer[] {
  const base = Buffer.alloc(2);
  base.writeUInt16BE(at);
  const block = (offset: number) => Buffer.from([0x81, offset >> 8, offset & 255, 0x80, 1, 2, 3, 4]);
  return [element("e7", base), element("a3", block(0)), element("a3", block(980))];
}

function element(name: string, ...content: Buffer[]): Buffer {
  const all = Buffer.concat(content);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(0x10000000 | all.length);
  return Buffer.concat([Buffer.from(name, "hex"), size, all]);
}
