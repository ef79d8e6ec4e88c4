import { and, eq, isNull, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import { isId, newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { bookingApprovals, bookingSwaps, bookings, shifts } from "#db/schema/face-time.ts";
import { endOverdue, lookAgain, moveLine, tellChanges } from "./advancing.server.ts";
import { approvedOnArrival } from "./approval.ts";
import { refusalOf } from "./booking.server.ts";
import { changingBooking, endBookings } from "./bookings.server.ts";
import { bookingOver, swapOver, tooLateForApproval } from "./face-time.errors.ts";
import { placeAtOnce } from "./line.ts";
import { lockPeople, lockShift, type Shift } from "./locking.server.ts";
import { termsOf } from "./settings.queries.server.ts";
import { delegatesOf, standingsFor } from "./standing.queries.server.ts";
import { minutesBetween } from "./when.ts";

/**
 * Asks a colleague to take one's confirmed place. One question at a time: the one before is taken back. Refuses with
 * `hallway.not-found`, `face-time.booking-over`, and with what keeps the colleague from coming.
 */
export async function askingToSwap(world: World, person: Person, bookingId: string, colleagueId: string): Promise<void> {
  await changingBooking(world, bookingId, async ({ tx, shift, booking, now }) => {
    if (booking.personId !== person.id || colleagueId === person.id) throw notFound();
    if (booking.state !== "confirmed" || shift.startsAt <= now) throw bookingOver();
    const [colleague] = await standingsFor(tx, shift, [colleagueId], now);
    if (!colleague) throw notFound();
    const refusal = refusalOf(colleague, shift);
    if (refusal) throw refusal;
    await tx
      .update(bookingSwaps)
      .set({ answer: "withdrawn", answeredAt: now })
      .where(and(eq(bookingSwaps.bookingId, bookingId), isNull(bookingSwaps.answeredAt)));
    const id = newId();
    await tx.insert(bookingSwaps).values({ id, bookingId, colleagueId, askedAt: now });
    await emit(tx, { kind: "face-time.swap-asked", payload: { swapId: id, shiftId: shift.id, by: person.id, colleagueId }, at: now });
  });
}

/**
 * A colleague takes the place, or does not. Taken, it is theirs in the same moment: confirmed where they need not ask, else held
 * for their own approval. Refuses with `hallway.not-found`, `face-time.swap-over`, `face-time.too-late-for-approval`, and with
 * what keeps them from coming.
 */
export async function answeringSwap(world: World, person: Person, swapId: string, accepted: boolean): Promise<string> {
  if (!isId(swapId)) throw notFound();
  return world.db.write(async (tx) => {
    const now = world.clock.now();
    const [found] = await tx
      .select({ bookingId: bookings.id, guestId: bookings.personId, shiftId: bookings.shiftId })
      .from(bookingSwaps)
      .innerJoin(bookings, eq(bookings.id, bookingSwaps.bookingId))
      .where(and(eq(bookingSwaps.id, swapId), eq(bookingSwaps.colleagueId, person.id)));
    if (!found) throw notFound();
    await lockPeople(tx, [person.id, found.guestId]);
    const shift = await lockShift(tx, found.shiftId);
    await endOverdue(tx, shift, now);
    const [swap] = await tx.select().from(bookingSwaps).where(eq(bookingSwaps.id, swapId));
    const [given] = await tx.select().from(bookings).where(eq(bookings.id, found.bookingId));
    if (!swap || swap.answeredAt || given?.state !== "confirmed" || shift.startsAt <= now) throw swapOver();
    const taken = accepted ? await handOver(tx, { shift, from: found, to: person, now }) : null;
    await tx
      .update(bookingSwaps)
      .set({ answer: accepted ? "accepted" : "declined", answeredAt: now, newBookingId: taken })
      .where(eq(bookingSwaps.id, swapId));
    await emit(tx, {
      kind: "face-time.swap-answered",
      payload: { swapId, shiftId: shift.id, by: person.id, guestId: found.guestId, accepted },
      at: now,
    });
    await moveLine(tx, shift, await termsOf(tx), now);
    return shift.id;
  });
}

interface HandOver {
  readonly shift: Shift;
  readonly from: { readonly bookingId: string; readonly guestId: string };
  readonly to: Person;
  readonly now: Date;
}

async function handOver(tx: Transaction, { shift, from, to, now }: HandOver): Promise<string> {
  const [standing] = await standingsFor(tx, shift, [to.id], now);
  if (!standing) throw notFound();
  const refusal = refusalOf(standing, shift);
  if (refusal) throw refusal;
  const delegates = (await delegatesOf(tx, [standing.managerId], now)).get(standing.managerId ?? "") ?? [];
  const minutes = minutesBetween(shift.startsAt, shift.endsAt);
  const approval = approvedOnArrival({ ...standing, bookedBy: to.id, delegates, minutes });
  const place = placeAtOnce({ approved: approval !== undefined }, { terms: await termsOf(tx), startsAt: shift.startsAt, now });
  if (!place) throw tooLateForApproval();
  await endBookings(tx, [from.bookingId], { cause: "swapped", by: from.guestId, reason: "", now });
  const id = newId();
  await tx.insert(bookings).values({
    id,
    shiftId: shift.id,
    personId: to.id,
    arrival: shift.arrivals,
    ...place,
    stateSince: now,
    approvedAt: approval ? now : null,
    shortNotice: false,
    wants: "",
    bookedBy: to.id,
    bookedAt: now,
  });
  if (approval)
    await tx.insert(bookingApprovals).values({ bookingId: id, answer: "approved", way: approval.way, by: approval.by, at: now });
  await tx
    .update(shifts)
    .set({ arrivals: sql`${shifts.arrivals} + 1` })
    .where(eq(shifts.id, shift.id));
  if (place.until) await lookAgain(tx, shift.id, place.until, now);
  const change = { shiftId: shift.id, by: to.id, what: "swapped" as const };
  await tellChanges(
    tx,
    [
      { ...change, bookingId: from.bookingId, personId: from.guestId, state: "cancelled" },
      { ...change, bookingId: id, personId: to.id, state: place.state },
    ],
    now,
  );
  return id;
}
