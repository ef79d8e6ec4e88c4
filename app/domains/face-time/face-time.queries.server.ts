import { and, asc, type Column, count, desc, eq, gt, gte, inArray, isNull, lt, lte, ne, notExists, or, type SQL, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import { type Page, readCursor, writeCursor } from "#app/shared/keyset.ts";
import { saidSpan } from "#app/shared/said-span.ts";
import type { Reader } from "#db/client.ts";
import { afterInOrder, alias, beforeInOrder, minutesApart } from "#db/dialect.ts";
import { kept } from "#db/kept.ts";
import {
  activities,
  bookingApprovals,
  bookingCancellations,
  bookingSwaps,
  bookings,
  declarations,
  delegations,
  shiftCancellations,
  shiftHosts,
  shifts,
} from "#db/schema/face-time.ts";
import { people, personDeactivations, personRoles, sites, teams } from "#db/schema/people.ts";
import { type Filter, lengths } from "./agenda.ts";
import { mayCome, mayKeepShift } from "./face-time.policy.ts";
import { type BookingState, standingStates } from "./face-time.ts";
import { termsOf } from "./settings.queries.server.ts";
import { activityName, shiftName } from "./words.ts";

const pageLength = 20;
const mostInMonth = 2_000;
const mostMine = 60;
const mostRoster = 400;
const mostChoices = 500;
const mostInReturn = 150;
const mostLike = 20;
const mostAlternatives = 3;
/** How far ahead a place may be that is taken in return for one's own. */
const exchangeDays = 90;

/** Counted in place, so that no list asks for each shift again. */
const takenOf =
  sql<number>`(select count(*) from bookings placed where placed.shift_id = ${shifts.id} and placed.state in ('held', 'offered', 'confirmed', 'attended'))`.mapWith(
    Number,
  );
const waitingOf =
  sql<number>`(select count(*) from bookings inline where inline.shift_id = ${shifts.id} and inline.state = 'waiting')`.mapWith(Number);

/** Of a booking in line. */
const positionOf = sql<number>`(select count(*) from bookings ahead where ahead.shift_id = ${bookings.shiftId} and ahead.state = 'waiting'
  and (ahead.rank < ${bookings.rank} or (ahead.rank = ${bookings.rank} and ahead.arrival <= ${bookings.arrival})))`.mapWith(Number);

const shiftColumns = {
  id: shifts.id,
  activity: shifts.activity,
  activityName: activities.name,
  site: sites.name,
  city: sites.city,
  country: sites.country,
  zone: sites.zone,
  startsAt: shifts.startsAt,
  endsAt: shifts.endsAt,
  startsWall: shifts.startsWall,
  endsWall: shifts.endsWall,
  language: shifts.language,
  places: shifts.places,
  cancelledAt: shifts.cancelledAt,
  taken: takenOf,
};

/** One's own booking that stands, or the last that ended. */
const myState = (person: Pick<Person, "id">) =>
  sql<BookingState | null>`(select mine.state from bookings mine where mine.shift_id = ${shifts.id} and mine.person_id = ${person.id} order by mine.arrival desc limit 1)`;

/** Asked once for a whole list. */
const myFunction = (person: Pick<Person, "id">) =>
  sql<
    string | null
  >`(select own.function from people me join teams team on team.id = me.team_id join departments own on own.id = team.department_id where me.id = ${person.id})`;

export function shiftRows(read: Reader, person: Pick<Person, "id">) {
  const who = { functions: shifts.functions, sites: shifts.sites, function: myFunction(person) };
  return read
    .select({ ...shiftColumns, mine: myState(person), who })
    .from(shifts)
    .innerJoin(sites, eq(sites.id, shifts.siteId))
    .leftJoin(activities, eq(activities.id, shifts.activity));
}

type ShiftRow = Awaited<ReturnType<typeof shiftRows>>[number];

/** `invited`: whether it is for people like the reader. */
export type ShownShift = Omit<ShiftRow, "who"> & { readonly invited: boolean };

export const shownTo =
  (person: Seeker) =>
  ({ who, ...shift }: ShiftRow): ShownShift => ({ ...shift, invited: mayCome(who, { function: who.function, siteId: person.siteId }) });

export type Seeker = Pick<Person, "id" | "siteId">;

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

/** The activities of the organisation's own, for a choice. `chosen`: stays one although it was retired. */
export async function ownActivities(read: Reader, chosen = ""): Promise<{ id: string; name: string }[]> {
  return kept(read, activitiesOffered).execute({ chosen });
}

const activitiesOffered = (read: Reader) =>
  read
    .select({ id: activities.id, name: activities.name })
    .from(activities)
    .where(or(isNull(activities.retiredAt), eq(activities.id, sql.placeholder("chosen"))))
    .orderBy(asc(activities.name))
    .limit(mostChoices)
    .prepare();

/** Hosts who are here, declarations, sites and the hours in which no place is held, for the form of a shift. `chosen`: a declaration that stays one although it was retired. */
export async function choicesForShifts(read: Reader, chosen: string | null = null) {
  const [terms, hosts, signable, places] = await Promise.all([
    termsOf(read),
    read
      .select({ id: people.id, name: people.name })
      .from(people)
      .innerJoin(personRoles, and(eq(personRoles.personId, people.id), eq(personRoles.role, "host")))
      .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
      .where(isNull(personDeactivations.personId))
      .orderBy(asc(people.nameKey), asc(people.id))
      .limit(mostChoices),
    read
      .select({ id: declarations.id, title: declarations.title })
      .from(declarations)
      .where(or(isNull(declarations.retiredAt), eq(declarations.id, chosen ?? "")))
      .orderBy(asc(declarations.title))
      .limit(mostChoices),
    read.select({ id: sites.id, name: sites.name, zone: sites.zone }).from(sites).orderBy(asc(sites.name)).limit(mostChoices),
  ]);
  return { hosts, declarations: signable, sites: places, holdEndsHours: terms.holdEndsHours };
}

/** Whether there is such a shift: everybody may know of every shift. */
export async function isShift(read: Reader, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  return (await read.select({ id: shifts.id }).from(shifts).where(eq(shifts.id, id))).length > 0;
}

export type ShiftPage = Awaited<ReturnType<typeof foundShift>>;

/** A shift with all that its page says. Refuses with `hallway.not-found`. Six statements. */
export async function foundShift(read: Reader, person: Pick<Person, "id" | "roles">, id: string | undefined) {
  if (!isId(id ?? "")) throw notFound();
  const [row] = await kept(read, shiftRow).execute({ id: id ?? "" });
  if (!row) throw notFound();
  const [hosts, mine, asked, series, own] = await Promise.all([
    kept(read, hostRows).execute({ shiftId: row.id }),
    lastBooking(read, row.id, person.id),
    swapAskedOf(read, row.id, person.id),
    seriesOf(read, row.shift),
    row.shift.declarationId
      ? read.select({ title: declarations.title }).from(declarations).where(eq(declarations.id, row.shift.declarationId))
      : [],
  ]);
  const { shift, ...shown } = row;
  const keeps = mayKeepShift(person, { by: shift.by, hosts: hosts.map((host) => host.id) });
  return { ...shown, shift, hosts, mine, asked, series, declaration: own[0]?.title ?? null, keeps };
}

const shiftRow = (read: Reader) =>
  read
    .select({ ...shiftColumns, waiting: waitingOf, shift: shifts, reason: shiftCancellations.reason, calledOffBy: people.name })
    .from(shifts)
    .innerJoin(sites, eq(sites.id, shifts.siteId))
    .leftJoin(activities, eq(activities.id, shifts.activity))
    .leftJoin(shiftCancellations, eq(shiftCancellations.shiftId, shifts.id))
    .leftJoin(people, eq(people.id, shiftCancellations.by))
    .where(eq(shifts.id, sql.placeholder("id")))
    .prepare();

const hostRows = (read: Reader) =>
  read
    .select({ id: people.id, name: people.name })
    .from(shiftHosts)
    .innerJoin(people, eq(people.id, shiftHosts.personId))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, shiftHosts.personId))
    .where(and(eq(shiftHosts.shiftId, sql.placeholder("shiftId")), isNull(personDeactivations.personId)))
    .orderBy(asc(people.nameKey))
    .limit(mostChoices)
    .prepare();

