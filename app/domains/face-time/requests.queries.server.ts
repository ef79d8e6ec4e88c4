import { and, asc, type Column, count, eq, gt, inArray, isNull, lte, ne, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import type { Reader } from "#db/client.ts";
import { kept } from "#db/kept.ts";
import { bookingApprovals, bookings, delegations, shiftHosts, shifts } from "#db/schema/face-time.ts";
import { people } from "#db/schema/people.ts";
import { bookingRows, mostMine, type ShownBooking } from "./own-bookings.queries.server.ts";

/** Requests that this person answers: their people's, those whose manager they stand in for, and on their shifts those of nobody's people. */
export async function requestsFor(read: Reader, person: Pick<Person, "id">, now: Date): Promise<ShownBooking[]> {
  return kept(read, allRequests).execute({ personId: person.id, now });
}

const allRequests = (read: Reader) =>
  bookingRows(read)
    .where(inArray(bookings.id, requestIds(read)))
    .orderBy(asc(shifts.startsAt), asc(bookings.bookedAt))
    .limit(mostMine)
    .prepare();

/** How many these are, for the home page. */
export async function requestCount(read: Reader, person: Pick<Person, "id">, now: Date): Promise<number> {
  const [row] = await kept(read, countedRequests).execute({ personId: person.id, now });
  return row?.count ?? 0;
}

const countedRequests = (read: Reader) => read.select({ count: count() }).from(requestIds(read).as("requests")).prepare();

/**
 * First whose: one condition that names all three ways would make the database walk the requests of everybody. None is found in two
 * ways: whose manager is here, whoever stands in for them, has a manager who answers, and hosts answer where there is none.
 */
function requestIds(read: Reader) {
  const me = sql.placeholder("personId");
  const now = (column: Column) => sql.param(sql.placeholder("now"), column);
  const asked = () =>
    read
      .select({ id: bookings.id })
      .from(bookings)
      .innerJoin(people, eq(people.id, bookings.personId))
      .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
      .leftJoin(bookingApprovals, eq(bookingApprovals.bookingId, bookings.id))
      .$dynamic();
  // SQLite leaves a cross join in its order: of somebody's shifts only those are read on which something is asked.
  const onHosted = read
    .select({ id: bookings.id })
    .from(shiftHosts)
    .crossJoin(bookings)
    .crossJoin(shifts)
    .innerJoin(people, eq(people.id, bookings.personId))
    .leftJoin(bookingApprovals, eq(bookingApprovals.bookingId, bookings.id));
  const open = and(
    // In the words of the index `bookings_asked`, which is found by them.
    sql`${bookings.state} in ('held', 'waiting', 'offered')`,
    isNull(bookingApprovals.bookingId),
    gt(shifts.startsAt, now(shifts.startsAt)),
    ne(bookings.personId, me),
  );
  const managerIsHere = sql`${people.managerId} is not null and not exists (select 1 from person_deactivations gone where gone.person_id = ${people.managerId})`;
  const standingInFor = read
    .select({ id: delegations.managerId })
    .from(delegations)
    .where(
      and(
        eq(delegations.delegateId, me),
        isNull(delegations.withdrawnAt),
        lte(delegations.startsAt, now(delegations.startsAt)),
        gt(delegations.endsAt, now(delegations.endsAt)),
      ),
    );
  const hosted = and(eq(shiftHosts.personId, me), eq(bookings.shiftId, shiftHosts.shiftId), eq(shifts.id, bookings.shiftId));
  return asked()
    .where(and(eq(people.managerId, me), open))
    .unionAll(asked().where(and(inArray(people.managerId, standingInFor), ne(people.managerId, me), managerIsHere, open)))
    .unionAll(onHosted.where(and(hosted, sql`not (${managerIsHere})`, open)));
}

/** A request that this person may answer now. Refuses with `hallway.not-found`. */
export async function answerableBooking(read: Reader, person: Pick<Person, "id">, id: string | undefined, now: Date) {
  if (!isId(id ?? "")) throw notFound();
  const [row] = await kept(read, oneRequest).execute({ personId: person.id, now, id: id ?? "" });
  if (!row) throw notFound();
  return { ...row, shiftId: row.id };
}

const oneRequest = (read: Reader) =>
  bookingRows(read)
    .where(and(eq(bookings.id, sql.placeholder("id")), inArray(bookings.id, requestIds(read))))
    .prepare();
