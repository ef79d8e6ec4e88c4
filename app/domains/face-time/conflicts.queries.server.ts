/** What stands in the way at a time: one's own shifts, and those that hosts have. */
import { and, asc, eq, gt, gte, inArray, isNull, lt, ne, or, type Param, sql } from "drizzle-orm";
import { minute, shifted } from "#app/shared/clock.ts";
import type { Reader } from "#db/client.ts";
import { kept } from "#db/kept.ts";
import { activities, bookings, shiftHosts, shifts } from "#db/schema/face-time.ts";
import { people, sites } from "#db/schema/people.ts";
import { longestShift, standingStates } from "./face-time.ts";
import { shiftName } from "./words.ts";

interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const most = 20;
/** None is longer than the longest: from there on they are looked for, and not from the first that ever was. */
const lasting = (moment: (name: "earliest" | "startsAt" | "endsAt") => Param | Date) =>
  and(gte(shifts.startsAt, moment("earliest")), lt(shifts.startsAt, moment("endsAt")), gt(shifts.endsAt, moment("startsAt")));
const during = ({ startsAt, endsAt }: Span) =>
  lasting((name) => ({ earliest: shifted(startsAt, -longestShift * minute), startsAt, endsAt })[name]);
const columns = { id: shifts.id, activity: shifts.activity, activityName: activities.name, site: sites.name };
const walls = { startsWall: shifts.startsWall, endsWall: shifts.endsWall };

/** The shifts on which somebody has a booking or is a host while another one lasts. For themselves. */
export async function ownShiftsThen(read: Reader, personId: string, { id, startsAt, endsAt }: Span & { readonly id: string }) {
  const earliest = shifted(startsAt, -longestShift * minute);
  return kept(read, ownThen).execute({ personId, id, earliest, startsAt, endsAt });
}

function ownThen(read: Reader) {
  const personId = sql.placeholder("personId");
  const booked = sql`exists ${read
    .select({ one: sql`1` })
    .from(bookings)
    .where(and(sql`${bookings.shiftId} = ${shifts.id}`, eq(bookings.personId, personId), inArray(bookings.state, [...standingStates])))}`;
  const hosting = sql`exists ${read
    .select({ one: sql`1` })
    .from(shiftHosts)
    .where(and(sql`${shiftHosts.shiftId} = ${shifts.id}`, eq(shiftHosts.personId, personId)))}`;
  return read
    .select({ ...columns, city: sites.city, zone: sites.zone, startsAt: shifts.startsAt, endsAt: shifts.endsAt })
    .from(shifts)
    .innerJoin(sites, eq(sites.id, shifts.siteId))
    .leftJoin(activities, eq(activities.id, shifts.activity))
    .where(and(ne(shifts.id, sql.placeholder("id")), isNull(shifts.cancelledAt), lasting(moment), or(booked, hosting)))
    .orderBy(asc(shifts.startsAt), asc(shifts.id))
    .limit(most)
    .prepare();
}

const moment = (name: string) => sql.param(sql.placeholder(name), shifts.startsAt);

export interface HostElsewhere {
  readonly id: string;
  readonly name: string;
  /** The shift that they host, in words. Missing where they are a guest: where else somebody is a guest is theirs to know. */
  readonly shift?: string;
}

/** Those of the hosts who host another shift in a span, or are guests of any. Two statements. */
export async function hostsElsewhere(read: Reader, hosts: readonly string[], span: Span & { readonly id: string }) {
  const hosting = await read
    .select({ person: { id: people.id, name: people.name }, shift: { ...columns, ...walls } })
    .from(shiftHosts)
    .innerJoin(shifts, eq(shifts.id, shiftHosts.shiftId))
    .innerJoin(people, eq(people.id, shiftHosts.personId))
    .innerJoin(sites, eq(sites.id, shifts.siteId))
    .leftJoin(activities, eq(activities.id, shifts.activity))
    .where(and(inArray(shiftHosts.personId, [...hosts]), isNull(shifts.cancelledAt), ne(shifts.id, span.id), during(span)))
    .orderBy(asc(people.nameKey), asc(shifts.startsAt), asc(shifts.id))
    .limit(most);
  const visiting = await read
    .selectDistinct({ id: people.id, name: people.name })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .innerJoin(people, eq(people.id, bookings.personId))
    // A guest of the very shift cannot be its host as well.
    .where(and(inArray(bookings.personId, [...hosts]), inArray(bookings.state, [...standingStates]), during(span)))
    .limit(most);
  return [...hosting.map(({ person, shift }): HostElsewhere => ({ ...person, shift: named(shift) })), ...visiting] as HostElsewhere[];
}

interface Named {
  readonly activity: string;
  readonly activityName: string | null;
  readonly site: string;
  readonly startsWall: string;
  readonly endsWall: string;
}

const named = (shift: Named) => `${shiftName(shift)}, ${shift.startsWall.slice(11)}–${shift.endsWall.slice(11)}`;
