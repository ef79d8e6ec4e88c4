/** What is in a zip, as far as it can be of use: write-ups and images, within limits that a bomb does not pass. */
import { unzipSync } from "fflate";
import type { Remark } from "./reading.ts";

export interface Packed {
  /** With its folders. */
  readonly name: string;
  readonly content: Uint8Array;
}

const megabyte = 1024 * 1024;
export const zipLimits = { files: 500, file: 10 * megabyte, all: 50 * megabyte } as const;

export const isWriteUp = (name: string) => /\.(md|markdown)$/i.test(name);
export const isImage = (name: string) => /\.(png|jpe?g|webp)$/i.test(name);
const partsOf = (name: string) => name.split(/[\\/]/);
const isHidden = (name: string) => partsOf(name).some((part) => part === "__MACOSX" || /^\.(?!\.?$)/.test(part));
/** Some tools put it there, others as a trap: where it belongs in the folders of the zip nobody knows. */
const leadsOut = (name: string) => partsOf(name).includes("..");

/** `left`: what was not unpacked, and why. Throws when it is no zip. */
export function unpacked(content: Uint8Array): { files: Packed[]; left: Remark[] } {
  let room: number = zipLimits.all;
  let count = 0;
  const left: Remark[] = [];
  // What an entry says of its size is what it is given room for: one that lies ends there.
  const parts = unzipSync(content, {
    filter({ name, originalSize }) {
      if (name.endsWith("/") || isHidden(name)) return false;
      count += 1;
      const why = reasonToLeave(name, { count, size: originalSize, room });
      if (why) {
        if (left.length < zipLimits.files) left.push(why);
        return false;
      }
      room -= originalSize;
      return true;
    },
  });
  return { files: Object.entries(parts).map(([name, part]) => ({ name, content: part })), left };
}

function reasonToLeave(what: string, { count, size, room }: { count: number; size: number; room: number }): Remark | undefined {
  if (leadsOut(what)) return { kind: "leads-out", what };
  if (!isWriteUp(what) && !isImage(what)) return { kind: "wrong-type", what };
  if (count > zipLimits.files) return { kind: "too-many", what, most: zipLimits.files };
  if (size > zipLimits.file) return { kind: "too-large", what, is: size, most: zipLimits.file };
  return size > room ? { kind: "no-room", what, is: size, most: zipLimits.all } : undefined;
}
