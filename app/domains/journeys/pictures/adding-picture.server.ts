/** Pictures on the cards of a map: made anew from their pixels, and there for whoever reads the map. */
import { and, eq, inArray, sql } from "drizzle-orm";
import { notOfThisKind, tooLarge } from "#app/domains/files/files.errors.ts";
import { cleanName } from "#app/domains/files/files.ts";
import { madeMediaType, makeImages } from "#app/domains/files/images.server.ts";
import { keepFile } from "#app/domains/files/keeping.server.ts";
import { storeBytes } from "#app/domains/files/storing.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { fileUses } from "#db/schema/files.ts";
import { journeys } from "#db/schema/journeys.ts";
import type { JourneyMap } from "../board/map.ts";
import { readableBy } from "../impact/ground.queries.server.ts";
import { mayEditMap } from "../journeys.policy.ts";
import { requireStake } from "../journeys.queries.server.ts";

export const largestPicture = 10 * 1024 * 1024;
/** Pixels: enough for a wall on which a map is shown. */
const longestSide = 1_200;

interface Given {
  readonly journeyId: string;
  readonly name: string;
  readonly content: Uint8Array;
}

/** Takes a picture for the cards of a map; its hash. Refuses with `hallway.not-found`, `hallway.not-allowed`, `files.*`. */
export async function addingPicture(world: World, person: Person, { journeyId, name, content }: Given): Promise<string> {
  await requireEditor(world.db.read, person, journeyId);
  if (content.byteLength > largestPicture) throw tooLarge();
  const [made] = await makeImages(world, content, { sides: [longestSide], mostPixels: world.config.photoMegapixels * 1_000_000 });
  if (!made) throw notOfThisKind();
  const { hash } = await storeBytes(world, made.content, madeMediaType);
  const called = `${cleanName(name).replace(/\.[a-z0-9]{1,5}$/i, "")}.webp`;
  await world.db.write(async (tx) => {
    await requireEditor(tx, person, journeyId);
    if (await isKept(tx, journeyId, hash)) return;
    await keepFile(tx, { hash, name: called, about: { kind: "journey", id: journeyId }, personId: person.id, now: world.clock.now() });
  });
  return hash;
}

async function requireEditor(read: Parameters<typeof requireStake>[0], person: Person, journeyId: string): Promise<void> {
  if (!mayEditMap(person, await requireStake(read, person, journeyId))) throw notAllowed();
}

const usedBy = (journeyId: string, hash: string) =>
  and(eq(fileUses.aboutKind, "journey"), eq(fileUses.aboutId, journeyId), eq(fileUses.hash, hash));

const isKept = async (tx: Transaction, journeyId: string, hash: string) =>
  (await tx.select({ id: fileUses.id }).from(fileUses).where(usedBy(journeyId, hash)).limit(1)).length > 0;

/** More than a map of pictures holds. */
const mostCarried = 500;

/** What is on a new map that came from another one (a copy, a file) is there for its readers, as far as who makes it may see it. */
export async function carryPictures(
  tx: Transaction,
  person: Pick<Person, "id">,
  { journeyId, map, now }: { journeyId: string; map: JourneyMap; now: Date },
): Promise<void> {
  const hashes = [...new Set(map.cards.flatMap(({ picture }) => picture?.file ?? []))].slice(0, mostCarried);
  if (hashes.length === 0) return;
  const seen = await tx
    .select({ hash: fileUses.hash, name: sql<string>`min(${fileUses.name})` })
    .from(fileUses)
    .innerJoin(journeys, eq(journeys.id, fileUses.aboutId))
    .where(and(eq(fileUses.aboutKind, "journey"), inArray(fileUses.hash, hashes), readableBy(person)))
    .groupBy(fileUses.hash);
  for (const { hash, name } of seen)
    await keepFile(tx, { hash, name, about: { kind: "journey", id: journeyId }, personId: person.id, now });
}
