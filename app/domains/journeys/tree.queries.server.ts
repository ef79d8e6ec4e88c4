/** How maps stand under one another, and which of them can be chosen somewhere. */
import { asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { Reader } from "#db/client.ts";
import { journeySharings, journeys } from "#db/schema/journeys.ts";
import { people } from "#db/schema/people.ts";
import { readableBy } from "./impact/ground.queries.server.ts";
import { listed, toListed } from "./journeys.queries.server.ts";
import { type ListedMap, mostLevels, mostOffered } from "./journeys.ts";

type Asking = Pick<Person, "id">;

export interface OfferedMap {
  readonly id: string;
  readonly title: string;
  readonly kind: ListedMap["kind"];
}

/**
 * Every map that a person reads, of whatever level, by its title: those edited last where they are more than a list holds, and
 * in any case those that are named.
 */
export async function mapsOffered(
  read: Reader,
  person: Asking,
  { named = [], most = mostOffered }: { named?: readonly string[]; most?: number } = {},
): Promise<{ maps: OfferedMap[]; cut: boolean }> {
  const offered = { id: journeys.id, title: journeys.title, kind: journeys.kind };
  const recent = read
    .select(offered)
    .from(journeys)
    .where(readableBy(person))
    .orderBy(desc(journeys.editedAt), desc(journeys.id))
    .limit(most + 1);
  const own = [...new Set(named)].slice(0, most);
  const [found, also] = await Promise.all([
    recent,
    own.length > 0
      ? read
          .select(offered)
          .from(journeys)
          .where(sql`${inArray(journeys.id, own)} and ${readableBy(person)}`)
          .limit(most)
      : [],
  ]);
  const maps = new Map([...found.slice(0, most), ...also].map((map) => [map.id, map]));
  return { maps: [...maps.values()].sort((one, other) => one.title.localeCompare(other.title)), cut: found.length > most };
}

/** More than that a page of the register does not draw under its maps. */
const mostBelow = 1_000;

/** Ids and levels of what stands under these maps, the first level being 1; under what the person does not read one does not look. */
const below = (parents: readonly string[], within?: SQL) => sql`(
  with recursive found(id, level) as (
    select journeys.id, 1 from journeys where ${inArray(sql`journeys.parent_id`, [...parents])} ${within ? sql`and ${within}` : sql``}
    union all
    select journeys.id, found.level + 1 from journeys join found on journeys.parent_id = found.id
      where found.level < ${mostLevels} ${within ? sql`and ${within}` : sql``}
  ) select id, level from found) as below`;

/** Ids and levels of what a map stands under, the nearest being 1. */
const above = (journeyId: string, within?: SQL) => sql`(
  with recursive found(id, level) as (
    select parent_id, 1 from journeys where journeys.id = ${journeyId} and parent_id is not null
    union all
    select journeys.parent_id, found.level + 1 from journeys join found on journeys.id = found.id
      where journeys.parent_id is not null and found.level < ${mostLevels} ${within ? sql`and ${within}` : sql``}
  ) select id, level from found) as above`;

/** Everything under these maps that a person reads, whatever its level, by title: the tree of a page. One statement. */
export async function mapsBelow(read: Reader, person: Asking, parents: readonly string[]): Promise<{ maps: ListedMap[]; cut: boolean }> {
  if (parents.length === 0) return { maps: [], cut: false };
  const rows = await read
    .select(listed)
    .from(journeys)
    .innerJoin(below(parents, readableBy(person)), sql`below.id = ${journeys.id}`)
    .innerJoin(people, eq(people.id, journeys.ownerId))
    .leftJoin(journeySharings, eq(journeySharings.journeyId, journeys.id))
    // What is left out stands furthest below.
    .orderBy(asc(sql`below.level`), asc(journeys.title), asc(journeys.id))
    .limit(mostBelow + 1);
  return { maps: rows.slice(0, mostBelow).map(toListed), cut: rows.length > mostBelow };
}

/** The maps that a map stands under as the person sees them, the top first: up to one that they do not read. */
export function mapsAbove(read: Reader, person: Asking, journeyId: string): Promise<{ id: string; title: string }[]> {
  return read
    .select({ id: journeys.id, title: journeys.title })
    .from(journeys)
    .innerJoin(above(journeyId, readableBy(person)), sql`above.id = ${journeys.id}`)
    .where(readableBy(person))
    .orderBy(desc(sql`above.level`))
    .limit(mostLevels);
}

/** Whoever reads them: the ids of what a map stands under, and how many levels stand under it. */
export async function levelsAround(read: Reader, journeyId: string): Promise<{ above: readonly string[]; below: number }> {
  const over = await read
    .select({ id: journeys.id })
    .from(journeys)
    .innerJoin(above(journeyId), sql`above.id = ${journeys.id}`)
    .limit(mostLevels + 1);
  const [deepest] = await read
    .select({ level: sql<number | string | null>`max(below.level)` })
    .from(journeys)
    .innerJoin(below([journeyId]), sql`below.id = ${journeys.id}`);
  return { above: over.map(({ id }) => id), below: Number(deepest?.level ?? 0) };
}
