import { and, asc, eq, gt, isNull, lt, ne, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import { saidSpan } from "#app/shared/said-span.ts";
import type { Reader } from "#db/client.ts";
import { alias } from "#db/dialect.ts";
import { kept } from "#db/kept.ts";
import { activities, bookingSwaps, bookings, shifts } from "#db/schema/face-time.ts";
import { people, sites } from "#db/schema/people.ts";
import { activityName, shiftName } from "./words.ts";

const mostInReturn = 150;

/** How far ahead a place may be that is taken in return for one's own. */
const exchangeDays = 90;

/** A colleague's question whether one would take their place, or exchange it for one's own on another shift. */
export async function swapAskedOf(read: Reader, shiftId: string, personId: string) {
  const [row] = await kept(read, swapAskedRow).execute({ shiftId, personId });
  if (!row) return undefined;
  const { id, name, inReturn, mine } = row;
  // A place that one does not have is not spoken of as one's own.
  const { id: returnId } = inReturn ?? {};
  const exchange =
    inReturn && returnId
      ? {
          shiftId: returnId,
          name: shiftName({
            ...inReturn,
            activity: inReturn.activity ?? "",
            site: inReturn.site ?? "",
            startsWall: inReturn.startsWall ?? "",
          }),
          mine,
        }
      : null;
  return { id, name, exchange };
}

/** The shift of a question that somebody was asked, and what they answered, if they have. Refuses with `hallway.not-found`. */
export async function swapAskedFrom(read: Reader, person: Pick<Person, "id">, id: string | undefined) {
  if (!isId(id ?? "")) throw notFound();
  const [row] = await read
    .select({ id: bookingSwaps.id, shiftId: bookings.shiftId, answer: bookingSwaps.answer })
    .from(bookingSwaps)
    .innerJoin(bookings, eq(bookings.id, bookingSwaps.bookingId))
    .where(and(eq(bookingSwaps.id, id ?? ""), eq(bookingSwaps.colleagueId, person.id)));
  if (!row) throw notFound();
  return row;
}

const swapAskedRow = (read: Reader) => {
  const other = alias(shifts, "other");
  const otherSite = alias(sites, "other_site");
  const otherActivity = alias(activities, "other_activity");
  return read
    .select({
      id: bookingSwaps.id,
      name: people.name,
      inReturn: {
        id: other.id,
        activity: other.activity,
        activityName: otherActivity.name,
        site: otherSite.name,
        startsWall: other.startsWall,
      },
      mine: sql<boolean>`exists (select 1 from bookings own where own.shift_id = ${other.id} and own.person_id = ${sql.placeholder("personId")} and own.state = 'confirmed')`.mapWith(
        Boolean,
      ),
    })
    .from(bookingSwaps)
    .innerJoin(bookings, eq(bookings.id, bookingSwaps.bookingId))
    .innerJoin(people, eq(people.id, bookings.personId))
    .leftJoin(other, eq(other.id, bookingSwaps.inReturnShiftId))
    .leftJoin(otherSite, eq(otherSite.id, other.siteId))
    .leftJoin(otherActivity, eq(otherActivity.id, other.activity))
    .where(
      and(
        eq(bookingSwaps.colleagueId, sql.placeholder("personId")),
        isNull(bookingSwaps.answeredAt),
        eq(bookings.shiftId, sql.placeholder("shiftId")),
        eq(bookings.state, "confirmed"),
      ),
    )
    .limit(1)
    .prepare();
};

/** Shifts on which one is neither guest nor host, whose place might be taken in return for one's own, with their times in the language of whoever chooses. */
export async function shiftsInReturn(
  read: Reader,
  { id, locale }: Pick<Person, "id" | "locale">,
  { exceptId, now }: { exceptId: string; now: Date },
): Promise<{ id: string; name: string }[]> {
  const rows = await read
    .select({
      ...{ id: shifts.id, activity: shifts.activity, activityName: activities.name, site: sites.name, zone: sites.zone },
      ...{ startsWall: shifts.startsWall, startsAt: shifts.startsAt, endsAt: shifts.endsAt },
    })
    .from(shifts)
    .innerJoin(sites, eq(sites.id, shifts.siteId))
    .leftJoin(activities, eq(activities.id, shifts.activity))
    .where(
      and(
        isNull(shifts.cancelledAt),
        gt(shifts.startsAt, now),
        lt(shifts.startsAt, shifted(now, exchangeDays * dayLength)),
        ne(shifts.id, exceptId),
        sql`not exists (select 1 from bookings own where own.shift_id = ${shifts.id} and own.person_id = ${id} and own.state in ('held', 'waiting', 'offered', 'confirmed'))`,
        sql`not exists (select 1 from shift_hosts host where host.shift_id = ${shifts.id} and host.person_id = ${id})`,
      ),
    )
    .orderBy(asc(shifts.startsAt), asc(shifts.id))
    .limit(mostInReturn);
  return rows.map((row) => ({
    id: row.id,
    name: m.face_time_shift_at({
      what: m.calendar_what({ activity: activityName(row.activity, row.activityName), site: row.site }),
      when: saidSpan(row, { zone: row.zone, locale }),
    }),
  }));
}
