/** The files of an import as they arrive; what is too large is left, and its name said. */

import { missing } from "#app/domains/files/files.errors.ts";
import { type Arrived, isUpload, readForm } from "#app/domains/files/form-files.server.ts";
import type { Remark } from "./reading.ts";
import type { Chosen } from "./taking-in.server.ts";
import { type Packed, zipLimits } from "./unpacking.ts";

export const uploadLimits = { files: 100, bytes: zipLimits.file, all: zipLimits.all } as const;

/** Refuses with `files.missing`, `files.malformed`. */
export async function receiveWriteUps(request: Request): Promise<Chosen> {
  if (!isUpload(request)) throw missing();
  const files: Packed[] = [];
  const left: Remark[] = [];
  let room: number = uploadLimits.all;
  async function take(arrived: Arrived): Promise<void> {
    if ("refused" in arrived) {
      const most = arrived.refused === "too-large" ? uploadLimits.bytes : uploadLimits.files;
      left.push({ kind: arrived.refused, what: arrived.name, most });
      return;
    }
    const { name, content } = arrived;
    if (content.byteLength > room) {
      left.push({ kind: "no-room", what: name, is: content.byteLength, most: uploadLimits.all });
      return;
    }
    room -= content.byteLength;
    files.push(arrived);
  }
  await readForm(request, { files: { most: uploadLimits.files, bytes: uploadLimits.bytes, take } });
  if (files.length + left.length === 0) throw missing();
  return { files, left };
}
