/** Pictures for tests, made here: no real photo of anybody. */
import sharp from "sharp";

interface Picture {
  width?: number;
  height?: number;
  form?: "jpeg" | "png" | "webp";
  /** Makes two pictures differ. */
  colour?: { r: number; g: number; b: number };
}

const plain = ({ width = 640, height = 480, colour = { r: 200, g: 120, b: 60 } }: Picture) =>
  sharp({ create: { width, height, channels: 3, background: colour } });

export const picture = (given: Picture = {}): Promise<Buffer> => plain(given)[given.form ?? "jpeg"]().toBuffer();

/** As a phone writes it: lying on its side, and with where and with what it was taken. */
export function phonePhoto(): Promise<Buffer> {
  return plain({ width: 800, height: 600 })
    .withExif({
      IFD0: { Make: "Fernhollow", Model: "Pocket 7", Copyright: "Siobhan Example" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 53/1 30/1", GPSLongitudeRef: "W", GPSLongitude: "8/1 28/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** A picture that moves: red first, then blue. */
export function movingPicture(): Promise<Buffer> {
  const frame = (r: number, b: number) => Buffer.alloc(64 * 64 * 3, Buffer.from([r, 0, b]));
  return sharp(Buffer.concat([frame(255, 0), frame(0, 255)]), { raw: { width: 64, height: 128, channels: 3, pageHeight: 64 } })
    .webp({ loop: 0, delay: [100, 100], lossless: true })
    .toBuffer();
}

/** A few kilobytes that say they are 16,000 by 16,000 pixels. */
export async function bomb(): Promise<Buffer> {
  const { deflateSync, crc32 } = await import("node:zlib");
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([head, body, sum]);
  };
  const side = 16_000;
  const size = Buffer.alloc(13);
  size.writeUInt32BE(side, 0);
  size.writeUInt32BE(side, 4);
  // One bit a pixel, grey.
  size.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((side / 8 + 1) * side));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", size),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The beginning of what an iPhone saves when nobody has told it otherwise. */
export const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0heicmif1"), Buffer.alloc(200)]);

/** Black and white squares of 20 pixels: what is blurred shows at once. */
export function squares({ width = 1200, height = 800 } = {}): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) pixels[y * width + x] = (Math.floor(x / 20) + Math.floor(y / 20)) % 2 ? 255 : 0;
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
}

/** How far the pixels in a square lie apart, 0…255; where the square stands: in shares of the picture. */
export async function contrastAt(content: Buffer, across: number, down: number): Promise<number> {
  const { data, info } = await sharp(content).greyscale().raw().toBuffer({ resolveWithObject: true });
  const [left, top] = [Math.round(across * info.width), Math.round(down * info.height)];
  let [least, most] = [255, 0];
  for (let y = top - 30; y < top + 30; y++) {
    for (let x = left - 30; x < left + 30; x++) {
      const value = data[(y * info.width + x) * info.channels] ?? 0;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }
  return most - least;
}
