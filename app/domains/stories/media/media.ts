/** What photos and voice notes of stories are, and how they are shown. */

/** The kind under which their files are kept: who may read the story may read them. */
export const mediumKind = "story-medium";

export const mediaLimits = {
  photos: 6,
  /** Characters. */
  alt: 300,
  transcript: 8_000,
  /** Seconds. */
  voice: 300,
  /** That one person has uploaded and not posted. */
  waiting: 60,
} as const;

/** The longest sides in which a photo is kept, in pixels, largest first. */
export const photoSides = [1920, 960, 480] as const;

/** As a story says it: which photo, and what it shows. */
export interface PhotoSaid {
  readonly id: string;
  readonly alt: string;
}

export interface VoiceSaid {
  readonly id: string;
  readonly transcript: string;
}

export interface StoredPhoto {
  readonly hash: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** A photo in its sizes, largest first. */
export type PhotoFiles = readonly [StoredPhoto, ...StoredPhoto[]];

export interface ShownPhoto extends PhotoSaid {
  readonly files: PhotoFiles;
}

export const fileAddress = (hash: string) => `/files/${hash}`;

/** What an `img` needs to choose its size and to keep its place before it has come. */
export function sourcesOf(files: PhotoFiles) {
  const [{ hash, width, height }] = files;
  const srcSet = files.map((file) => `${fileAddress(file.hash)} ${file.width}w`).join(", ");
  return { src: fileAddress(hash), width, height, ...(files.length > 1 ? { srcSet } : {}) };
}

export function moved<Item extends { readonly id: string }>(items: readonly Item[], id: string, by: -1 | 1): Item[] {
  const from = items.findIndex((item) => item.id === id);
  const [item, other] = [items[from], items[from + by]];
  return item && other ? items.map((one) => (one === item ? other : one === other ? item : one)) : [...items];
}
