import { and, asc, count, eq, inArray, isNull } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { isId } from "#app/shared/ids.ts";
import type { Reader } from "#db/client.ts";
import { storyMedia } from "#db/schema/stories.ts";
import type { PhotoFiles, PhotoSaid, ShownPhoto } from "./media.ts";

/** The photos of a story in their order. */
export async function photosOf(read: Reader, storyId: string): Promise<ShownPhoto[]> {
  const rows = await read
    .select({ id: storyMedia.id, words: storyMedia.words, files: storyMedia.files })
    .from(storyMedia)
    .where(and(eq(storyMedia.storyId, storyId), eq(storyMedia.kind, "photo")))
    .orderBy(asc(storyMedia.position), asc(storyMedia.id));
  return rows.map(({ id, words, files }) => ({ id, alt: words ?? "", files: files as PhotoFiles }));
}

/** The files of the photos that a form names, as far as they are its person's. */
export async function photosNamed(
  read: Reader,
  person: Pick<Person, "id">,
  named: readonly { id?: string }[],
): Promise<Record<string, PhotoFiles>> {
  const ids = named.flatMap(({ id }) => (id && isId(id) ? [id] : []));
  if (ids.length === 0) return {};
  const rows = await read
    .select({ id: storyMedia.id, files: storyMedia.files })
    .from(storyMedia)
    .where(and(inArray(storyMedia.id, ids), eq(storyMedia.ownerId, person.id)));
  return Object.fromEntries(rows.map(({ id, files }) => [id, files as PhotoFiles]));
}

/** The same, as they would be shown. */
export async function photosSaid(read: Reader, person: Pick<Person, "id">, said: readonly PhotoSaid[] = []): Promise<ShownPhoto[]> {
  const known = await photosNamed(read, person, said);
  return said.flatMap((photo) => {
    const files = known[photo.id];
    return files ? [{ ...photo, files }] : [];
  });
}

export interface Medium {
  readonly ownerId: string;
  /** Null while it belongs to a form that has not been posted. */
  readonly storyId: string | null;
}

/** Whose a photo or a voice note is. */
export async function mediumOf(read: Reader, id: string): Promise<Medium | undefined> {
  if (!isId(id)) return undefined;
  const [row] = await read
    .select({ ownerId: storyMedia.ownerId, storyId: storyMedia.storyId })
    .from(storyMedia)
    .where(eq(storyMedia.id, id));
  return row;
}

/** How many somebody has uploaded that no story holds. */
export async function waitingOf(read: Reader, personId: string): Promise<number> {
  const [row] = await read
    .select({ count: count() })
    .from(storyMedia)
    .where(and(eq(storyMedia.ownerId, personId), isNull(storyMedia.storyId)));
  return row?.count ?? 0;
}
