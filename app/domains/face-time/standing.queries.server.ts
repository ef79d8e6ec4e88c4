/** How people stand to a shift: what they may, what they have read and signed, where else they are. One statement for many. */
import { and, desc, eq, gt, gte, inArray, isNull, lt, lte, ne, notExists, sql } from "drizzle-orm";
import { dayLength, shifted } from "#app/shared/clock.ts";
import type { Reader } from "#db/client.ts";
import { alias } from "#db/dialect.ts";
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
import { priorityDays, standingStates } from "./face-time.ts";
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
  const rows = await read
    .select({
      personId: people.id,
      name: people.name,
      siteId: people.siteId,
      function: departments.function,
      managerId: manager.id,
      managerGone: managerGone.at,
      automaticUpTo: automaticApprovals.upTo,
      booked: yes(bookedFor(read, shift)),
      busy: yes(busyAt(read, shift)),
      hosting: yes(hostingAt(read, shift)),
      briefed: yes(readBy(read, shift)),
      declared: yes(declaredFor(read, shift)),
      priorityFrom: sql<string | null>`${priority(read, shift, now)}`,
    })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(departments, eq(departments.id, teams.departmentId))
    .leftJoin(manager, eq(manager.id, people.managerId))
    .leftJoin(managerGone, eq(managerGone.personId, manager.id))
    .leftJoin(automaticApprovals, eq(automaticApprovals.managerId, manager.id))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(and(inArray(people.id, [...ids]), isNull(personDeactivations.personId)));
  return rows.map(({ managerGone: gone, managerId, automaticUpTo, ...row }) => ({
    ...row,
    managerId: gone ? null : managerId,
    automaticUpTo: automaticUpTo ?? 0,
  }));
}

const yes = (query: unknown) => sql<boolean>`exists ${query}`.mapWith(Boolean);

const bookedFor = (read: Reader, { id }: Asked) =>
  read
    .select({ one: sql`1` })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .where(and(eq(bookings.personId, people.id), eq(bookings.shiftId, id), inArray(bookings.state, [...standingStates])));

const busyAt = (read: Reader, { id, startsAt, endsAt }: Asked) =>
  read
    .select({ one: sql`1` })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .where(
      and(
        eq(bookings.personId, people.id),
        inArray(bookings.state, [...standingStates]),
        ne(bookings.shiftId, id),
        lt(shifts.startsAt, endsAt),
        gt(shifts.endsAt, startsAt),
      ),
    );

const hostingAt = (read: Reader, { startsAt, endsAt }: Asked) =>
  read
    .select({ one: sql`1` })
    .from(shiftHosts)
    .innerJoin(shifts, eq(shifts.id, shiftHosts.shiftId))
    .where(and(eq(shiftHosts.personId, people.id), isNull(shifts.cancelledAt), lt(shifts.startsAt, endsAt), gt(shifts.endsAt, startsAt)));

// A second table in each, so that columns are named with theirs.
const readBy = (read: Reader, { id, briefing }: Asked) =>
  read
    .select({ one: sql`1` })
    .from(briefingReadings)
    .innerJoin(shifts, eq(shifts.id, id))
    .where(and(eq(briefingReadings.personId, people.id), eq(briefingReadings.briefing, briefing ?? "")));

const declaredFor = (read: Reader, { declarationId, startsAt, id }: Asked) =>
  read
    .select({ one: sql`1` })
    .from(declarationSignings)
    .innerJoin(shifts, eq(shifts.id, id))
    .where(
      and(
        eq(declarationSignings.personId, people.id),
        eq(declarationSignings.declarationId, declarationId ?? ""),
        gte(declarationSignings.validUntil, startsAt),
      ),
    );

const priority = (read: Reader, { activity }: Asked, now: Date) =>
  read
    .select({ id: bookings.id })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .where(
      and(
        eq(bookings.personId, people.id),
        eq(bookings.state, "cancelled"),
        gt(bookings.stateSince, shifted(now, -priorityDays * dayLength)),
        eq(shifts.activity, activity),
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

export async function hostsOf(read: Reader, shiftId: string): Promise<string[]> {
  const rows = await read.select({ id: shiftHosts.personId }).from(shiftHosts).where(eq(shiftHosts.shiftId, shiftId));
  return rows.map(({ id }) => id);
}