/** The names of sites, in their order. */
export async function sitesNamed(read: Reader, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await read
    .select({ name: sites.name })
    .from(sites)
    .where(inArray(sites.id, [...ids]))
    .orderBy(asc(sites.name));
  return rows.map(({ name }) => name);
}

/** A shift for whoever keeps it. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function keptShift(read: Reader, person: Pick<Person, "id" | "roles">, id: string | undefined): Promise<ShiftPage> {
  const shift = await foundShift(read, person, id);
  if (!shift.keeps) throw notAllowed();
  return shift;
}

/** One's last request for a shift, with where it stands in line. */
async function lastBooking(read: Reader, shiftId: string, personId: string) {
  const [row] = await kept(read, lastBookingRow).execute({ shiftId, personId });
  return row;
}

const lastBookingRow = (read: Reader) => {
  const approver = alias(people, "approver");
  const colleague = alias(people, "colleague");
  return read
    .select({
      id: bookings.id,
      state: bookings.state,
      until: bookings.until,
      approvedAt: bookings.approvedAt,
      shortNotice: bookings.shortNotice,
      wants: bookings.wants,
      answer: bookingApprovals.answer,
      way: bookingApprovals.way,
      answeredBy: approver.name,
      answerReason: bookingApprovals.reason,
      cause: bookingCancellations.cause,
      cancelReason: bookingCancellations.reason,
      swapWith: colleague.name,
      position: positionOf,
    })
    .from(bookings)
    .leftJoin(bookingApprovals, eq(bookingApprovals.bookingId, bookings.id))
    .leftJoin(approver, eq(approver.id, bookingApprovals.by))
    .leftJoin(bookingCancellations, eq(bookingCancellations.bookingId, bookings.id))
    .leftJoin(bookingSwaps, and(eq(bookingSwaps.bookingId, bookings.id), isNull(bookingSwaps.answeredAt)))
    .leftJoin(colleague, eq(colleague.id, bookingSwaps.colleagueId))
    .where(and(eq(bookings.shiftId, sql.placeholder("shiftId")), eq(bookings.personId, sql.placeholder("personId"))))
    .orderBy(desc(bookings.arrival))
    .limit(1)
    .prepare();
};

