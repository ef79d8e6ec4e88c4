import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import type { CancellationCause } from "#db/words/face-time.ts";
import { tellChanges } from "./advancing.server.ts";
import { changingBooking, type Desk, endBookings, shiftOfBooking } from "./bookings.server.ts";
import { bookingOver, shiftBegun } from "./face-time.errors.ts";
import { isLive } from "./face-time.ts";
import { hostsOf, standingsFor } from "./standing.queries.server.ts";

/**
 * Gives a booking back, with the reason: the guest, their manager, or a host of the shift. Cancelled twice, it is cancelled once.
 * Refuses with `hallway.not-found`, `hallway.not-allowed`, `face-time.booking-over`, and all but a host with `face-time.shift-begun`.
 */
export async function cancelling(
  world: World,
  person: Person,
  bookingId: string,
  said: string,
  answers: readonly FindingAnswer[] = [],
): Promise<void> {
  const shiftId = await shiftOfBooking(world.db.read, bookingId);
  const cleared = await clearing(world, person, { about: { kind: "shift", id: shiftId }, texts: { reason: said }, answers });
  const { reason } = cleared.texts;
  await changingBooking(world, bookingId, async (desk) => {
    const { tx, booking, now } = desk;
    const cause = await causeOf(desk, person);
    if (!cause) throw notAllowed();
    if (booking.state === "cancelled") return;
    if (!isLive(booking.state)) throw bookingOver();
    // Whoever did not come was missed: only a host says otherwise.
    if (cause !== "host" && desk.shift.startsAt <= now) throw shiftBegun();
    await cleared.note(tx);
    await endBookings(tx, [booking.id], { cause, by: person.id, reason, now });
    await tellChanges(
      tx,
      [
        {
          bookingId: booking.id,
          shiftId: booking.shiftId,
          personId: booking.personId,
          state: "cancelled",
          was: booking.state,
          by: person.id,
        },
      ],
      now,
    );
  });
}

async function causeOf({ tx, shift, booking, now }: Desk, person: Person): Promise<CancellationCause | undefined> {
  if (booking.personId === person.id) return "guest";
  const [standing] = await standingsFor(tx, shift, [booking.personId], now);
  if (standing?.managerId === person.id) return "manager";
  return (await hostsOf(tx, shift.id)).includes(person.id) ? "host" : undefined;
}
