/** Which photos and voice note a story holds, changed in the transaction that changes the story. */
import { asc, eq, inArray, or } from "drizzle-orm";
import { letGo } from "#app/domains/files/letting-go.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { type StoryCover, stories, storyMedia } from "#db/schema/stories.ts";
import type { StoryContent } from "../stories.ts";
import { mediumGone } from "./media.errors.ts";
import { mediumKind, type PhotoFiles } from "./media.ts";

type Said = Pick<StoryContent, "photos" | "voice">;

interface Wanted {
  readonly id: string;
  readonly kind: "photo" | "voice";
  readonly position: number;
  readonly words: string;
}

/**
 * Gives a story the photos and the voice note that its content names, and lets go of what it held before; those files end with
 * that. Refuses with `stories.medium-gone` when one is not there, is somebody else's or another story's.
 */
export async function holdMedia(tx: Transaction, person: Pick<Person, "id">, storyId: string, said: Said, now: Date): Promise<void> {
  const wanted = wantedBy(said);
  const ids = wanted.map(({ id }) => id);
  const found = await locked(
    tx
      .select()
      .from(storyMedia)
      .where(ids.length > 0 ? or(eq(storyMedia.storyId, storyId), inArray(storyMedia.id, ids)) : eq(storyMedia.storyId, storyId))
      // In order, so that two that name the same wait for each other instead of blocking each other.
      .orderBy(asc(storyMedia.id)),
  );
  if (found.length === 0 && wanted.length === 0) return;
  const held = wanted.map((one) => {
    const row = found.find(({ id }) => id === one.id);
    const isTheirs = row?.ownerId === person.id && (row.storyId === null || row.storyId === storyId);
    if (!row || !isTheirs || row.kind !== one.kind) throw mediumGone();
    return { ...one, files: row.files, seconds: row.seconds };
  });
  for (const { id, position, words } of held) {
    await tx.update(storyMedia).set({ storyId, position, words }).where(eq(storyMedia.id, id));
  }
  await forget(
    tx,
    found.filter(({ id }) => !ids.includes(id)).map(({ id }) => id),
    now,
  );
  const [first] = held.filter(({ kind }) => kind === "photo");
  const voice = held.find(({ kind }) => kind === "voice");
  await tx
    .update(stories)
    .set({
      cover: first ? coverOf(first.files as PhotoFiles, first.words) : null,
      voiceSeconds: voice ? Math.ceil(voice.seconds ?? 0) : null,
    })
    .where(eq(stories.id, storyId));
}

/** Ends photos and voice notes with their files. */
export async function forget(tx: Transaction, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx.delete(storyMedia).where(inArray(storyMedia.id, [...ids]));
  await letGo(tx, mediumKind, ids, now);
}

function wantedBy({ photos = [], voice }: Said): Wanted[] {
  const all: Wanted[] = photos.map(({ id, alt }, position) => ({ id, kind: "photo", position, words: alt }));
  return voice ? [...all, { id: voice.id, kind: "voice", position: 0, words: voice.transcript }] : all;
}

/** The smallest that is sharp on a card. */
function coverOf(files: PhotoFiles, alt: string): StoryCover {
  const { hash, width, height } = files.at(-1) ?? files[0];
  return { hash, width, height, alt };
}
