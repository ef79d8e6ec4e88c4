/**
 * Photos are made anew from their pixels: upright, in a few widths, without anything that a camera or a phone wrote into them.
 * The library is loaded by the first photo, because most processes never see one.
 */
import { fileTypeFromBuffer } from "file-type";
import type { Sharp, SharpConstructor } from "sharp";
import type { World } from "#app/shared/world.ts";
import { imageBroken, imageIsHeic, imageTooManyPixels, notOfThisKind } from "./files.errors.ts";

export interface MadeImage {
  readonly content: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export const madeMediaType = "image/webp";

export interface Making {
  /** The longest side of each, largest first. */
  readonly sides: readonly [number, ...number[]];
  /** The most pixels that are taken apart: a picture of a few kilobytes may hold billions. */
  readonly mostPixels: number;
}

const taken = new Set(["image/jpeg", "image/png", "image/apng", "image/webp"]);
const heic = new Set(["image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence"]);
const longest = 60;

/**
 * A photo in several sizes, never larger than it came; of one that moves, its first picture. One photo at a time is in work.
 * @throws files.image-is-heic, files.not-of-this-kind, files.image-broken, files.image-too-many-pixels
 */
export async function makeImages(world: World, original: Uint8Array, making: Making): Promise<MadeImage[]> {
  const type = (await fileTypeFromBuffer(original))?.mime ?? "";
  if (heic.has(type)) throw imageIsHeic();
  if (!taken.has(type)) throw notOfThisKind();
  return inTurn(world, async () => sized(await library(), original, making));
}

/** A picture from pixels that we drew ourselves: red, green, blue and opacity, row by row. */
export async function imageOfPixels(
  world: World,
  { pixels, width, height }: { pixels: Uint8Array; width: number; height: number },
): Promise<MadeImage> {
  return inTurn(world, async () => {
    const sharp = await library();
    return encoded(sharp(pixels, { raw: { width, height, channels: 4 } }), Math.max(width, height));
  });
}

/** A picture of ours, small and in a form that every program for pictures and paper reads. */
export async function smallJpeg(world: World, made: Uint8Array, side: number): Promise<MadeImage> {
  return inTurn(world, async () => {
    const sharp = await library();
    const { data, info } = await sharp(made)
      .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .timeout({ seconds: longest })
      .jpeg({ quality: 78 })
      .toBuffer({ resolveWithObject: true });
    return { content: data, width: info.width, height: info.height };
  });
}

async function sized(sharp: SharpConstructor, original: Uint8Array, { sides, mostPixels }: Making): Promise<MadeImage[]> {
  const [largestSide, ...otherSides] = sides;
  const largest = await orRefuse(encoded(sharp(original, { limitInputPixels: mostPixels, failOn: "error" }).autoOrient(), largestSide));
  const made = [largest];
  for (const side of otherSides) {
    if (side < Math.max(largest.width, largest.height)) made.push(await encoded(sharp(largest.content), side));
  }
  return made;
}

async function encoded(image: Sharp, side: number): Promise<MadeImage> {
  const { data, info } = await image
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .timeout({ seconds: longest })
    .webp({ quality: 80, smartSubsample: true })
    .toBuffer({ resolveWithObject: true });
  return { content: data, width: info.width, height: info.height };
}

async function orRefuse(work: Promise<MadeImage>): Promise<MadeImage> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof Error && /pixel limit/.test(error.message) ? imageTooManyPixels() : imageBroken();
  }
}

/** Only what a photo comes as can be read, whatever a file pretends to be; one thread, and nothing remembered. */
async function library(): Promise<SharpConstructor> {
  const { default: sharp } = await import("sharp");
  sharp.concurrency(1);
  sharp.cache(false);
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({ operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"] });
  return sharp;
}

const turns = new WeakMap<World["files"], Promise<unknown>>();

/** One after the other: a large photo takes hundreds of megabytes while it is in work. */
function inTurn<Result>({ files }: World, work: () => Promise<Result>): Promise<Result> {
  const mine = (turns.get(files) ?? Promise.resolve()).then(work, work);
  turns.set(
    files,
    mine.catch(() => undefined),
  );
  return mine;
}
