/** The pictures of a map as they stand inside an exported one: small, and nothing in it points outside. */
import { buffer } from "node:stream/consumers";
import { and, eq, inArray } from "drizzle-orm";
import { smallJpeg } from "#app/domains/files/images.server.ts";
import type { World } from "#app/shared/world.ts";
import { fileUses } from "#db/schema/files.ts";
import type { JourneyMap } from "../board/map.ts";
import type { DrawnPicture } from "../formats/picture.ts";

/** More would make a file that nobody opens: the others stay words. */
const mostDrawn = 120;
/** Pixels; twice as fine as they stand there. */
const longestSide = 400;

/** By the hash of the file; only what the map itself holds. The caller has found the map within reach. */
export async function drawnPictures(world: World, journeyId: string, map: JourneyMap): Promise<ReadonlyMap<string, DrawnPicture>> {
  const asked = [...new Set(map.cards.flatMap(({ picture }) => picture?.file ?? []))].slice(0, mostDrawn);
  if (asked.length === 0) return new Map();
  const kept = await world.db.read
    .selectDistinct({ hash: fileUses.hash })
    .from(fileUses)
    .where(and(eq(fileUses.aboutKind, "journey"), eq(fileUses.aboutId, journeyId), inArray(fileUses.hash, asked)));
  const drawn = new Map<string, DrawnPicture>();
  for (const { hash } of kept) {
    if (!(await world.files.has(hash))) continue;
    const { content, width, height } = await smallJpeg(world, await buffer(world.files.open(hash)), longestSide);
    drawn.set(hash, { address: `data:image/jpeg;base64,${Buffer.from(content).toString("base64")}`, width, height });
  }
  return drawn;
}
