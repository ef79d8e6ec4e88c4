import { and, asc, desc, eq, gt, inArray, lt, or, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import type { Reader } from "#db/client.ts";
import { kept } from "#db/kept.ts";
import { activities, bookings, shiftHosts, shifts } from "#db/schema/face-time.ts";
import { people, sites } from "#db/schema/people.ts";
import { positionOf, shiftColumns } from "./face-time.queries.server.ts";
import { standingStates } from "./face-time.ts";

export const mostMine = 60;

export function bookingRows(read: Reader) {
  return read
    .select({
      ...shiftColumns,
      bookingId: bookings.id,
      personId: bookings.personId,
      person: people.name,
      state: bookings.state,
      until: bookings.until,
      wants: bookings.wants,
      bookedAt: bookings.bookedAt,
      position: positionOf,
    })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .innerJoin(sites, eq(sites.id, shifts.siteId))
    .innerJoin(people, eq(people.id, bookings.personId))
    .leftJoin(activities, eq(activities.id, shifts.activity));
}

export type ShownBooking = Awaited<ReturnType<typeof bookingRows>>[number];

/** What one has before oneself, soonest first; and what was, latest first. Two statements. */
export async function ownBookings(read: Reader, person: Pick<Person, "id">, now: Date) {
  const [coming, past] = await Promise.all([
    bookingRows(read)
      .where(and(eq(bookings.personId, person.id), inArray(bookings.state, [...standingStates]), gt(shifts.endsAt, now)))
      .orderBy(asc(shifts.startsAt), asc(shifts.id))
      .limit(mostMine),
    bookingRows(read)
      .where(
        and(
          eq(bookings.personId, person.id),
          or(lt(shifts.endsAt, now), inArray(bookings.state, ["cancelled", "declined", "expired", "missed"])),
        ),
      )
      .orderBy(desc(shifts.startsAt), desc(bookings.arrival))
      .limit(mostMine),
  ]);
  return { coming, past };
}

/** The next thing one has before oneself, for the home page. */
export async function nextBooking(read: Reader, person: Pick<Person, "id">, now: Date): Promise<ShownBooking | undefined> {
  const [row] = await kept(read, nextRow).execute({ personId: person.id, now });
  return row;
}

/** Chosen before it is read: of all the others nothing has to be known but when they are. */
function nextRow(read: Reader) {
  const soonest = read
    .select({ id: bookings.id })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .where(
      and(
        eq(bookings.personId, sql.placeholder("personId")),
        inArray(bookings.state, ["held", "offered", "confirmed"]),
        gt(shifts.endsAt, sql.param(sql.placeholder("now"), shifts.endsAt)),
      ),
    )
    .orderBy(asc(shifts.startsAt), asc(shifts.id))
    .limit(1);
  return bookingRows(read)
    .where(eq(bookings.id, sql`(${soonest})`))
    .prepare();
}

/** A booking that this person may give back or answer for, with its shift. Refuses with `hallway.not-found`. */
export async function foundBooking(read: Reader, person: Pick<Person, "id">, id: string | undefined) {
  if (!isId(id ?? "")) throw notFound();
  const [row] = await read
    .select({
      ...shiftColumns,
      shiftId: shifts.id,
      personId: bookings.personId,
      person: people.name,
      state: bookings.state,
      managerId: people.managerId,
    })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .innerJoin(sites, eq(sites.id, shifts.siteId))
    .innerJoin(people, eq(people.id, bookings.personId))
    .leftJoin(activities, eq(activities.id, shifts.activity))
    .where(eq(bookings.id, id ?? ""));
  if (!row) throw notFound();
  const [host] = await read
    .select({ id: shiftHosts.personId })
    .from(shiftHosts)
    .where(and(eq(shiftHosts.shiftId, row.shiftId), eq(shiftHosts.personId, person.id)));
  // Who comes is known to themselves, their manager and the hosts.
  if (row.personId !== person.id && row.managerId !== person.id && !host) throw notFound();
  return { ...row, bookingId: id ?? "" };
}
