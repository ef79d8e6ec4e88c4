import { and, eq, isNull, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notFound } from "#app/shared/errors.ts";
import { emit, emitAll } from "#app/shared/events.server.ts";
import { isId, newId } from "#app/shared/ids.ts";
import { minutesBetween } from "#app/shared/when.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { bookingApprovals, bookingSwaps, bookings, shifts } from "#db/schema/face-time.ts";
import { type BookingChange, endOverdue, lookAgain, moveLine, tellChangesOnEach } from "./advancing.server.ts";
import { approvedOnArrival } from "./approval.ts";
import { refusalOf } from "./booking.server.ts";
import { changingBooking, endBookings } from "./bookings.server.ts";
import { bookingOver, colleagueCannot, shiftBegun, shiftCancelled, swapOver, tooLateForApproval } from "./face-time.errors.ts";
import { placeAtOnce } from "./line.ts";
import { lockPeople, lockShifts, type Shift } from "./locking.server.ts";
import { termsOf } from "./settings.queries.server.ts";
import { delegatesOf, standingsFor } from "./standing.queries.server.ts";

interface Question {
  readonly colleagueId: string;
  /** The shift on which one takes the colleague's place in return; whether they have one there is not said. */
  readonly inReturnShiftId?: string | null;
}

/**
 * Asks a colleague to take one's confirmed place, or to exchange it for theirs on another shift. One question at a time: the one
 * before is taken back. Refuses with `hallway.not-found`, `face-time.booking-over`, `face-time.shift-begun`,
 * `face-time.shift-cancelled`, `face-time.colleague-cannot`, and with what keeps oneself from coming.
 */
export async function askingToSwap(
  world: World,
  person: Person,
  bookingId: string,
  { colleagueId, inReturnShiftId = null }: Question,
): Promise<void> {
  await changingBooking(world, bookingId, async ({ tx, shift, booking, now }) => {
    if (booking.personId !== person.id || colleagueId === person.id) throw notFound();
    if (booking.state !== "confirmed" || shift.startsAt <= now) throw bookingOver();
    // Where they exchange, each leaves a place: whether they are busy shows when both are left.
    await refuseUnfit(tx, { shift, personId: colleagueId, to: person.id, leaving: inReturnShiftId !== null, now });
    if (inReturnShiftId !== null)
      await refuseUnfit(tx, {
        ...{ shift: await otherShift(tx, inReturnShiftId, shift, now), personId: person.id, to: person.id },
        ...{ leaving: true, now },
      });
    await takeBack(tx, { bookingId, shiftId: shift.id, by: person.id, now });
    const id = newId();
    await tx.insert(bookingSwaps).values({ id, bookingId, colleagueId, inReturnShiftId, askedAt: now });
    await emit(tx, { kind: "face-time.swap-asked", payload: { swapId: id, shiftId: shift.id, by: person.id, colleagueId }, at: now });
  });
}

/** Takes one's question back. Refuses with `hallway.not-found`, `face-time.swap-over` where it was answered meanwhile. */
export async function withdrawingSwap(world: World, person: Person, bookingId: string): Promise<void> {
  await changingBooking(world, bookingId, async ({ tx, shift, booking, now }) => {
    if (booking.personId !== person.id) throw notFound();
    if ((await takeBack(tx, { bookingId, shiftId: shift.id, by: person.id, now })) === 0) throw swapOver();
  });
}

/** How many questions that was: whoever was asked is told. */
async function takeBack(
  tx: Transaction,
  { bookingId, shiftId, by, now }: { bookingId: string; shiftId: string; by: string; now: Date },
): Promise<number> {
  const ended = await tx
    .update(bookingSwaps)
    .set({ answer: "withdrawn", answeredAt: now })
    .where(and(eq(bookingSwaps.bookingId, bookingId), isNull(bookingSwaps.answeredAt)))
    .returning({ swapId: bookingSwaps.id, colleagueId: bookingSwaps.colleagueId });
  await emitAll(
    tx,
    ended.map((one) => ({ kind: "face-time.swap-withdrawn", payload: { ...one, shiftId, by }, at: now })),
  );
  return ended.length;
}

