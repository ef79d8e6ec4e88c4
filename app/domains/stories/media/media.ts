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
  /** A recording that was stopped in time may end a moment later. */
  voiceGrace: 3,
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

/** How loud a voice note is along its length, 0…100 each: at most so many, computed in the browser that recorded it. */
export const mostPeaks = 160;

export interface VoiceFile {
  readonly hash: string;
  readonly mediaType: string;
}

export interface ShownVoice extends VoiceSaid, VoiceFile {
  readonly seconds: number;
  /** Empty where no browser computed them. */
  readonly peaks: readonly number[];
}

export interface ShownMedia {
  readonly photos: readonly ShownPhoto[];
  readonly voice?: ShownVoice;
}

/** `2:05` */
export function clockTime(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** Peaks as a form sends them: `0,12,88`. What is no list of loudnesses is none. */
export function peaksIn(text: string | undefined): number[] {
  const peaks = text ? text.split(",").map(Number) : [];
  const isList = peaks.length <= mostPeaks && peaks.every((peak) => Number.isInteger(peak) && peak >= 0 && peak <= 100);
  return isList ? peaks : [];
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
