/** Finding a booking to change it: its shift is locked, what has run out is ended, then the booking is read. */
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { bookingCancellations, bookingSwaps, bookings } from "#db/schema/face-time.ts";
import type { CancellationCause } from "#db/words/face-time.ts";
import { endOffers, endOverdue, moveLine } from "./advancing.server.ts";
import type { Terms } from "./face-time.ts";
import { lockShift, type Shift } from "./locking.server.ts";
import { termsOf } from "./settings.queries.server.ts";

export type Booking = typeof bookings.$inferSelect;

export interface Desk {
  readonly tx: Transaction;
  readonly shift: Shift;
  readonly booking: Booking;
  readonly terms: Terms;
  readonly now: Date;
}

/**
 * Changes one booking under the lock of its shift, and moves the line afterwards. The change sees nothing that has run out.
 * Refuses with `hallway.not-found`.
 */
export async function changingBooking(world: World, id: string, change: (desk: Desk) => Promise<void>): Promise<void> {
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    const shift = await lockShift(tx, await shiftOfBooking(tx, id));
    const terms = await termsOf(tx);
    await endOverdue(tx, shift, now);
    const [booking] = await tx.select().from(bookings).where(eq(bookings.id, id));
    if (!booking) throw notFound();
    await change({ tx, shift, booking, terms, now });
    await moveLine(tx, shift, terms, now);
  });
}

/** Refuses with `hallway.not-found`. */
export async function shiftOfBooking(read: Reader, id: string): Promise<string> {
  const [found] = isId(id) ? await read.select({ shiftId: bookings.shiftId }).from(bookings).where(eq(bookings.id, id)) : [];
  if (!found) throw notFound();
  return found.shiftId;
}

/** Ends live bookings before their shifts start, with who did it and why. */
export async function endBookings(
  tx: Transaction,
  ids: readonly string[],
  { cause, by, reason, now }: { cause: CancellationCause; by: string | null; reason: string; now: Date },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(bookings)
    .set({ state: "cancelled", stateSince: now, until: null, sequence: sql`${bookings.sequence} + 1` })
    .where(inArray(bookings.id, [...ids]));
  await tx.insert(bookingCancellations).values(ids.map((bookingId) => ({ bookingId, cause, by, at: now, reason })));
  await endOffers(tx, ids, cause === "offer-declined" ? "declined" : "withdrawn", now);
  await tx
    .update(bookingSwaps)
    .set({ answer: "withdrawn", answeredAt: now })
    .where(and(inArray(bookingSwaps.bookingId, [...ids]), isNull(bookingSwaps.answeredAt)));
}
