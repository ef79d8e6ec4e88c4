import { madeMediaType, makeImages } from "#app/domains/files/images.server.ts";
import { keepFile } from "#app/domains/files/keeping.server.ts";
import { storeBytes } from "#app/domains/files/storing.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { storyMedia } from "#db/schema/stories.ts";
import { tooManyWaiting } from "./media.errors.ts";
import { waitingOf } from "./media.queries.server.ts";
import { mediaLimits, mediumKind, photoSides, type StoredPhoto } from "./media.ts";

/**
 * Takes a photo for a story that is being told: made anew in its sizes, what it was is not kept. Its uploader alone sees it until
 * a story holds it. Returns its id.
 * @throws stories.too-many-waiting and what `makeImages` throws
 */
export async function addPhoto(world: World, person: Pick<Person, "id">, original: Uint8Array): Promise<string> {
  if ((await waitingOf(world.db.read, person.id)) >= mediaLimits.waiting) throw tooManyWaiting();
  const made = await makeImages(world, original, { sides: photoSides, mostPixels: world.config.photoMegapixels * 1_000_000 });
  const stored: StoredPhoto[] = [];
  for (const { content, width, height } of made) {
    const { hash } = await storeBytes(world, content, madeMediaType);
    stored.push({ hash, width, height });
  }
  const id = newId();
  const now = world.clock.now();
  await world.db.write(async (tx) => {
    await tx.insert(storyMedia).values({ id, kind: "photo", ownerId: person.id, files: stored, createdAt: now });
    // A neutral name: what the file was called may say who the customer is.
    const about = { kind: mediumKind, id };
    for (const { hash } of stored) await keepFile(tx, { hash, name: "photo.webp", about, personId: person.id, now });
  });
  return id;
}
