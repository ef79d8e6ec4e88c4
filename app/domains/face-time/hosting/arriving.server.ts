/** Guests who come, those who come unannounced, and those who do not come. */
import { and, asc, eq, gte, inArray, isNull, lte, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { hasRole, normalEmail } from "#app/domains/people/people.ts";
import { hour, shifted } from "#app/shared/clock.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { bookingApprovals, bookings, checkIns, misses, shifts } from "#db/schema/face-time.ts";
import { people } from "#db/schema/people.ts";
import type { CheckInWay } from "#db/words/face-time.ts";
import { placesOf, tellChanges } from "../advancing.server.ts";
import { refusalOf } from "../booking.server.ts";
import { type Booking, changingBooking } from "../bookings.server.ts";
import { declarationMissing, placesTaken, shiftCancelled } from "../face-time.errors.ts";
import { lockPeople, lockShift, type Shift } from "../locking.server.ts";
import { hostsOf, standingsFor } from "../standing.queries.server.ts";
import { hostIsNoGuest, noPlace, noSuchCode, notBegun, notByOneself, notOpen, unknownColleague } from "./hosting.errors.ts";
import { codeKey, countsAfter, isOpen } from "./hosting.ts";

/** Whoever stands beside the guests, and administrators. */
export async function mayHost(tx: Pick<Transaction, "select">, person: Person, shiftId: string): Promise<boolean> {
  return hasRole(person, "administrator") || (await hostsOf(tx as Transaction, shiftId)).includes(person.id);
}

/**
 * A host checks a guest in. `at`: when it was, where a browser without a network kept it. Done twice, it is done once. Refuses with
 * `hallway.not-found`, `hallway.not-allowed`, `face-time.not-open`, `face-time.no-place`, `face-time.declaration-missing`.
 */
export async function checkIn(world: World, person: Person, bookingId: string, at?: Date): Promise<void> {
  await changingBooking(world, bookingId, async ({ tx, shift, booking, now }) => {
    if (!(await mayHost(tx, person, shift.id))) throw notAllowed();
    // A clock that is ahead is no reason to turn somebody away; one that says "yesterday" is.
    const when = at && at < now ? at : now;
    await arrive(tx, { shift, booking, person, way: "list", at: when, now });
  });
}

/** A guest checks in by the code that stands at the site. Returns the shift. Refuses with `face-time.no-such-code` and as `checkIn`. */
export async function checkInByCode(world: World, person: Person, typed: string): Promise<string> {
  const now = world.clock.now();
  const [found] = await world.db.read
    .select({ id: bookings.id, shiftId: shifts.id })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .where(
      and(
        eq(bookings.personId, person.id),
        inArray(bookings.state, ["confirmed", "attended"]),
        eq(shifts.code, codeKey(typed)),
        gte(shifts.endsAt, now),
        lte(shifts.startsAt, shifted(now, 2 * hour)),
        isNull(shifts.cancelledAt),
      ),
    )
    .orderBy(asc(shifts.startsAt))
    .limit(1);
  if (!found) throw noSuchCode();
  await changingBooking(world, found.id, async ({ tx, shift, booking, now: at }) => {
    await arrive(tx, { shift, booking, person, way: "code", at, now: at });
  });
  return found.shiftId;
}

interface Arrival {
  readonly shift: Shift;
  readonly booking: Booking;
  readonly person: Person;
  readonly way: CheckInWay;
  readonly at: Date;
  readonly now: Date;
}

async function arrive(tx: Transaction, { shift, booking, person, way, at, now }: Arrival): Promise<void> {
  if (booking.state === "attended") return;
  if (shift.cancelledAt) throw shiftCancelled();
  if (!isOpen(shift, at)) throw notOpen();
  if (booking.state !== "confirmed" && booking.state !== "missed") throw noPlace();
  if (shift.declarationId) {
    const [standing] = await standingsFor(tx, shift, [booking.personId], now);
    if (!standing?.declared) throw declarationMissing();
  }
  await tx.delete(misses).where(eq(misses.bookingId, booking.id));
  await tx.insert(checkIns).values({ bookingId: booking.id, way, by: person.id, at }).onConflictDoNothing();
  await become(tx, booking, "attended", { by: person.id, now, countsAt: shifted(shift.endsAt, countsAfter) });
}

async function become(
  tx: Transaction,
  { id, shiftId, personId }: Pick<Booking, "id" | "shiftId" | "personId">,
  state: "attended" | "missed",
  { by, now, countsAt }: { by: string; now: Date; countsAt: Date | null },
): Promise<void> {
  await tx.update(bookings).set({ state, stateSince: now, until: null, countsAt }).where(eq(bookings.id, id));
  await tellChanges(tx, [{ bookingId: id, shiftId, personId, state, by }], now);
}

/**
 * A host says that a guest did not come; said of somebody who was checked in, it corrects that. Refuses with `hallway.not-found`,
 * `hallway.not-allowed`, `face-time.not-begun`, `face-time.no-place`.
 */
export async function markMissed(world: World, person: Person, bookingId: string): Promise<void> {
  await changingBooking(world, bookingId, async ({ tx, shift, booking, now }) => {
    if (!(await mayHost(tx, person, shift.id))) throw notAllowed();
    if (booking.state === "missed") return;
    if (shift.startsAt > now) throw notBegun();
    if (booking.state !== "confirmed" && booking.state !== "attended") throw noPlace();
    await tx.delete(checkIns).where(eq(checkIns.bookingId, booking.id));
    await tx.insert(misses).values({ bookingId: booking.id, by: person.id, at: now }).onConflictDoNothing();
    await become(tx, booking, "missed", { by: person.id, now, countsAt: null });
  });
}

/**
 * Somebody has come without a booking, or out of the line, and is there. Never more than the places. Refuses with
 * `face-time.unknown-colleague`, `face-time.host-is-no-guest`, `face-time.not-by-oneself`, `face-time.places-taken`, and as booking and checking in do.
 */
export async function addWalkIn(world: World, person: Person, shiftId: string, walkIn: { id: string; email: string }): Promise<void> {
  const [guest] = await world.db.read
    .select({ id: people.id })
    .from(people)
    .where(eq(people.email, normalEmail(walkIn.email)));
  if (!guest) throw unknownColleague();
  // Whoever adds a walk-in approves it: nobody does so for themselves.
  if (guest.id === person.id) throw (await hostsOf(world.db.read, shiftId)).includes(person.id) ? hostIsNoGuest() : notByOneself();
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    await lockPeople(tx, [guest.id]);
    const shift = await lockShift(tx, shiftId);
    if (!(await mayHost(tx, person, shiftId))) throw notAllowed();
    const own = await tx
      .select()
      .from(bookings)
      .where(and(eq(bookings.shiftId, shiftId), eq(bookings.personId, guest.id)));
    if (own.some(({ state }) => state === "attended")) return;
    if (shift.cancelledAt) throw shiftCancelled();
    if (!isOpen(shift, now)) throw notOpen();
    const placed = own.find(({ state }) => state === "confirmed" || state === "held" || state === "offered");
    if (!placed && (await placesOf(tx, shiftId)).taken >= shift.places) throw placesTaken();
    const [standing] = await standingsFor(tx, shift, [guest.id], now);
    if (!standing) throw unknownColleague();
    // The briefing is given there and then; what they sign and where else they are holds for them too.
    const refusal = refusalOf({ ...standing, booked: false, briefed: true }, { ...shift, functions: [], sites: [] });
    if (refusal) throw refusal;
    const known = placed ?? own.find(({ state }) => state === "waiting");
    const bookingId = known?.id ?? walkIn.id;
    if (!known) await tx.insert(bookings).values(unannounced(shift, { id: bookingId, personId: guest.id, by: person.id, now }));
    if (!known)
      await tx
        .update(shifts)
        .set({ arrivals: sql`${shifts.arrivals} + 1` })
        .where(eq(shifts.id, shiftId));
    await tx.insert(bookingApprovals).values({ bookingId, answer: "approved", way: "host", by: person.id, at: now }).onConflictDoNothing();
    await tx.insert(checkIns).values({ bookingId, way: "walk-in", by: person.id, at: now }).onConflictDoNothing();
    const booking = { id: bookingId, shiftId, personId: guest.id };
    await become(tx, booking, "attended", { by: person.id, now, countsAt: shifted(shift.endsAt, countsAfter) });
  });
}

function unannounced({ id: shiftId, arrivals }: Shift, { id, personId, by, now }: { id: string; personId: string; by: string; now: Date }) {
  const row = { id, shiftId, personId, arrival: arrivals, state: "confirmed" as const, stateSince: now, approvedAt: now };
  return { ...row, shortNotice: false, wants: "", bookedBy: by, bookedAt: now };
}
