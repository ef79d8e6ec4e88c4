import { asc, eq, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { files, fileUses } from "#db/schema/files.ts";

export interface UsedFile {
  readonly hash: string;
  readonly size: number;
  readonly mediaType: string;
  readonly uses: readonly { name: string; about: { kind: string; id: string } }[];
}

/** So many uses are handed out at once. */
export const usesAtOnce = 100;

interface Asked {
  /** Whose own uses come first. */
  readonly reader?: string;
  /** How many uses are passed over. */
  readonly after?: number;
}

/** A file with some of what it is kept for: a reader's own uses, then the oldest. Undefined when there are none, or no more. */
export async function fileOf(read: Reader, hash: string, { reader = "", after = 0 }: Asked = {}): Promise<UsedFile | undefined> {
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
    .orderBy(sql`case when ${fileUses.personId} = ${reader} then 0 else 1 end`, asc(fileUses.id))
    .limit(usesAtOnce)
    .offset(after);
  const [first] = rows;
  if (!first) return undefined;
  const uses = rows.map(({ name, kind, id }) => ({ name, about: { kind, id } }));
  return { hash, size: first.size, mediaType: first.mediaType, uses };
}
