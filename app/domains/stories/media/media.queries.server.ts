import { and, asc, count, eq, inArray, isNull } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { isId } from "#app/shared/ids.ts";
import type { Reader } from "#db/client.ts";
import { storyMedia } from "#db/schema/stories.ts";
import type { PhotoFiles, ShownMedia, ShownPhoto, ShownVoice, VoiceFile } from "./media.ts";

const columns = {
  id: storyMedia.id,
  kind: storyMedia.kind,
  words: storyMedia.words,
  files: storyMedia.files,
  seconds: storyMedia.seconds,
  peaks: storyMedia.peaks,
};

interface Row {
  readonly id: string;
  readonly words: string | null;
  readonly files: unknown;
  readonly seconds: number | null;
  readonly peaks: number[] | null;
}

const photoIn = ({ id, words, files }: Row): ShownPhoto => ({ id, alt: words ?? "", files: files as PhotoFiles });

const voiceIn = ({ id, words, files, seconds, peaks }: Row): ShownVoice => ({
  ...(files as VoiceFile),
  id,
  transcript: words ?? "",
  seconds: seconds ?? 0,
  peaks: peaks ?? [],
});

/** The photos of a story in their order, and its voice note. */
export async function mediaOf(read: Reader, storyId: string): Promise<ShownMedia> {
  return (await mediaOfSome(read, [storyId])).get(storyId) ?? { photos: [] };
}

/** The same of several stories; those that hold none are left out. */
export async function mediaOfSome(read: Reader, storyIds: readonly string[]): Promise<Map<string, ShownMedia>> {
  if (storyIds.length === 0) return new Map();
  const rows = await read
    .select({ ...columns, storyId: storyMedia.storyId })
    .from(storyMedia)
    .where(inArray(storyMedia.storyId, [...storyIds]))
    .orderBy(asc(storyMedia.position), asc(storyMedia.id));
  const byStory = Map.groupBy(rows, ({ storyId }) => storyId ?? "");
  return new Map([...byStory].map(([storyId, own]) => [storyId, shownOf(own)]));
}

function shownOf(rows: readonly (Row & { kind: string })[]): ShownMedia {
  const voice = rows.find(({ kind }) => kind === "voice");
  return { photos: rows.filter(({ kind }) => kind === "photo").map(photoIn), ...(voice ? { voice: voiceIn(voice) } : {}) };
}

export interface Named {
  readonly photos?: readonly { readonly id: string; readonly alt?: string }[];
  readonly voice?: { readonly id?: string; readonly transcript?: string };
}

/** What a form names, as far as it is its person's, with the words that the form says of it. */
export async function mediaNamed(read: Reader, person: Pick<Person, "id">, { photos = [], voice }: Named): Promise<ShownMedia> {
  const ids = [...photos.map(({ id }) => id), voice?.id ?? ""].filter(isId);
  if (ids.length === 0) return { photos: [] };
  const rows = await read
    .select(columns)
    .from(storyMedia)
    .where(and(inArray(storyMedia.id, ids), eq(storyMedia.ownerId, person.id)));
  const spoken = rows.find(({ id, kind }) => id === voice?.id && kind === "voice");
  return {
    photos: photos.flatMap(({ id, alt = "" }) => {
      const row = rows.find((one) => one.id === id && one.kind === "photo");
      return row ? [{ ...photoIn(row), alt }] : [];
    }),
    ...(spoken ? { voice: { ...voiceIn(spoken), transcript: voice?.transcript ?? "" } } : {}),
  };
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
