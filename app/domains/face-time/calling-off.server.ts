import { and, eq, inArray, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { bookings, shiftCancellations, shifts } from "#db/schema/face-time.ts";
import { tellChanges } from "./advancing.server.ts";
import { endBookings } from "./bookings.server.ts";
import { shiftBegun } from "./face-time.errors.ts";
import { mayKeepShift } from "./face-time.policy.ts";
import { liveStates } from "./face-time.ts";
import { lockShift } from "./locking.server.ts";
import { hostsOf } from "./standing.queries.server.ts";

/**
 * Calls a shift off. Everybody on it is told and keeps their priority for another of the same activity. Refuses with
 * `hallway.not-found`, `hallway.not-allowed`, `face-time.shift-begun`.
 */
export async function callingOff(
  world: World,
  person: Person,
  shiftId: string,
  said: string,
  answers: readonly FindingAnswer[] = [],
): Promise<void> {
  const cleared = await clearing(world, person, { about: { kind: "shift", id: shiftId }, texts: { reason: said }, answers });
  const { reason } = cleared.texts;
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    const shift = await lockShift(tx, shiftId);
    if (!mayKeepShift(person, { by: shift.by, hosts: await hostsOf(tx, shiftId) })) throw notAllowed();
    if (shift.cancelledAt) return;
    if (shift.startsAt <= now) throw shiftBegun();
    await cleared.note(tx);
    await tx.insert(shiftCancellations).values({ shiftId, by: person.id, at: now, reason });
    await tx
      .update(shifts)
      .set({ cancelledAt: now, updatedAt: now, sequence: sql`${shifts.sequence} + 1` })
      .where(eq(shifts.id, shiftId));
    const guests = await tx
      .select({ bookingId: bookings.id, personId: bookings.personId })
      .from(bookings)
      .where(and(eq(bookings.shiftId, shiftId), inArray(bookings.state, [...liveStates])));
    await endBookings(
      tx,
      guests.map(({ bookingId }) => bookingId),
      { cause: "shift-cancelled", by: person.id, reason, now },
    );
    await tellChanges(
      tx,
      guests.map((guest) => ({ ...guest, shiftId, state: "cancelled" as const, by: person.id, what: "shift-cancelled" as const })),
      now,
    );
    await emit(tx, { kind: "face-time.shift-called-off", payload: { shiftId, by: person.id }, at: now });
  });
}
