/** The files of an import as they arrive; what is too large is left by its name. */

import { missing } from "#app/domains/files/files.errors.ts";
import { type Arrived, isUpload, readForm } from "#app/domains/files/form-files.server.ts";
import type { Chosen } from "./taking-in.server.ts";
import { type Packed, zipLimits } from "./unpacking.ts";

export const uploadLimits = { files: 100, bytes: zipLimits.file, all: zipLimits.all } as const;

/** Refuses with `files.missing`, `files.malformed`. */
export async function receiveWriteUps(request: Request): Promise<Chosen> {
  if (!isUpload(request)) throw missing();
  const files: Packed[] = [];
  const left: string[] = [];
  let room: number = uploadLimits.all;
  async function take(arrived: Arrived): Promise<void> {
    if ("content" in arrived && arrived.content.byteLength <= room) {
      room -= arrived.content.byteLength;
      files.push(arrived);
    } else left.push("content" in arrived ? arrived.name : `${files.length + left.length + 1}.`);
  }
  await readForm(request, { files: { most: uploadLimits.files, bytes: uploadLimits.bytes, take } });
  if (files.length + left.length === 0) throw missing();
  return { files, left };
}
