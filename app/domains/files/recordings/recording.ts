/** What is known of a recording once it has been taken apart: the sound, without what else a device or a program wrote into it. */
export interface Recording {
  readonly content: Uint8Array;
  readonly mediaType: "audio/webm" | "audio/ogg" | "audio/mp4" | "audio/mpeg" | "audio/wav";
  readonly seconds: number;
}

/** Takes one format apart. Undefined: it is another one, or holds something else than sound. Throws a RangeError where it breaks off. */
export type Reading = (bytes: Uint8Array) => Recording | undefined;

/** Big-endian by default, as most of these formats are; the bounds are the view's own. */
export const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const textAt = (bytes: Uint8Array, at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length));
