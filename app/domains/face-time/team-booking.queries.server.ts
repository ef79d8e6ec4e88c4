import { and, asc, eq, gt, inArray, isNull, lt, ne, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { Reader } from "#db/client.ts";
import { bookings, shiftHosts, shifts } from "#db/schema/face-time.ts";
import { people, personDeactivations } from "#db/schema/people.ts";
import { type BookingState, standingStates } from "./face-time.ts";
import type { Shift } from "./locking.server.ts";

const mostPeople = 500;

/** One's own people beside a shift: whether they are on it, where they are busy then, and when they were last with customers. */
export async function teamBeside(read: Reader, person: Pick<Person, "id">, shift: Pick<Shift, "id" | "startsAt" | "endsAt">, now: Date) {
  const then = and(lt(shifts.startsAt, shift.endsAt), gt(shifts.endsAt, shift.startsAt));
  const standing = inArray(bookings.state, [...standingStates]);
  const theirs = sql`${bookings.personId} = ${people.id}`;
  const on = read
    .select({ state: bookings.state })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .where(and(theirs, eq(bookings.shiftId, shift.id), standing));
  const last = read
    .select({ at: sql`max(${shifts.startsAt})` })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .where(and(theirs, eq(bookings.state, "attended"), lt(shifts.startsAt, now)));
  const elsewhere = read
    .select({ one: sql`1` })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .where(and(theirs, standing, ne(shifts.id, shift.id), then));
  const hosting = read
    .select({ one: sql`1` })
    .from(shiftHosts)
    .innerJoin(shifts, eq(shifts.id, shiftHosts.shiftId))
    .where(and(sql`${shiftHosts.personId} = ${people.id}`, isNull(shifts.cancelledAt), then));
  return read
    .select({
      id: people.id,
      name: people.name,
      state: sql<BookingState | null>`${on}`,
      last: sql<Date | null>`${last}`.mapWith(shifts.startsAt),
      busy: sql<boolean>`(exists ${elsewhere} or exists ${hosting})`.mapWith(Boolean),
    })
    .from(people)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(and(eq(people.managerId, person.id), isNull(personDeactivations.personId)))
    .orderBy(asc(people.nameKey), asc(people.id))
    .limit(mostPeople);
}

export type TeamMember = Awaited<ReturnType<typeof teamBeside>>[number];
