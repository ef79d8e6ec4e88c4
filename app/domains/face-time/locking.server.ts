/** The order of all locks of face time: people by their ids, then shifts by theirs. Whoever keeps to it waits but never for each other. */
import { asc, eq, inArray } from "drizzle-orm";
import { notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import type { Transaction } from "#db/client.ts";
import { engine, lockedLightly } from "#db/dialect.ts";
import { shifts } from "#db/schema/face-time.ts";
import { people } from "#db/schema/people.ts";

export type Shift = typeof shifts.$inferSelect;

/** Needed where somebody comes to be at a new time. Before the lock of any shift. */
export async function lockPeople(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (engine !== "postgres" || ids.length === 0) return;
  await lockedLightly(
    tx
      .select({ id: people.id })
      .from(people)
      .where(inArray(people.id, [...new Set(ids)]))
      .orderBy(asc(people.id)),
  );
}

/** A shift, locked. Refuses with `hallway.not-found`. */
export async function lockShift(tx: Transaction, id: string): Promise<Shift> {
  if (!isId(id)) throw notFound();
  const [shift] = await lockedLightly(tx.select().from(shifts).where(eq(shifts.id, id)));
  if (!shift) throw notFound();
  return shift;
}

/** Several shifts, locked in the order of their ids. Those that are gone are left out. */
export async function lockShifts(tx: Transaction, ids: readonly string[]): Promise<Shift[]> {
  if (ids.length === 0) return [];
  return lockedLightly(
    tx
      .select()
      .from(shifts)
      .where(inArray(shifts.id, [...ids]))
      .orderBy(asc(shifts.id)),
  );
}
