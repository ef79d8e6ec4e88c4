/** Questions whether somebody would take a place on a shift to come: those asked of one, and those one asks. */
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { Reader } from "#db/client.ts";
import { activities, bookingSwaps, bookings, shifts } from "#db/schema/face-time.ts";
import { people, sites } from "#db/schema/people.ts";
import { mostMine } from "./own-bookings.queries.server.ts";

const mostShown = 20;

/** Those that nobody has answered or taken back, soonest first. One statement. */
export async function swapsAskedOf(read: Reader, person: Pick<Person, "id">, now: Date) {
  return read
    .select({
      ...{ id: bookingSwaps.id, name: people.name, inReturnShiftId: bookingSwaps.inReturnShiftId, shiftId: shifts.id },
      ...{ activity: shifts.activity, activityName: activities.name, site: sites.name, city: sites.city, zone: sites.zone },
      ...{ startsAt: shifts.startsAt, endsAt: shifts.endsAt },
    })
    .from(bookingSwaps)
    .innerJoin(bookings, eq(bookings.id, bookingSwaps.bookingId))
    .innerJoin(people, eq(people.id, bookings.personId))
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .innerJoin(sites, eq(sites.id, shifts.siteId))
    .leftJoin(activities, eq(activities.id, shifts.activity))
    .where(
      and(
        eq(bookingSwaps.colleagueId, person.id),
        isNull(bookingSwaps.answeredAt),
        eq(bookings.state, "confirmed"),
        gt(shifts.startsAt, now),
      ),
    )
    .orderBy(asc(shifts.startsAt), asc(bookingSwaps.id))
    .limit(mostShown);
}

export type SwapAsked = Awaited<ReturnType<typeof swapsAskedOf>>[number];

/** Whom one has asked to take a place, by booking: questions that nobody has answered or taken back. One statement. */
export async function swapsAskedBy(read: Reader, person: Pick<Person, "id">, now: Date): Promise<Record<string, string>> {
  const rows = await read
    .select({ bookingId: bookings.id, name: people.name })
    .from(bookings)
    .innerJoin(bookingSwaps, eq(bookingSwaps.bookingId, bookings.id))
    .innerJoin(people, eq(people.id, bookingSwaps.colleagueId))
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .where(
      and(eq(bookings.personId, person.id), eq(bookings.state, "confirmed"), gt(shifts.startsAt, now), isNull(bookingSwaps.answeredAt)),
    )
    .limit(mostMine);
  return Object.fromEntries(rows.map(({ bookingId, name }) => [bookingId, name]));
}
