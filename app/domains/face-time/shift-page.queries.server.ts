import { and, asc, desc, eq, isNull, or, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import type { Reader } from "#db/client.ts";
import { alias } from "#db/dialect.ts";
import { kept } from "#db/kept.ts";
import {
  activities,
  bookingApprovals,
  bookingCancellations,
  bookingSwaps,
  bookings,
  declarations,
  shiftCancellations,
  shiftHosts,
  shifts,
} from "#db/schema/face-time.ts";
import { people, personDeactivations, sites } from "#db/schema/people.ts";
import { mostChoices } from "./choices.queries.server.ts";
import { mayKeepShift } from "./face-time.policy.ts";
import { mostInMonth, positionOf, shiftColumns, waitingOf } from "./face-time.queries.server.ts";
import { swapAskedOf } from "./swaps.queries.server.ts";

/** Whether there is such a shift: everybody may know of every shift. */
export async function isShift(read: Reader, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  return (await read.select({ id: shifts.id }).from(shifts).where(eq(shifts.id, id))).length > 0;
}

export type ShiftPage = Awaited<ReturnType<typeof foundShift>>;

/** A shift with all that its page says. Refuses with `hallway.not-found`. Six statements. */
export async function foundShift(read: Reader, person: Pick<Person, "id" | "roles">, id: string | undefined) {
  if (!isId(id ?? "")) throw notFound();
  const [row] = await kept(read, shiftRow).execute({ id: id ?? "" });
  if (!row) throw notFound();
  const [hosts, mine, asked, series, own] = await Promise.all([
    kept(read, hostRows).execute({ shiftId: row.id }),
    lastBooking(read, row.id, person.id),
    swapAskedOf(read, row.id, person.id),
    seriesOf(read, row.shift),
    row.shift.declarationId
      ? read.select({ title: declarations.title }).from(declarations).where(eq(declarations.id, row.shift.declarationId))
      : [],
  ]);
  const { shift, ...shown } = row;
  const keeps = mayKeepShift(person, { by: shift.by, hosts: hosts.map((host) => host.id) });
  return { ...shown, shift, hosts, mine, asked, series, declaration: own[0]?.title ?? null, keeps };
}

const shiftRow = (read: Reader) =>
  read
    .select({ ...shiftColumns, waiting: waitingOf, shift: shifts, reason: shiftCancellations.reason, calledOffBy: people.name })
    .from(shifts)
    .innerJoin(sites, eq(sites.id, shifts.siteId))
    .leftJoin(activities, eq(activities.id, shifts.activity))
    .leftJoin(shiftCancellations, eq(shiftCancellations.shiftId, shifts.id))
    .leftJoin(people, eq(people.id, shiftCancellations.by))
    .where(eq(shifts.id, sql.placeholder("id")))
    .prepare();

const hostRows = (read: Reader) =>
  read
    .select({ id: people.id, name: people.name })
    .from(shiftHosts)
    .innerJoin(people, eq(people.id, shiftHosts.personId))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, shiftHosts.personId))
    .where(and(eq(shiftHosts.shiftId, sql.placeholder("shiftId")), isNull(personDeactivations.personId)))
    .orderBy(asc(people.nameKey))
    .limit(mostChoices)
    .prepare();

/** A shift for whoever keeps it. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function keptShift(read: Reader, person: Pick<Person, "id" | "roles">, id: string | undefined): Promise<ShiftPage> {
  const shift = await foundShift(read, person, id);
  if (!shift.keeps) throw notAllowed();
  return shift;
}

/** One's last request for a shift, with where it stands in line. */
async function lastBooking(read: Reader, shiftId: string, personId: string) {
  const [row] = await kept(read, lastBookingRow).execute({ shiftId, personId });
  return row;
}

const lastBookingRow = (read: Reader) => {
  const approver = alias(people, "approver");
  const colleague = alias(people, "colleague");
  return read
    .select({
      id: bookings.id,
      state: bookings.state,
      until: bookings.until,
      approvedAt: bookings.approvedAt,
      shortNotice: bookings.shortNotice,
      wants: bookings.wants,
      answer: bookingApprovals.answer,
      way: bookingApprovals.way,
      answeredBy: approver.name,
      answerReason: bookingApprovals.reason,
      cause: bookingCancellations.cause,
      cancelReason: bookingCancellations.reason,
      swapWith: colleague.name,
      position: positionOf,
    })
    .from(bookings)
    .leftJoin(bookingApprovals, eq(bookingApprovals.bookingId, bookings.id))
    .leftJoin(approver, eq(approver.id, bookingApprovals.by))
    .leftJoin(bookingCancellations, eq(bookingCancellations.bookingId, bookings.id))
    .leftJoin(bookingSwaps, and(eq(bookingSwaps.bookingId, bookings.id), isNull(bookingSwaps.answeredAt)))
    .leftJoin(colleague, eq(colleague.id, bookingSwaps.colleagueId))
    .where(and(eq(bookings.shiftId, sql.placeholder("shiftId")), eq(bookings.personId, sql.placeholder("personId"))))
    .orderBy(desc(bookings.arrival))
    .limit(1)
    .prepare();
};

/** Where a shift stands among those of its series that were not called off: how many, the one before and the next. */
async function seriesOf(read: Reader, { id, seriesId }: { id: string; seriesId: string | null }) {
  if (!seriesId) return null;
  const rows = await read
    .select({ id: shifts.id })
    .from(shifts)
    .where(and(eq(shifts.seriesId, seriesId), or(isNull(shifts.cancelledAt), eq(shifts.id, id))))
    .orderBy(asc(shifts.startsAt), asc(shifts.id))
    .limit(mostInMonth);
  const at = rows.findIndex((row) => row.id === id);
  return { id: seriesId, count: rows.length, before: rows[at - 1]?.id ?? null, next: rows[at + 1]?.id ?? null };
}
