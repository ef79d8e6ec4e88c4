import { and, inArray, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { emitAll } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { bookings, shiftCancellations, shifts } from "#db/schema/face-time.ts";
import { tellChangesOnEach, tellSeries } from "./advancing.server.ts";
import { endBookings } from "./bookings.server.ts";
import { shiftBegun } from "./face-time.errors.ts";
import { mayKeepShift } from "./face-time.policy.ts";
import { liveStates } from "./face-time.ts";
import { hostsOfEach, lockMeant, type Meant, onlyThis } from "./series-shifts.server.ts";

/**
 * Calls a shift off, or those of its series that are meant. Everybody on them is told and keeps their priority for another of the
 * same activity. Refuses with `hallway.not-found`, `hallway.not-allowed` (where one of them is not theirs), `face-time.shift-begun`.
 */
export async function callingOff(
  world: World,
  person: Person,
  shiftId: string,
  said: string,
  { answers = [], meant = onlyThis }: { answers?: readonly FindingAnswer[]; meant?: Meant } = {},
): Promise<void> {
  const cleared = await clearing(world, person, { about: { kind: "shift", id: shiftId }, texts: { reason: said }, answers });
  const { reason } = cleared.texts;
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    const by = person.id;
    const found = await lockMeant(tx, shiftId, meant, now);
    const hosts = await hostsOfEach(
      tx,
      found.map(({ id }) => id),
    );
    if (!found.every((shift) => mayKeepShift(person, { by: shift.by, hosts: hosts.get(shift.id) ?? [] }))) throw notAllowed();
    const own = found.find(({ id }) => id === shiftId);
    if (own && !own.cancelledAt && own.startsAt <= now) throw shiftBegun();
    const ids = found.filter(({ cancelledAt }) => !cancelledAt).map(({ id }) => id);
    if (own?.cancelledAt || ids.length === 0) return;
    const several = ids.length > 1;
    await cleared.note(tx);
    await tx.insert(shiftCancellations).values(ids.map((id) => ({ shiftId: id, by, at: now, reason })));
    await tx
      .update(shifts)
      .set({ cancelledAt: now, updatedAt: now, sequence: sql`${shifts.sequence} + 1` })
      .where(inArray(shifts.id, ids));
    const guests = await tx
      .select({ bookingId: bookings.id, personId: bookings.personId, shiftId: bookings.shiftId })
      .from(bookings)
      .where(and(inArray(bookings.shiftId, ids), inArray(bookings.state, [...liveStates])));
    await endBookings(
      tx,
      guests.map(({ bookingId }) => bookingId),
      { cause: "shift-cancelled", by, reason, now },
    );
    await tellChangesOnEach(
      tx,
      guests.map((guest) => ({
        ...guest,
        state: "cancelled" as const,
        by,
        what: "shift-cancelled" as const,
        ...(several ? { bundled: true } : {}),
      })),
      now,
    );
    await emitAll(
      tx,
      ids.map((id) => ({ kind: "face-time.shift-called-off", payload: { shiftId: id, by, bundled: several }, at: now })),
    );
    if (several) await tellSeries(tx, { what: "called-off", by, shiftIds: ids, guests }, now);
  });
}
