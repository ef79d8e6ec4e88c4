import { and, asc, desc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import { hasRole, type Person } from "#app/domains/people/people.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import type { Reader } from "#db/client.ts";
import {
  activities,
  bookings,
  briefingReadings,
  checkIns,
  dayNotes,
  declarationSignings,
  shiftHosts,
  shifts,
} from "#db/schema/face-time.ts";
import { departments, people, sites, teams } from "#db/schema/people.ts";

const mostShifts = 40;
const mostGuests = 400;
const mostNotes = 50;

const columns = {
  id: shifts.id,
  activity: shifts.activity,
  activityName: activities.name,
  site: sites.name,
  zone: sites.zone,
  startsAt: shifts.startsAt,
  endsAt: shifts.endsAt,
  places: shifts.places,
  cancelledAt: shifts.cancelledAt,
};

const countOf = (states: string) =>
  sql<number>`(select count(*) from bookings one where one.shift_id = ${shifts.id} and one.state in (${sql.raw(states)}))`.mapWith(Number);

/** Shifts that somebody hosts: those to come, soonest first, and those of the last two weeks. Two statements. */
export async function hostedShifts(read: Reader, person: Pick<Person, "id">, now: Date) {
  const rows = () =>
    read
      .select({ ...columns, coming: countOf("'confirmed', 'attended'"), asking: countOf("'held', 'offered', 'waiting'") })
      .from(shiftHosts)
      .innerJoin(shifts, eq(shifts.id, shiftHosts.shiftId))
      .innerJoin(sites, eq(sites.id, shifts.siteId))
      .leftJoin(activities, eq(activities.id, shifts.activity));
  const own = eq(shiftHosts.personId, person.id);
  const [next, past] = await Promise.all([
    rows()
      .where(and(own, gte(shifts.endsAt, now)))
      .orderBy(asc(shifts.startsAt), asc(shifts.id))
      .limit(mostShifts),
    rows()
      .where(and(own, lt(shifts.endsAt, now), gte(shifts.endsAt, shifted(now, -14 * dayLength))))
      .orderBy(desc(shifts.startsAt), desc(shifts.id))
      .limit(mostShifts),
  ]);
  return { next, past };
}

/** The day of one shift, for those who host it. Refuses with `hallway.not-found`. Three statements. */
export async function dayOfShift(read: Reader, person: Pick<Person, "id" | "roles">, id: string | undefined) {
  if (!id || !isId(id)) throw notFound();
  const [shift] = await read
    .select({
      ...columns,
      code: shifts.code,
      briefing: shifts.briefing,
      declarationId: shifts.declarationId,
      hosting:
        sql<boolean>`exists (select 1 from shift_hosts own where own.shift_id = ${shifts.id} and own.person_id = ${person.id})`.mapWith(
          Boolean,
        ),
    })
    .from(shifts)
    .innerJoin(sites, eq(sites.id, shifts.siteId))
    .leftJoin(activities, eq(activities.id, shifts.activity))
    .where(eq(shifts.id, id));
  if (!shift || !(shift.hosting || hasRole(person, "administrator"))) throw notFound();
  const [guests, notes] = await Promise.all([rosterOfDay(read, shift), notesOf(read, id)]);
  return { ...shift, guests, notes };
}

function rosterOfDay(read: Reader, shift: { id: string; briefing: string | null; declarationId: string | null; startsAt: Date }) {
  const read1 = sql<boolean>`exists ${read
    .select({ one: sql`1` })
    .from(briefingReadings)
    .where(and(sql`${briefingReadings.personId} = ${people.id}`, eq(briefingReadings.briefing, shift.briefing ?? "")))}`;
  const signed = sql<boolean>`exists ${read
    .select({ one: sql`1` })
    .from(declarationSignings)
    .where(
      and(
        sql`${declarationSignings.personId} = ${people.id}`,
        eq(declarationSignings.declarationId, shift.declarationId ?? ""),
        gte(declarationSignings.validUntil, shift.startsAt),
      ),
    )}`;
  return read
    .select({
      id: bookings.id,
      name: people.name,
      department: departments.name,
      state: bookings.state,
      wants: bookings.wants,
      briefed: read1.mapWith(Boolean),
      declared: signed.mapWith(Boolean),
      arrivedAt: checkIns.at,
    })
    .from(bookings)
    .innerJoin(people, eq(people.id, bookings.personId))
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(departments, eq(departments.id, teams.departmentId))
    .leftJoin(checkIns, eq(checkIns.bookingId, bookings.id))
    .where(and(eq(bookings.shiftId, shift.id), inArray(bookings.state, ["held", "offered", "confirmed", "attended", "missed"])))
    .orderBy(asc(people.nameKey), asc(bookings.id))
    .limit(mostGuests);
}

function notesOf(read: Reader, shiftId: string) {
  return read
    .select({ id: dayNotes.id, text: dayNotes.text, by: people.name, at: dayNotes.at })
    .from(dayNotes)
    .innerJoin(people, eq(people.id, dayNotes.by))
    .where(eq(dayNotes.shiftId, shiftId))
    .orderBy(desc(dayNotes.at), desc(dayNotes.id))
    .limit(mostNotes);
}
