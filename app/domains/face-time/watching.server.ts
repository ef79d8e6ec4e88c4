import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { activities, openingWatches } from "#db/schema/face-time.ts";
import { sites } from "#db/schema/people.ts";
import type { Filter } from "./agenda.ts";

type Watcher = Pick<Person, "id" | "siteId">;

/** Tells the person of shifts that open and fit, or no longer. The same wish said twice is one wish. */
export async function watching(world: World, person: Watcher, filter: Filter, on: boolean): Promise<void> {
  await world.db.write(async (tx) => {
    const wish = await wishOf(tx, person, filter);
    if (on)
      await tx
        .insert(openingWatches)
        .values({ id: newId(), ...wish, createdAt: world.clock.now() })
        .onConflictDoNothing();
    else await tx.delete(openingWatches).where(same(wish));
  });
}

export async function isWatching(read: Reader, person: Watcher, filter: Filter): Promise<boolean> {
  const wish = await wishOf(read, person, filter);
  return (await read.select({ id: openingWatches.id }).from(openingWatches).where(same(wish))).length > 0;
}

/** One person's wishes, as far as a page holds them; empty where all are meant. */
const mostWatches = 50;

export function watchesOf(read: Reader, personId: string) {
  return read
    .select({
      id: openingWatches.id,
      activity: openingWatches.activity,
      activityName: activities.name,
      site: sites.name,
      country: openingWatches.country,
      city: openingWatches.city,
      language: openingWatches.language,
    })
    .from(openingWatches)
    .leftJoin(activities, eq(activities.id, openingWatches.activity))
    .leftJoin(sites, eq(sites.id, openingWatches.siteId))
    .where(eq(openingWatches.personId, personId))
    .orderBy(asc(openingWatches.createdAt), asc(openingWatches.id))
    .limit(mostWatches);
}

/** Twice is once; somebody else's stays. */
export async function stoppingWatch(world: World, person: Pick<Person, "id">, id: string): Promise<void> {
  await world.db.write(async (tx) => {
    await tx.delete(openingWatches).where(and(eq(openingWatches.id, id), eq(openingWatches.personId, person.id)));
  });
}

type Wish = Awaited<ReturnType<typeof wishOf>>;

/** What stands in no column is any. A distance becomes the place that it means today. */
async function wishOf(read: Reader, { id, siteId }: Watcher, { site, activity, near, language }: Filter) {
  const [here] = near && siteId ? await read.select().from(sites).where(eq(sites.id, siteId)) : [];
  return {
    personId: id,
    siteId: site ?? "",
    activity: activity ?? "",
    language: language ?? "",
    country: here?.country ?? "",
    city: near === "city" ? (here?.city ?? "") : "",
  };
}

const same = (wish: Wish) =>
  and(
    eq(openingWatches.personId, wish.personId),
    eq(openingWatches.siteId, wish.siteId),
    eq(openingWatches.activity, wish.activity),
    eq(openingWatches.language, wish.language),
    eq(openingWatches.country, wish.country),
    eq(openingWatches.city, wish.city),
  );

/** The next few of those who want to hear of a shift like this, by id. */
export async function watchersOf(
  read: Reader,
  shift: { siteId: string; activity: string; language: string; country: string; city: string },
  { after, most }: { after: string; most: number },
): Promise<string[]> {
  const rows = await read
    .selectDistinct({ id: openingWatches.personId })
    .from(openingWatches)
    .where(
      and(
        gt(openingWatches.personId, after),
        inArray(openingWatches.siteId, [shift.siteId, ""]),
        inArray(openingWatches.activity, [shift.activity, ""]),
        inArray(openingWatches.language, [shift.language, ""]),
        inArray(openingWatches.country, [shift.country, ""]),
        inArray(openingWatches.city, [shift.city, ""]),
      ),
    )
    .orderBy(asc(openingWatches.personId))
    .limit(most);
  return rows.map(({ id }) => id);
}