/** Read without its lock: the answer looks again. */
async function otherShift(tx: Transaction, id: string, { id: own }: Shift, now: Date): Promise<Shift> {
  const [shift] = isId(id) && id !== own ? await tx.select().from(shifts).where(eq(shifts.id, id)) : [];
  if (!shift) throw notFound();
  if (shift.cancelledAt) throw shiftCancelled();
  if (shift.startsAt <= now) throw shiftBegun();
  return shift;
}

async function refuseUnfit(
  tx: Transaction,
  { shift, personId, to, leaving, now }: { shift: Shift; personId: string; to: string; leaving: boolean; now: Date },
): Promise<void> {
  const [standing] = await standingsFor(tx, shift, [personId], now);
  if (!standing) throw notFound();
  const refusal = refusalOf(leaving ? { ...standing, busy: false } : standing, shift);
  if (refusal) throw personId === to ? refusal : colleagueCannot();
}

interface Asked {
  readonly bookingId: string;
  readonly guestId: string;
  readonly shiftId: string;
  readonly inReturnShiftId: string | null;
}

/**
 * A colleague takes the place, or exchanges it for theirs, or does neither. Taken, it is theirs in the same moment: confirmed where
 * they need not ask, else held for their own approval; in an exchange the same goes for both. Refuses with `hallway.not-found`,
 * `face-time.swap-over`, `face-time.too-late-for-approval`, `face-time.colleague-cannot`, and with what keeps oneself from coming.
 */
export async function answeringSwap(world: World, person: Person, swapId: string, accepted: boolean): Promise<string> {
  if (!isId(swapId)) throw notFound();
  return world.db.write(async (tx) => {
    const now = world.clock.now();
    const asked = await askedOf(tx, swapId, person.id);
    const { guestId, shiftId, inReturnShiftId } = asked;
    await lockPeople(tx, [person.id, guestId]);
    const locked = await lockShifts(tx, inReturnShiftId ? [shiftId, inReturnShiftId] : [shiftId]);
    for (const shift of locked) await endOverdue(tx, shift, now);
    const taken = await answered(tx, { asked, locked, swapId, to: person.id, accepted, now });
    await tx
      .update(bookingSwaps)
      .set({ answer: accepted ? "accepted" : "declined", answeredAt: now, newBookingId: taken })
      .where(eq(bookingSwaps.id, swapId));
    await emit(tx, { kind: "face-time.swap-answered", payload: { swapId, shiftId, by: person.id, guestId, accepted }, at: now });
    const terms = await termsOf(tx);
    for (const shift of locked) await moveLine(tx, shift, terms, now);
    return shiftId;
  });
}

async function askedOf(tx: Transaction, swapId: string, colleagueId: string): Promise<Asked> {
  const [found] = await tx
    .select({
      bookingId: bookings.id,
      guestId: bookings.personId,
      shiftId: bookings.shiftId,
      inReturnShiftId: bookingSwaps.inReturnShiftId,
    })
    .from(bookingSwaps)
    .innerJoin(bookings, eq(bookings.id, bookingSwaps.bookingId))
    .where(and(eq(bookingSwaps.id, swapId), eq(bookingSwaps.colleagueId, colleagueId)));
  if (!found) throw notFound();
  return found;
}

interface Answer {
  readonly asked: Asked;
  readonly locked: readonly Shift[];
  readonly swapId: string;
  readonly to: string;
  readonly accepted: boolean;
  readonly now: Date;
}

