/** Which shifts of a series a change is meant for. */
import { and, asc, eq, gt, gte, inArray, isNull, notExists, or, type SQL, sql } from "drizzle-orm";
import { notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { seriesExceptions, shiftHosts, shifts } from "#db/schema/face-time.ts";
import { personDeactivations } from "#db/schema/people.ts";
import { lockShift, lockShifts, type Shift } from "./locking.server.ts";
import type { Scope } from "./series.ts";

export interface Meant {
  readonly scope: Scope;
  /** Also those that were changed by themselves. */
  readonly alone: boolean;
}

export const onlyThis: Meant = { scope: "one", alone: false };

/** A shift and those of its series that are still to come and meant as well, in the order of time. Refuses with `hallway.not-found`. */
export async function shiftsMeant(read: Reader, shiftId: string, { scope, alone }: Meant, now: Date): Promise<Shift[]> {
  const [shift] = isId(shiftId) ? await read.select().from(shifts).where(eq(shifts.id, shiftId)) : [];
  if (!shift) throw notFound();
  const { seriesId, originalDay } = shift;
  if (scope === "one" || !seriesId) return [shift];
  return read
    .select()
    .from(shifts)
    .where(
      and(
        eq(shifts.seriesId, seriesId),
        isNull(shifts.cancelledAt),
        gt(shifts.startsAt, now),
        scope === "following" && originalDay ? gte(shifts.originalDay, originalDay) : undefined,
        alone ? undefined : or(eq(shifts.id, shiftId), followsSeries(read)),
      ),
    )
    .orderBy(asc(shifts.startsAt), asc(shifts.id));
}

function followsSeries(read: Reader): SQL {
  return notExists(
    read
      .select({ one: sql`1` })
      .from(seriesExceptions)
      .where(and(eq(seriesExceptions.seriesId, shifts.seriesId), eq(seriesExceptions.day, shifts.originalDay))),
  );
}

/** The same, locked in the order of their ids; what is meant no more once it is locked is left out, but for the shift itself. */
export async function lockMeant(tx: Transaction, shiftId: string, meant: Meant, now: Date): Promise<Shift[]> {
  if (meant.scope === "one") return [await lockShift(tx, shiftId)];
  const found = await shiftsMeant(tx, shiftId, meant, now);
  const locked = await lockShifts(tx, [...found.map(({ id }) => id), shiftId]);
  // Somebody may have changed one by itself, or called it off, before the lock.
  const still = new Set((await shiftsMeant(tx, shiftId, meant, now)).map(({ id }) => id));
  return locked.filter(({ id }) => id === shiftId || still.has(id));
}

/** Hosts of several shifts who are here. */
export async function hostsOfEach(tx: Transaction, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx
    .select({ shiftId: shiftHosts.shiftId, personId: shiftHosts.personId })
    .from(shiftHosts)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, shiftHosts.personId))
    .where(and(inArray(shiftHosts.shiftId, [...ids]), isNull(personDeactivations.personId)));
  const byShift = Map.groupBy(rows, ({ shiftId }) => shiftId);
  return new Map(ids.map((id) => [id, (byShift.get(id) ?? []).map(({ personId }) => personId)]));
}
