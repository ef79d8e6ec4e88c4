/** How people stand to a shift: what they may, what they have read and signed, where else they are. One statement for many. */
import { and, eq, gt, inArray, isNull, lte, type SQL, sql } from "drizzle-orm";
import { dayLength, minute, shifted } from "#app/shared/clock.ts";
import type { Reader } from "#db/client.ts";
import { alias } from "#db/dialect.ts";
import { kept } from "#db/kept.ts";
import { automaticApprovals, bookings, delegations, shiftHosts, shifts } from "#db/schema/face-time.ts";
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

const yes = (inside: SQL) => sql<boolean>`exists (select 1 from ${inside})`.mapWith(Boolean);

// In the words of the index `bookings_one_live`, which is found by them.
const standing = sql.raw(`('${standingStates.join("', '")}')`);

/** Of the shifts of that time, which are a few: none is longer than the longest. Along `shifts_coming`, which has none that were called off; SQLite leaves a cross join in its order. */
const atThatTime = sql`other.cancelled_at is null and other.starts_at >= ${given.earliest} and other.starts_at < ${given.endsAt} and other.ends_at > ${given.startsAt}`;

const booked = yes(sql`bookings own where own.shift_id = ${given.shift} and own.person_id = ${people.id} and own.state in ${standing}`);
const busy = yes(sql`shifts other cross join bookings own where own.shift_id = other.id and own.person_id = ${people.id}
  and own.state in ${standing} and other.id <> ${given.shift} and ${atThatTime}`);
const hosting = yes(
  sql`shifts other cross join shift_hosts own where own.shift_id = other.id and own.person_id = ${people.id} and ${atThatTime}`,
);
const briefed = yes(sql`briefing_readings own where own.person_id = ${people.id} and own.briefing = ${given.briefing}`);
const declared = yes(sql`declaration_signings own where own.person_id = ${people.id}
  and own.declaration_id = ${given.declaration} and own.valid_until >= ${given.startsAt}`);
const priorityFrom = sql<string | null>`(select own.id from bookings own
  inner join shifts other on other.id = own.shift_id
  inner join booking_cancellations why on why.booking_id = own.id
  where own.person_id = ${people.id} and own.state = 'cancelled' and own.state_since > ${given.since}
  and other.activity = ${given.activity} and why.cause in ('shift-cancelled', 'moved')
  and not exists (select 1 from bookings used where used.priority_from = own.id)
  order by own.state_since desc, own.id desc limit 1)`;

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
      booked,
      busy,
      hosting,
      briefed,
      declared,
      priorityFrom,
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