/** The id of the colleague's new booking, or null where they said no. Everything is read again under the locks. */
async function answered(tx: Transaction, { asked, locked, swapId, to, accepted, now }: Answer): Promise<string | null> {
  const { bookingId, guestId, shiftId, inReturnShiftId } = asked;
  const [swap] = await tx.select().from(bookingSwaps).where(eq(bookingSwaps.id, swapId));
  const [given] = await tx.select().from(bookings).where(eq(bookings.id, bookingId));
  const shift = locked.find(({ id }) => id === shiftId);
  if (!swap || swap.answeredAt || !shift || given?.state !== "confirmed" || shift.startsAt <= now) throw swapOver();
  if (!accepted) return null;
  if (!inReturnShiftId) {
    await endBookings(tx, [bookingId], { cause: "swapped", by: guestId, reason: "", now });
    const taken = await takePlace(tx, { shift, personId: to, to, now });
    await tellChangesOnEach(tx, [gone({ id: bookingId, shiftId, personId: guestId }, to), taken], now);
    return taken.bookingId;
  }
  const other = locked.find(({ id }) => id === inReturnShiftId);
  const theirs = other && other.startsAt > now ? await confirmedOn(tx, other.id, to) : undefined;
  if (!other || !theirs) throw swapOver();
  // Both places are left before either is taken, so that two shifts at the same hour can be exchanged.
  await endBookings(tx, [bookingId], { cause: "swapped", by: guestId, reason: "", now });
  await endBookings(tx, [theirs], { cause: "swapped", by: to, reason: "", now });
  const taken = await takePlace(tx, { shift, personId: to, to, now });
  const back = await takePlace(tx, { shift: other, personId: guestId, to, now });
  await tellChangesOnEach(
    tx,
    [
      { ...gone({ id: bookingId, shiftId, personId: guestId }, to), what: "exchanged" },
      taken,
      gone({ id: theirs, shiftId: other.id, personId: to }, to),
      back,
    ],
    now,
  );
  return taken.bookingId;
}

async function confirmedOn(tx: Transaction, shiftId: string, personId: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: bookings.id })
    .from(bookings)
    .where(and(eq(bookings.shiftId, shiftId), eq(bookings.personId, personId), eq(bookings.state, "confirmed")));
  return row?.id;
}

const gone = ({ id, shiftId, personId }: { id: string; shiftId: string; personId: string }, by: string): BookingChange => ({
  ...{ bookingId: id, shiftId, personId, by },
  ...{ state: "cancelled", was: "confirmed", what: "swapped" },
});

/** Puts somebody on a place that was left in this transaction; they wanted it themselves, so that their own manager is asked. */
async function takePlace(
  tx: Transaction,
  { shift, personId, to, now }: { shift: Shift; personId: string; to: string; now: Date },
): Promise<BookingChange> {
  const [standing] = await standingsFor(tx, shift, [personId], now);
  if (!standing) throw notFound();
  const refusal = refusalOf(standing, shift);
  if (refusal) throw personId === to ? refusal : colleagueCannot();
  const delegates = (await delegatesOf(tx, [standing.managerId], now)).get(standing.managerId ?? "") ?? [];
  const minutes = minutesBetween(shift.startsAt, shift.endsAt);
  const approval = approvedOnArrival({ ...standing, bookedBy: personId, delegates, minutes });
  const place = placeAtOnce({ approved: approval !== undefined }, { terms: await termsOf(tx), startsAt: shift.startsAt, now });
  if (!place) throw tooLateForApproval();
  const id = newId();
  await tx.insert(bookings).values({
    id,
    shiftId: shift.id,
    personId,
    arrival: shift.arrivals,
    ...place,
    stateSince: now,
    approvedAt: approval ? now : null,
    shortNotice: false,
    wants: "",
    bookedBy: personId,
    bookedAt: now,
  });
  if (approval)
    await tx.insert(bookingApprovals).values({ bookingId: id, answer: "approved", way: approval.way, by: approval.by, at: now });
  await tx
    .update(shifts)
    .set({ arrivals: sql`${shifts.arrivals} + 1` })
    .where(eq(shifts.id, shift.id));
  if (place.until) await lookAgain(tx, shift.id, place.until, now);
  return { bookingId: id, shiftId: shift.id, personId, state: place.state, by: personId, what: "swapped" };
}
