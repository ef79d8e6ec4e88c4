import { asc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { files, fileUses } from "#db/schema/files.ts";

export interface UsedFile {
  readonly hash: string;
  readonly size: number;
  readonly mediaType: string;
  readonly uses: readonly { name: string; about: { kind: string; id: string } }[];
}

/** More uses than these are not looked at: a file that is kept for so many reasons is found by one of the first. */
const mostUses = 50;

/** A file with what it is kept for, oldest use first; undefined when there is none. */
export async function fileOf(read: Reader, hash: string): Promise<UsedFile | undefined> {
  const rows = await read
    .select({
      size: files.size,
      mediaType: files.mediaType,
      name: fileUses.name,
      kind: fileUses.aboutKind,
      id: fileUses.aboutId,
    })
    .from(files)
    .innerJoin(fileUses, eq(fileUses.hash, files.hash))
    .where(eq(files.hash, hash))
    .orderBy(asc(fileUses.id))
    .limit(mostUses);
  const [first] = rows;
  if (!first) return undefined;
  const uses = rows.map(({ name, kind, id }) => ({ name, about: { kind, id } }));
  return { hash, size: first.size, mediaType: first.mediaType, uses };
}
