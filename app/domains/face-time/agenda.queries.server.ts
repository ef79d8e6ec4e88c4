import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, notExists, type SQL, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { type Page, readCursor, writeCursor } from "#app/shared/keyset.ts";
import type { Reader } from "#db/client.ts";
import { afterInOrder, alias, beforeInOrder, minutesApart } from "#db/dialect.ts";
import { kept } from "#db/kept.ts";
import { bookings, shiftHosts, shifts } from "#db/schema/face-time.ts";
import { sites } from "#db/schema/people.ts";
import { type Filter, lengths } from "./agenda.ts";
import { mostInMonth, type Seeker, type ShownShift, shiftRows, shownTo, takenOf } from "./face-time.queries.server.ts";
import { standingStates } from "./face-time.ts";

const pageLength = 20;
const mostLike = 20;
const mostAlternatives = 3;

/** Shifts to come that fit, in the order of time, and where the page before begins: "" for the first. One statement, two on later pages. */
export async function agenda(
  read: Reader,
  person: Seeker,
  filter: Filter,
  { from, at }: { from: Date; at?: string | undefined },
): Promise<Page<ShownShift>> {
  const cursor = readCursor(at);
  const keys = [shifts.startsAt, shifts.id];
  const fits = fitting(read, person, filter, from);
  const rows = await shiftRows(read, person)
    .where(and(fits, cursor && afterInOrder(keys, [cursor.at, cursor.id])))
    .orderBy(asc(shifts.startsAt), asc(shifts.id))
    .limit(pageLength + 1);
  const page = rows.slice(0, pageLength);
  const last = page.at(-1);
  return {
    rows: page.map(shownTo(person)),
    ...(last && rows.length > pageLength ? { next: writeCursor({ at: last.startsAt, id: last.id }) } : {}),
    ...(cursor ? { previous: await pageBefore(read, and(fits, beforeInOrder(keys, [cursor.at, cursor.id]))) } : {}),
  };
}

/** After which row the page before begins, whose last row is the cursor itself. */
async function pageBefore(read: Reader, earlier: SQL | undefined): Promise<string> {
  const rows = await read
    .select({ at: shifts.startsAt, id: shifts.id })
    .from(shifts)
    .innerJoin(sites, eq(sites.id, shifts.siteId))
    .where(earlier)
    .orderBy(desc(shifts.startsAt), desc(shifts.id))
    .limit(pageLength);
  const before = rows[pageLength - 1];
  return before ? writeCursor(before) : "";
}

/** When shifts of a month are, and whether they have room. One statement. */
export async function monthOf(read: Reader, person: Seeker, filter: Filter, span: { from: Date; until: Date }) {
  return read
    .select({ startsAt: shifts.startsAt, places: shifts.places, taken: takenOf })
    .from(shifts)
    .innerJoin(sites, eq(sites.id, shifts.siteId))
    .where(and(fitting(read, person, filter, span.from), lt(shifts.startsAt, span.until)))
    .orderBy(asc(shifts.startsAt))
    .limit(mostInMonth);
}

/** A host who is here stands beside the guests; nobody can book otherwise. */
const hosted = sql`exists (select 1 from shift_hosts beside where beside.shift_id = ${shifts.id}
  and not exists (select 1 from person_deactivations gone where gone.person_id = beside.person_id))`;

function fitting(read: Reader, person: Seeker, filter: Filter, from: Date): SQL | undefined {
  const [least, most] = filter.length ? lengths[filter.length] : [];
  const own = (column: "city" | "country") =>
    person.siteId ? sql`${sites[column]} = (select here.${sql.raw(column)} from sites here where here.id = ${person.siteId})` : sql`1 = 0`;
  return and(
    isNull(shifts.cancelledAt),
    gte(shifts.startsAt, from),
    hosted,
    filter.site ? eq(shifts.siteId, filter.site) : undefined,
    filter.activity ? eq(shifts.activity, filter.activity) : undefined,
    filter.language ? eq(shifts.language, filter.language) : undefined,
    filter.near === "city" ? and(own("city"), own("country")) : filter.near === "country" ? own("country") : undefined,
    least === undefined ? undefined : gt(minutesApart(shifts.startsAt, shifts.endsAt), least),
    most === undefined ? undefined : sql`${minutesApart(shifts.startsAt, shifts.endsAt)} <= ${most}`,
    filter.room ? gt(sql`${shifts.places}`, takenOf) : undefined,
    filter.free ? whenFree(read, person) : undefined,
  );
}

/** Not where one has a booking or is a host. */
function whenFree(read: Reader, person: Pick<Person, "id">): SQL | undefined {
  const other = alias(shifts, "other");
  const overlapping = and(lt(other.startsAt, shifts.endsAt), gt(other.endsAt, shifts.startsAt));
  return and(
    notExists(
      read
        .select({ one: sql`1` })
        .from(bookings)
        .innerJoin(other, eq(other.id, bookings.shiftId))
        .where(and(eq(bookings.personId, person.id), inArray(bookings.state, [...standingStates]), overlapping)),
    ),
    notExists(
      read
        .select({ one: sql`1` })
        .from(shiftHosts)
        .innerJoin(other, eq(other.id, shiftHosts.shiftId))
        .where(
          and(
            eq(shiftHosts.personId, person.id),
            isNull(other.cancelledAt),
            lt(other.startsAt, shifts.endsAt),
            gt(other.endsAt, shifts.startsAt),
          ),
        ),
    ),
  );
}

/** Languages spoken on shifts to come, for a choice. */
export async function languagesOf(read: Reader, now: Date): Promise<string[]> {
  const rows = await kept(read, spoken).execute({ now });
  return rows.map(({ language }) => language);
}

const spoken = (read: Reader) =>
  read
    .selectDistinct({ language: shifts.language })
    .from(shifts)
    .where(and(isNull(shifts.cancelledAt), gt(shifts.startsAt, sql.param(sql.placeholder("now"), shifts.startsAt))))
    .orderBy(asc(shifts.language))
    .limit(50)
    .prepare();

interface Ended {
  readonly id: string;
  readonly activity: string;
  readonly siteId: string;
  readonly seriesId: string | null;
}

/**
 * Shifts like one that was called off for whoever had a place, full ones too, where they go first in line: those of its series first, then
 * what is done at its site, then elsewhere, each time those that are nearest to it. One statement.
 */
export async function alternatives(read: Reader, person: Seeker, ended: Ended, now: Date): Promise<ShownShift[]> {
  const { id, activity, siteId, seriesId } = ended;
  const off = alias(shifts, "off");
  const rows = await shiftRows(read, person)
    .innerJoin(off, eq(off.id, id))
    .where(fitting(read, person, { activity, free: true }, now))
    .orderBy(
      sql`case when ${shifts.seriesId} = ${seriesId ?? ""} then 0 when ${shifts.siteId} = ${siteId} then 1 else 2 end`,
      sql`abs(${minutesApart(off.startsAt, shifts.startsAt)})`,
      asc(shifts.startsAt),
      asc(shifts.id),
    )
    .limit(mostLike);
  return rows
    .map(shownTo(person))
    .filter(({ invited }) => invited)
    .slice(0, mostAlternatives)
    .toSorted((one, other) => Number(one.startsAt) - Number(other.startsAt));
}
