import { eq, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { bookings } from "#db/schema/face-time.ts";
import { endOffers, lookAgain, tellChanges } from "./advancing.server.ts";
import { changingBooking, endBookings } from "./bookings.server.ts";
import { offerOver } from "./face-time.errors.ts";
import { placeAtOnce } from "./line.ts";

/**
 * Takes a place that was offered, or leaves it to the next in line. Taken without an approval, it is held for one. Only by the
 * guest. Refuses with `hallway.not-found`, `face-time.offer-over`.
 */
export async function answeringOffer(world: World, person: Person, bookingId: string, accepted: boolean): Promise<void> {
  await changingBooking(world, bookingId, async ({ tx, shift, booking, terms, now }) => {
    if (booking.personId !== person.id) throw notFound();
    if (booking.state !== "offered") throw offerOver();
    const change = { bookingId: booking.id, shiftId: shift.id, personId: person.id, by: person.id };
    if (!accepted) {
      await endBookings(tx, [booking.id], { cause: "offer-declined", by: person.id, reason: "", now });
      await tellChanges(tx, [{ ...change, state: "cancelled", what: "offer-declined" }], now);
      return;
    }
    const place = placeAtOnce({ approved: booking.approvedAt !== null }, { terms, startsAt: shift.startsAt, now });
    if (!place) throw offerOver();
    await tx
      .update(bookings)
      .set({ ...place, stateSince: now, sequence: sql`${bookings.sequence} + 1` })
      .where(eq(bookings.id, booking.id));
    await endOffers(tx, [booking.id], "accepted", now);
    if (place.until) await lookAgain(tx, shift.id, place.until, now);
    await tellChanges(tx, [{ ...change, state: place.state }], now);
  });
}