/** A colleague's question whether one would take their place, or exchange it for one's own on another shift. */
async function swapAskedOf(read: Reader, shiftId: string, personId: string) {
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

/** Shifts whose place might be taken in return for one's own, with their times in the language of whoever chooses. */
export async function shiftsInReturn(
  read: Reader,
  { locale }: Pick<Person, "locale">,
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

/** Where a shift stands among those of its series that were not called off: how many, the one before and the next. */
async function seriesOf(read: Reader, { id, seriesId }: { id: string; seriesId: string | null }) {
  if (!seriesId) return null;
  const rows = await read
    .select({ id: shifts.id })
    .from(shifts)
    .where(and(eq(shifts.seriesId, seriesId), or(isNull(shifts.cancelledAt), eq(shifts.id, id))))
    .orderBy(asc(shifts.startsAt), asc(shifts.id))
    .limit(mostInMonth);
  const at = rows.findIndex((row) => row.id === id);
  return { id: seriesId, count: rows.length, before: rows[at - 1]?.id ?? null, next: rows[at + 1]?.id ?? null };
}

export interface RosterLine {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly state: BookingState;
  readonly wants: string;
  readonly arrival: number;
}

/** Who comes, and who waits, in the order of the line: all of it for who keeps the shift, one's own people for a manager. */
export async function rosterOf(
  read: Reader,
  person: Pick<Person, "id">,
  { id, keeps }: Pick<ShiftPage, "id" | "keeps">,
): Promise<RosterLine[]> {
  return keeps ? kept(read, wholeRoster).execute({ shiftId: id }) : kept(read, rosterOfOwn).execute({ shiftId: id, managerId: person.id });
}

const wholeRoster = (read: Reader) => rosterRows(read);
const rosterOfOwn = (read: Reader) => rosterRows(read, eq(people.managerId, sql.placeholder("managerId")));

const rosterRows = (read: Reader, whose?: SQL) =>
  read
    .select({
      id: bookings.id,
      personId: bookings.personId,
      name: people.name,
      state: bookings.state,
      wants: bookings.wants,
      arrival: bookings.arrival,
    })
    .from(bookings)
    .innerJoin(people, eq(people.id, bookings.personId))
    .where(and(eq(bookings.shiftId, sql.placeholder("shiftId")), inArray(bookings.state, [...standingStates, "missed"]), whose))
    .orderBy(asc(bookings.rank), asc(bookings.arrival))
    .limit(mostRoster)
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

function bookingRows(read: Reader) {
  return read
    .select({
      ...shiftColumns,
      bookingId: bookings.id,
      personId: bookings.personId,
      person: people.name,
      state: bookings.state,
      until: bookings.until,
      wants: bookings.wants,
      bookedAt: bookings.bookedAt,
      position: positionOf,
    })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .innerJoin(sites, eq(sites.id, shifts.siteId))
    .innerJoin(people, eq(people.id, bookings.personId))
    .leftJoin(activities, eq(activities.id, shifts.activity));
}

export type ShownBooking = Awaited<ReturnType<typeof bookingRows>>[number];

/** What one has before oneself, soonest first; and what was, latest first. Two statements. */
export async function ownBookings(read: Reader, person: Pick<Person, "id">, now: Date) {
  const [coming, past] = await Promise.all([
    bookingRows(read)
      .where(and(eq(bookings.personId, person.id), inArray(bookings.state, [...standingStates]), gt(shifts.endsAt, now)))
      .orderBy(asc(shifts.startsAt), asc(shifts.id))
      .limit(mostMine),
    bookingRows(read)
      .where(
        and(
          eq(bookings.personId, person.id),
          or(lt(shifts.endsAt, now), inArray(bookings.state, ["cancelled", "declined", "expired", "missed"])),
        ),
      )
      .orderBy(desc(shifts.startsAt), desc(bookings.arrival))
      .limit(mostMine),
  ]);
  return { coming, past };
}

/** The next thing one has before oneself, for the home page. */
export async function nextBooking(read: Reader, person: Pick<Person, "id">, now: Date): Promise<ShownBooking | undefined> {
  const [row] = await kept(read, nextRow).execute({ personId: person.id, now });
  return row;
}

/** Chosen before it is read: of all the others nothing has to be known but when they are. */
function nextRow(read: Reader) {
  const soonest = read
    .select({ id: bookings.id })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .where(
      and(
        eq(bookings.personId, sql.placeholder("personId")),
        inArray(bookings.state, ["held", "offered", "confirmed"]),
        gt(shifts.endsAt, sql.param(sql.placeholder("now"), shifts.endsAt)),
      ),
    )
    .orderBy(asc(shifts.startsAt), asc(shifts.id))
    .limit(1);
  return bookingRows(read)
    .where(eq(bookings.id, sql`(${soonest})`))
    .prepare();
}

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

export interface TeamLine {
  readonly id: string;
  readonly name: string;
  readonly team: string | null;
  /** Minutes with customers that count in the last twelve months. */
  readonly minutes: number;
  readonly last: Date | null;
  readonly next: Date | null;
}

/** One's own people: how long they were with customers since a moment, when last, and when next. One statement. */
export async function teamOf(read: Reader, person: Pick<Person, "id">, { since, now }: { since: Date; now: Date }): Promise<TeamLine[]> {
  const was = and(eq(bookings.state, "attended"), lt(shifts.startsAt, now));
  const rows = await read
    .select({
      id: people.id,
      name: people.name,
      team: teams.name,
      minutes:
        sql<number>`coalesce(sum(case when ${was} and ${gte(shifts.startsAt, since)} then ${minutesApart(shifts.startsAt, shifts.endsAt)} else 0 end), 0)`.mapWith(
          Number,
        ),
      last: sql<Date | null>`max(case when ${was} then ${shifts.startsAt} end)`.mapWith(shifts.startsAt),
      next: sql<Date | null>`min(case when ${inArray(bookings.state, ["held", "confirmed"])} and ${gt(shifts.startsAt, now)} then ${shifts.startsAt} end)`.mapWith(
        shifts.startsAt,
      ),
    })
    .from(people)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(bookings, eq(bookings.personId, people.id))
    .leftJoin(shifts, eq(shifts.id, bookings.shiftId))
    .where(and(eq(people.managerId, person.id), isNull(personDeactivations.personId)))
    .groupBy(people.id, people.name, people.nameKey, teams.name)
    .orderBy(asc(people.nameKey), asc(people.id))
    .limit(mostChoices);
  return rows;
}

/** A booking that this person may give back or answer for, with its shift. Refuses with `hallway.not-found`. */
export async function foundBooking(read: Reader, person: Pick<Person, "id">, id: string | undefined) {
  if (!isId(id ?? "")) throw notFound();
  const [row] = await read
    .select({
      ...shiftColumns,
      shiftId: shifts.id,
      personId: bookings.personId,
      person: people.name,
      state: bookings.state,
      managerId: people.managerId,
    })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .innerJoin(sites, eq(sites.id, shifts.siteId))
    .innerJoin(people, eq(people.id, bookings.personId))
    .leftJoin(activities, eq(activities.id, shifts.activity))
    .where(eq(bookings.id, id ?? ""));
  if (!row) throw notFound();
  const [host] = await read
    .select({ id: shiftHosts.personId })
    .from(shiftHosts)
    .where(and(eq(shiftHosts.shiftId, row.shiftId), eq(shiftHosts.personId, person.id)));
  // Who comes is known to themselves, their manager and the hosts.
  if (row.personId !== person.id && row.managerId !== person.id && !host) throw notFound();
  return { ...row, bookingId: id ?? "" };
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

/** Somebody who is here, by their whole address. */
export async function personByEmail(read: Reader, email: string): Promise<{ id: string; name: string } | undefined> {
  const [row] = await read
    .select({ id: people.id, name: people.name })
    .from(people)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(and(eq(people.email, email), isNull(personDeactivations.personId)));
  return row;
}
