import { and, asc, desc, eq, gte, lt } from "drizzle-orm";
import { notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import { type Page, readCursor, writeCursor } from "#app/shared/keyset.ts";
import type { Reader } from "#db/client.ts";
import { afterInOrder, beforeInOrder } from "#db/dialect.ts";
import { shifts } from "#db/schema/face-time.ts";
import { type Seeker, type ShownShift, shiftRows, shownTo } from "./face-time.queries.server.ts";

const pageLength = 20;
/** Before everything. */
const start = writeCursor({ at: new Date(0), id: "00000000-0000-0000-0000-000000000000" });

/**
 * The shifts of a series in the order of time, those that were called off among them; without a place to begin, from now on. Refuses
 * with `hallway.not-found`.
 */
export async function shiftsOfSeries(
  read: Reader,
  person: Seeker,
  seriesId: string | undefined,
  { at, now }: { at?: string | undefined; now: Date },
): Promise<Page<ShownShift>> {
  if (!seriesId || !isId(seriesId)) throw notFound();
  const own = eq(shifts.seriesId, seriesId);
  const keys = [shifts.startsAt, shifts.id];
  const cursor = readCursor(at);
  const rows = await shiftRows(read, person)
    .where(and(own, cursor ? afterInOrder(keys, [cursor.at, cursor.id]) : gte(shifts.endsAt, now)))
    .orderBy(asc(shifts.startsAt), asc(shifts.id))
    .limit(pageLength + 1);
  const page = rows.slice(0, pageLength);
  const [first, last] = [page[0], page.at(-1)];
  const earlier = await read
    .select({ at: shifts.startsAt, id: shifts.id })
    .from(shifts)
    .where(and(own, first ? beforeInOrder(keys, [first.startsAt, first.id]) : lt(shifts.endsAt, now)))
    .orderBy(desc(shifts.startsAt), desc(shifts.id))
    .limit(pageLength + 1);
  if (page.length === 0 && earlier.length === 0) throw notFound();
  const before = earlier[pageLength];
  return {
    rows: page.map(shownTo(person)),
    ...(last && rows.length > pageLength ? { next: writeCursor({ at: last.startsAt, id: last.id }) } : {}),
    ...(earlier.length > 0 ? { previous: before ? writeCursor(before) : start } : {}),
  };
}
