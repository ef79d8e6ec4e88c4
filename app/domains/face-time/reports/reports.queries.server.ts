import { and, asc, eq, gte, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import * as m from "#app/paraglide/messages.js";
import { startOfDay } from "#app/shared/days.server.ts";
import type { Reader } from "#db/client.ts";
import { minutesApart, spans, within } from "#db/dialect.ts";
import { bookingCancellations, bookingOffers, bookings, shifts } from "#db/schema/face-time.ts";
import { departments, people, personDeactivations, sites, teams } from "#db/schema/people.ts";
import { type Figures, type Report, reportOf } from "./reports.ts";

const minutes = sql<number>`coalesce(sum(${minutesApart(shifts.startsAt, shifts.endsAt)}), 0)`.mapWith((value) =>
  Math.round(Number(value)),
);
const distinct = sql<number>`count(distinct ${bookings.personId})`.mapWith(Number);

/** A calendar year, by UTC: whoever adds up years of many zones needs one that all share. */
export async function faceTimeReport(read: Reader, year: number, now: Date): Promise<Report> {
  const [from, until] = [startOfDay("UTC", `${year}-01-01`), startOfDay("UTC", `${year + 1}-01-01`)];
  const inYear = and(gte(shifts.startsAt, from), lt(shifts.startsAt, until));
  const [byDepartment, heads, lately, bySite, byMonth, all, ended] = await Promise.all([
    perDepartment(read, counted(now, inYear)),
    headcounts(read),
    perDepartment(
      read,
      counted(now, gte(shifts.startsAt, new Date(Date.UTC(now.getUTCFullYear() - 1, now.getUTCMonth(), now.getUTCDate())))),
    ),
    read
      .select({ name: sites.name, people: distinct, minutes })
      .from(bookings)
      .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
      .innerJoin(sites, eq(sites.id, shifts.siteId))
      .where(counted(now, inYear))
      .groupBy(sites.id, sites.name)
      .orderBy(asc(sites.name)),
    perMonth(read, year, now),
    read.select({ people: distinct }).from(bookings).innerJoin(shifts, eq(shifts.id, bookings.shiftId)).where(counted(now, inYear)),
    endings(read, inYear),
  ]);
  const parts = heads.map(({ id, name, function: work, headcount }): Figures["departments"][number] => {
    const had = byDepartment.get(id);
    return {
      name: name ?? m.reports_no_department(),
      function: work,
      headcount,
      people: had?.people ?? 0,
      minutes: had?.minutes ?? 0,
      lately: lately.get(id)?.people ?? 0,
    };
  });
  const isOfNow = year === now.getUTCFullYear();
  return reportOf({ isOfNow, departments: parts, sites: bySite, months: byMonth, people: all[0]?.people ?? 0, ended });
}

/** Visits whose hours count, of people who are here: the same in every table, or one taken from another would speak of those who have left. */
const counted = (now: Date, when: SQL | undefined) =>
  and(
    eq(bookings.state, "attended"),
    lte(bookings.countsAt, now),
    when,
    sql`not exists (select 1 from person_deactivations gone where gone.person_id = ${bookings.personId})`,
  );

async function perDepartment(read: Reader, where: SQL | undefined): Promise<Map<string, { people: number; minutes: number }>> {
  const rows = await read
    .select({ id: teams.departmentId, people: distinct, minutes })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .innerJoin(people, eq(people.id, bookings.personId))
    .leftJoin(teams, eq(teams.id, people.teamId))
    .where(where)
    .groupBy(teams.departmentId);
  return new Map(rows.map(({ id, ...row }) => [id ?? "", row]));
}

/** Everybody who is here, by department, in the order of names; those of no department last. */
async function headcounts(read: Reader) {
  const rows = await read
    .select({
      id: departments.id,
      name: departments.name,
      function: departments.function,
      headcount: sql<number>`count(*)`.mapWith(Number),
    })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(departments, eq(departments.id, teams.departmentId))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(isNull(personDeactivations.personId))
    .groupBy(departments.id, departments.name, departments.function)
    .orderBy(asc(departments.name));
  return rows
    .map((row) => ({ ...row, id: row.id ?? "" }))
    .toSorted((one, other) => Number(one.name === null) - Number(other.name === null));
}

async function perMonth(read: Reader, year: number, now: Date) {
  const starts = Array.from({ length: 13 }, (_, month) => new Date(Date.UTC(year, month, 1)));
  const span = spans(starts.slice(0, 12).map((start, month) => [start, starts[month + 1] ?? start] as const));
  const rows = await read
    .select({ month: sql<number>`${span.number}`.mapWith(Number), people: distinct, minutes })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .innerJoin(span.table, within(shifts.startsAt, span))
    .where(counted(now, undefined))
    .groupBy(sql`${span.number}`);
  const found = new Map(rows.map((row) => [row.month, row]));
  return starts.slice(0, 12).map((start, month) => {
    const { people: some = 0, minutes: worked = 0 } = found.get(month) ?? {};
    return { name: start.toISOString().slice(0, 7), people: some, minutes: worked };
  });
}

/** Cancelled by those who had booked, missed, and kept waiting. */
async function endings(read: Reader, inYear: SQL | undefined): Promise<Figures["ended"]> {
  const count = { count: sql<number>`count(*)`.mapWith(Number), people: distinct };
  const of = (where: SQL | undefined) =>
    read.select(count).from(bookings).innerJoin(shifts, eq(shifts.id, bookings.shiftId)).where(and(inYear, where));
  const waited = sql`exists ${read.select({ one: sql`1` }).from(bookingOffers).where(sql`${bookingOffers.bookingId} = ${bookings.id}`)}`;
  const [[missed], [waitlisted], [cancelled]] = await Promise.all([
    of(eq(bookings.state, "missed")),
    of(or(eq(bookings.state, "waiting"), waited)),
    read
      .select(count)
      .from(bookings)
      .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
      .innerJoin(bookingCancellations, eq(bookingCancellations.bookingId, bookings.id))
      .where(inYear),
  ]);
  const nothing = { count: 0, people: 0 };
  return { cancelled: cancelled ?? nothing, missed: missed ?? nothing, waitlisted: waitlisted ?? nothing };
}
