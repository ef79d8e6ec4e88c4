/** How people stand to a shift: what they may, what they have read and signed, where else they are. One statement for many. */
import { and, desc, eq, gt, gte, inArray, isNull, lt, lte, ne, notExists, sql } from "drizzle-orm";
import { dayLength, minute, shifted } from "#app/shared/clock.ts";
import type { Reader } from "#db/client.ts";
import { alias } from "#db/dialect.ts";
import { kept } from "#db/kept.ts";
import {
  automaticApprovals,
  bookings,
  briefingReadings,
  declarationSignings,
  delegations,
  shiftHosts,
  shifts,
} from "#db/schema/face-time.ts";
import { type DepartmentFunction, departments, people, personDeactivations, teams } from "#db/schema/people.ts";
import { longestShift, priorityDays, standingStates } from "./face-time.ts";
import type { Shift } from "./locking.server.ts";

export interface Standing {
  readonly personId: string;
  readonly name: string;
  readonly siteId: string | null;
  readonly function: DepartmentFunction | null;
  /** Null also where the manager is no longer here. */
  readonly managerId: string | null;
  /** Minutes. */
  readonly automaticUpTo: number;
  readonly booked: boolean;
  readonly busy: boolean;
  readonly hosting: boolean;
  readonly briefed: boolean;
  readonly declared: boolean;
  /** A booking of a shift that was cancelled, whose priority has not been used. */
  readonly priorityFrom: string | null;
}

export type Asked = Pick<Shift, "id" | "startsAt" | "endsAt" | "briefing" | "declarationId" | "activity">;

const manager = alias(people, "manager");
const managerGone = alias(personDeactivations, "manager_gone");
const used = alias(bookings, "used");

/** Those of the people who are still here. */
export async function standingsFor(read: Reader, shift: Asked, ids: readonly string[], now: Date): Promise<Standing[]> {
  if (ids.length === 0) return [];
  const statement = ids.length === 1 ? kept(read, standingOfOne) : standingsOf(read, ids.length);
  const rows = await statement.execute({
    ...Object.fromEntries(ids.map((id, turn) => [nameOf(turn), id])),
    shift: shift.id,
    earliest: shifted(shift.startsAt, -longestShift * minute),
    startsAt: shift.startsAt,
    endsAt: shift.endsAt,
    briefing: shift.briefing ?? "",
    declaration: shift.declarationId ?? "",
    activity: shift.activity,
    since: shifted(now, -priorityDays * dayLength),
  });
  return rows.map(({ managerGone: gone, managerId, automaticUpTo, ...row }) => ({
    ...row,
    managerId: gone ? null : managerId,
    automaticUpTo: automaticUpTo ?? 0,
  }));
}

const nameOf = (turn: number) => `person${turn}`;

/** What is asked: filled in when the statement runs. */
const given = {
  shift: sql.placeholder("shift"),
  earliest: sql.param(sql.placeholder("earliest"), shifts.startsAt),
  startsAt: sql.param(sql.placeholder("startsAt"), shifts.startsAt),
  endsAt: sql.param(sql.placeholder("endsAt"), shifts.endsAt),
  briefing: sql.placeholder("briefing"),
  declaration: sql.placeholder("declaration"),
  activity: sql.placeholder("activity"),
  since: sql.param(sql.placeholder("since"), bookings.stateSince),
};

const standingOfOne = (read: Reader) => standingsOf(read, 1);

const standingsOf = (read: Reader, count: number) =>
  read
    .select({
      personId: people.id,
      name: people.name,
      siteId: people.siteId,
      function: departments.function,
      managerId: manager.id,
      managerGone: managerGone.at,
      automaticUpTo: automaticApprovals.upTo,
      booked: yes(bookedFor(read)),
      busy: yes(busyAt(read)),
      hosting: yes(hostingAt(read)),
      briefed: yes(readBy(read)),
      declared: yes(declaredFor(read)),
      priorityFrom: sql<string | null>`${priority(read)}`,
    })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(departments, eq(departments.id, teams.departmentId))
    .leftJoin(manager, eq(manager.id, people.managerId))
    .leftJoin(managerGone, eq(managerGone.personId, manager.id))
    .leftJoin(automaticApprovals, eq(automaticApprovals.managerId, manager.id))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(
      and(
        inArray(
          people.id,
          Array.from({ length: count }, (_, turn) => sql.placeholder(nameOf(turn))),
        ),
        isNull(personDeactivations.personId),
      ),
    )
    .prepare();

