/** Maps by their names, of whatever level. */
import { desc, eq, inArray } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { writeCursor } from "#app/shared/keyset.ts";
import type { Reader } from "#db/client.ts";
import { journeySharings, journeys } from "#db/schema/journeys.ts";
import { nameKey, people } from "#db/schema/people.ts";
import { readableBy } from "./impact/ground.queries.server.ts";
import { listed, mapsOnAPage, toListed } from "./journeys.queries.server.ts";
import type { ListedMap } from "./journeys.ts";

/** Of more maps than that, only those edited last are looked through. */
const mostLookedThrough = 10_000;

interface FoundMaps {
  readonly maps: ListedMap[];
  /** On all pages. */
  readonly count: number;
  readonly next?: string;
}

/**
 * Those that the person reads whose name holds every word, in any order, in capitals or not and without accents; the last edited
 * first. The names are compared here: each database lets another part of the alphabet be the same.
 */
export async function mapsCalled(
  read: Reader,
  person: Pick<Person, "id">,
  words: string,
  { after }: { after?: { at: Date; id: string } } = {},
): Promise<FoundMaps> {
  const sought = nameKey(words).split(/\s+/).filter(Boolean);
  const { id, title, editedAt } = journeys;
  const all = await read
    .select({ id, title, editedAt })
    .from(journeys)
    .where(readableBy(person))
    .orderBy(desc(journeys.editedAt), desc(journeys.id))
    .limit(mostLookedThrough);
  const found = all.filter((map) => {
    const name = nameKey(map.title);
    return sought.every((word) => name.includes(word));
  });
  const from = found.filter(
    (map) => !after || map.editedAt < after.at || (map.editedAt.getTime() === after.at.getTime() && map.id < after.id),
  );
  const ids = from.slice(0, mapsOnAPage).map((map) => map.id);
  const last = from.length > mapsOnAPage ? from[mapsOnAPage - 1] : undefined;
  return {
    maps: await mapsNamed(read, ids),
    count: found.length,
    ...(last ? { next: writeCursor({ at: last.editedAt, id: last.id }) } : {}),
  };
}

async function mapsNamed(read: Reader, ids: readonly string[]): Promise<ListedMap[]> {
  if (ids.length === 0) return [];
  const rows = await read
    .select(listed)
    .from(journeys)
    .innerJoin(people, eq(people.id, journeys.ownerId))
    .leftJoin(journeySharings, eq(journeySharings.journeyId, journeys.id))
    .where(inArray(journeys.id, [...ids]))
    .orderBy(desc(journeys.editedAt), desc(journeys.id));
  return rows.map(toListed);
}
