import { eq, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { bookingApprovals, bookings } from "#db/schema/face-time.ts";
import type { ApprovalAnswer } from "#db/words/face-time.ts";
import { endOffers, tellChanges } from "./advancing.server.ts";
import { wayOfAnswering } from "./approval.ts";
import { changingBooking, type Desk, shiftOfBooking } from "./bookings.server.ts";
import { alreadyAnswered, bookingOver } from "./face-time.errors.ts";
import { isLive } from "./face-time.ts";
import { delegatesOf, hostsOf, standingsFor } from "./standing.queries.server.ts";

/**
 * Answers a request: approved, its place is confirmed or it goes on waiting with that behind it; declined, it ends. The same
 * answer given twice is given once. Refuses with `hallway.not-found`, `hallway.not-allowed`, `face-time.already-answered`,
 * `face-time.booking-over`.
 */
export async function approving(
  world: World,
  person: Person,
  bookingId: string,
  { answer, answers = [], ...said }: { answer: ApprovalAnswer; reason: string | null; answers?: readonly FindingAnswer[] },
): Promise<void> {
  const shiftId = await shiftOfBooking(world.db.read, bookingId);
  const cleared = await clearing(world, person, { about: { kind: "shift", id: shiftId }, texts: { reason: said.reason }, answers });
  const { reason } = cleared.texts;
  await changingBooking(world, bookingId, async (desk) => {
    const { tx, booking, now } = desk;
    const way = await wayOf(desk, person);
    if (!way) throw notAllowed();
    const [given] = await tx.select().from(bookingApprovals).where(eq(bookingApprovals.bookingId, booking.id));
    if (given?.by === person.id && given.answer === answer) return;
    if (given) throw alreadyAnswered();
    if (!isLive(booking.state)) throw bookingOver();
    await cleared.note(tx);
    await tx.insert(bookingApprovals).values({ bookingId: booking.id, answer, way, by: person.id, at: now, reason });
    const next =
      answer === "declined"
        ? ({ state: "declined", stateSince: now, until: null } as const)
        : booking.state === "held"
          ? ({ state: "confirmed", stateSince: now, until: null, approvedAt: now } as const)
          : ({ state: booking.state, approvedAt: now } as const);
    await tx
      .update(bookings)
      .set({ ...next, sequence: sql`${bookings.sequence} + 1` })
      .where(eq(bookings.id, booking.id));
    if (answer === "declined") await endOffers(tx, [booking.id], "withdrawn", now);
    await tellChanges(
      tx,
      [{ bookingId: booking.id, shiftId: booking.shiftId, personId: booking.personId, state: next.state, by: person.id }],
      now,
    );
  });
}

async function wayOf({ tx, shift, booking, now }: Desk, person: Person) {
  const { personId } = booking;
  const [standing] = await standingsFor(tx, shift, [personId], now);
  const managerId = standing?.managerId ?? null;
  const delegates = (await delegatesOf(tx, [managerId], now)).get(managerId ?? "") ?? [];
  return wayOfAnswering(person.id, { personId, managerId, delegates, hosts: await hostsOf(tx, shift.id) });
}
