import { keepFile } from "#app/domains/files/keeping.server.ts";
import { takeRecording } from "#app/domains/files/recordings.server.ts";
import { storeBytes } from "#app/domains/files/storing.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { storyMedia } from "#db/schema/stories.ts";
import { tooManyWaiting, voiceTooLong } from "./media.errors.ts";
import { waitingOf } from "./media.queries.server.ts";
import { mediaLimits, mediumKind } from "./media.ts";

/**
 * Takes a voice note for a story that is being told, without what a device wrote into it beside the sound. Its uploader alone
 * hears it until a story holds it. Returns its id.
 * @throws stories.too-many-waiting, stories.voice-too-long and what `takeRecording` throws
 */
export async function addVoice(world: World, person: Pick<Person, "id">, original: Uint8Array, peaks: readonly number[]): Promise<string> {
  if ((await waitingOf(world.db.read, person.id)) >= mediaLimits.waiting) throw tooManyWaiting();
  const { content, mediaType, seconds } = takeRecording(original);
  if (seconds > mediaLimits.voice + mediaLimits.voiceGrace) throw voiceTooLong();
  const { hash } = await storeBytes(world, content, mediaType);
  const id = newId();
  const now = world.clock.now();
  await world.db.write(async (tx) => {
    const file = { hash, mediaType };
    await tx.insert(storyMedia).values({ id, kind: "voice", ownerId: person.id, files: file, seconds, peaks: [...peaks], createdAt: now });
    const name = `voice-note.${mediaType === "audio/mpeg" ? "mp3" : mediaType.split("/")[1]}`;
    await keepFile(tx, { hash, name, about: { kind: mediumKind, id }, personId: person.id, now });
  });
  return id;
}
