import { eq, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { Reader } from "#db/client.ts";
import { activities, bookings, shifts } from "#db/schema/face-time.ts";
import { sites } from "#db/schema/people.ts";
import { mayCome } from "./face-time.policy.ts";
import type { BookingState } from "./face-time.ts";

export const mostInMonth = 2_000;

/** Counted in place, so that no list asks for each shift again. */
export const takenOf =
  sql<number>`(select count(*) from bookings placed where placed.shift_id = ${shifts.id} and placed.state in ('held', 'offered', 'confirmed', 'attended'))`.mapWith(
    Number,
  );
export const waitingOf =
  sql<number>`(select count(*) from bookings inline where inline.shift_id = ${shifts.id} and inline.state = 'waiting')`.mapWith(Number);

/** Of a booking in line. */
export const positionOf =
  sql<number>`(select count(*) from bookings ahead where ahead.shift_id = ${bookings.shiftId} and ahead.state = 'waiting'
  and (ahead.rank < ${bookings.rank} or (ahead.rank = ${bookings.rank} and ahead.arrival <= ${bookings.arrival})))`.mapWith(Number);

export const shiftColumns = {
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