const yes = (query: unknown) => sql<boolean>`exists ${query}`.mapWith(Boolean);

const bookedFor = (read: Reader) =>
  read
    .select({ one: sql`1` })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .where(and(eq(bookings.personId, people.id), eq(bookings.shiftId, given.shift), inArray(bookings.state, [...standingStates])));

const busyAt = (read: Reader) =>
  read
    .select({ one: sql`1` })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .where(
      and(
        eq(bookings.personId, people.id),
        inArray(bookings.state, [...standingStates]),
        ne(bookings.shiftId, given.shift),
        lt(shifts.startsAt, given.endsAt),
        gt(shifts.endsAt, given.startsAt),
      ),
    );

/**
 * From the shifts of that time, which are a few, and not from all that somebody ever hosted: none is longer than the longest, and
 * SQLite leaves a cross join in its order.
 */
const hostingAt = (read: Reader) =>
  read
    .select({ one: sql`1` })
    .from(shifts)
    .crossJoin(shiftHosts)
    .where(
      and(
        eq(shiftHosts.shiftId, shifts.id),
        eq(shiftHosts.personId, people.id),
        isNull(shifts.cancelledAt),
        gte(shifts.startsAt, given.earliest),
        lt(shifts.startsAt, given.endsAt),
        gt(shifts.endsAt, given.startsAt),
      ),
    );

// A second table in each, so that columns are named with theirs.
const readBy = (read: Reader) =>
  read
    .select({ one: sql`1` })
    .from(briefingReadings)
    .innerJoin(shifts, eq(shifts.id, given.shift))
    .where(and(eq(briefingReadings.personId, people.id), eq(briefingReadings.briefing, given.briefing)));

const declaredFor = (read: Reader) =>
  read
    .select({ one: sql`1` })
    .from(declarationSignings)
    .innerJoin(shifts, eq(shifts.id, given.shift))
    .where(
      and(
        eq(declarationSignings.personId, people.id),
        eq(declarationSignings.declarationId, given.declaration),
        gte(declarationSignings.validUntil, given.startsAt),
      ),
    );

const priority = (read: Reader) =>
  read
    .select({ id: bookings.id })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .where(
      and(
        eq(bookings.personId, people.id),
        eq(bookings.state, "cancelled"),
        gt(bookings.stateSince, given.since),
        eq(shifts.activity, given.activity),
        sql`exists (select 1 from booking_cancellations why where why.booking_id = ${bookings.id} and why.cause in ('shift-cancelled', 'moved'))`,
        notExists(
          read.select({ one: sql`1` }).from(used).innerJoin(people, eq(people.id, used.personId)).where(eq(used.priorityFrom, bookings.id)),
        ),
      ),
    )
    .orderBy(desc(bookings.stateSince), desc(bookings.id))
    .limit(1);

/** Who stands in for managers at this moment, by manager. */
export async function delegatesOf(read: Reader, managerIds: readonly (string | null)[], now: Date): Promise<Map<string, string[]>> {
  const managers = [...new Set(managerIds.filter((id) => id !== null))];
  if (managers.length === 0) return new Map();
  const rows = await read
    .select({ managerId: delegations.managerId, delegateId: delegations.delegateId })
    .from(delegations)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, delegations.delegateId))
    .where(
      and(
        inArray(delegations.managerId, managers),
        lte(delegations.startsAt, now),
        gt(delegations.endsAt, now),
        isNull(delegations.withdrawnAt),
        isNull(personDeactivations.personId),
      ),
    );
  const found = new Map<string, string[]>();
  for (const { managerId, delegateId } of rows) found.set(managerId, [...(found.get(managerId) ?? []), delegateId]);
  return found;
}

/** Those who are here. */
export async function hostsOf(read: Reader, shiftId: string): Promise<string[]> {
  const rows = await kept(read, hostsHere).execute({ shiftId });
  return rows.map(({ id }) => id);
}

const hostsHere = (read: Reader) =>
  read
    .select({ id: shiftHosts.personId })
    .from(shiftHosts)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, shiftHosts.personId))
    .where(and(eq(shiftHosts.shiftId, sql.placeholder("shiftId")), isNull(personDeactivations.personId)))
    .prepare();
