import { createHash } from "node:crypto";
import { and, asc, desc, eq, gte, inArray, isNull, ne, or } from "drizzle-orm";
import * as m from "#app/paraglide/messages.js";
import type { CalendarEntry } from "#app/shared/calendar-rendering.server.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import type { Config } from "#app/shared/config.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import type { Reader } from "#db/client.ts";
import { activities, calendarTokens, shiftHosts, shifts } from "#db/schema/face-time.ts";
import { calendarEntries } from "#db/schema/face-time-calendar.ts";
import { people, personDeactivations, sites } from "#db/schema/people.ts";
import type { CalendarScope, CalendarState } from "#db/words/face-time.ts";
import { activityName } from "../words.ts";

/** How calendar programs are told of this part of Alongside. */
export const calendarProduct = "Face time";

/** How far back a feed goes, and how long it says that something was called off. */
const daysBack = 400;
const daysCancelled = 90;
const mostEntries = 1_000;

export const hashOfToken = (token: string) => createHash("sha256").update(token).digest("hex");

/** Whose feed an address opens; undefined when it is none, was revoked, or the person is no longer here. */
export async function feedOwner(read: Reader, token: string): Promise<{ personId: string; scope: CalendarScope } | undefined> {
  const [row] = await read
    .select({ personId: calendarTokens.personId, scope: calendarTokens.scope })
    .from(calendarTokens)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, calendarTokens.personId))
    .where(and(eq(calendarTokens.hash, hashOfToken(token)), isNull(calendarTokens.revokedAt), isNull(personDeactivations.personId)));
  return row;
}

/** The feeds that somebody has opened, by what they show. */
export async function feedsOf(read: Reader, personId: string): Promise<Partial<Record<CalendarScope, { since: Date }>>> {
  const rows = await read
    .select({ scope: calendarTokens.scope, since: calendarTokens.createdAt })
    .from(calendarTokens)
    .where(and(eq(calendarTokens.personId, personId), isNull(calendarTokens.revokedAt)));
  return Object.fromEntries(rows.map(({ scope, since }) => [scope, { since }]));
}

const columns = {
  shiftId: calendarEntries.shiftId,
  scope: calendarEntries.scope,
  state: calendarEntries.state,
  startsAt: calendarEntries.startsAt,
  endsAt: calendarEntries.endsAt,
  sequence: calendarEntries.sequence,
  changedAt: calendarEntries.changedAt,
};

const shiftColumns = {
  id: shifts.id,
  activity: shifts.activity,
  activityName: activities.name,
  bring: shifts.bring,
  about: shifts.about,
  site: { name: sites.name, city: sites.city, zone: sites.zone },
};

/** What calendars and letters say of shifts, by id. Two statements. */
export async function shownShifts(read: Reader, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const [rows, hosting] = await Promise.all([
    read
      .select(shiftColumns)
      .from(shifts)
      .innerJoin(sites, eq(sites.id, shifts.siteId))
      .leftJoin(activities, eq(activities.id, shifts.activity))
      .where(inArray(shifts.id, [...ids])),
    read
      .select({ shiftId: shiftHosts.shiftId, name: people.name })
      .from(shiftHosts)
      .innerJoin(people, eq(people.id, shiftHosts.personId))
      .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
      .where(and(inArray(shiftHosts.shiftId, [...ids]), isNull(personDeactivations.personId)))
      .orderBy(asc(people.nameKey), asc(people.id)),
  ]);
  const names = Map.groupBy(hosting, ({ shiftId }) => shiftId);
  return new Map(rows.map(({ id, ...row }) => [id, { ...row, hosts: (names.get(id) ?? []).map(({ name }) => name) }]));
}

/** "Listen in, Wellington". */
export function whatOf({ activity, activityName: own, site }: Pick<EntryRow, "activity" | "activityName" | "site">): string {
  return m.calendar_what({ activity: activityName(activity, own), site: site.name });
}

/** Everything that a feed shows, the latest first. */
export async function feedEntries(
  world: { config: Config; db: { read: Reader }; clock: { now(): Date } },
  { personId, scope }: { personId: string; scope: CalendarScope },
): Promise<CalendarEntry[]> {
  const now = world.clock.now();
  const rows = await world.db.read
    .select(columns)
    .from(calendarEntries)
    .where(
      and(
        eq(calendarEntries.personId, personId),
        eq(calendarEntries.scope, scope),
        gte(calendarEntries.startsAt, shifted(now, -daysBack * dayLength)),
        or(ne(calendarEntries.state, "cancelled"), gte(calendarEntries.changedAt, shifted(now, -daysCancelled * dayLength))),
      ),
    )
    .orderBy(desc(calendarEntries.startsAt), desc(calendarEntries.shiftId))
    .limit(mostEntries);
  const shown = await shownShifts(
    world.db.read,
    rows.map(({ shiftId }) => shiftId),
  );
  return rows.flatMap((row) => {
    const shift = shown.get(row.shiftId);
    return shift ? [entryOf(world.config, { ...row, ...shift })] : [];
  });
}

/** One entry of somebody's own, for the file of a single shift. Refuses with `hallway.not-found`. */
export async function ownEntry(
  world: { config: Config; db: { read: Reader } },
  personId: string,
  shiftId: string | undefined,
): Promise<CalendarEntry> {
  if (!shiftId || !isId(shiftId)) throw notFound();
  const rows = await world.db.read
    .select(columns)
    .from(calendarEntries)
    .where(and(eq(calendarEntries.personId, personId), eq(calendarEntries.shiftId, shiftId)));
  // Who is a host and a guest of one shift by turns has the newer of the two.
  const [row] = rows.toSorted((one, other) => other.changedAt.getTime() - one.changedAt.getTime());
  const shift = row && (await shownShifts(world.db.read, [shiftId])).get(shiftId);
  if (!shift) throw notFound();
  return entryOf(world.config, { ...row, ...shift });
}

interface EntryRow {
  readonly shiftId: string;
  readonly scope: CalendarScope;
  readonly state: CalendarState;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly sequence: number;
  readonly changedAt: Date;
  readonly activity: string;
  readonly activityName: string | null;
  /** By name. */
  readonly hosts: readonly string[];
  readonly bring: string;
  readonly about: string;
  readonly site: { readonly name: string; readonly city: string; readonly zone: string };
}

export function entryOf({ publicUrl }: Config, row: EntryRow): CalendarEntry {
  const { shiftId, scope, state, sequence, changedAt, startsAt, endsAt, bring, about, site, hosts } = row;
  const own = scope === "own";
  const what = whatOf(row);
  const beside = hosts.length > 0 && m.calendar_letter_hosts({ hosts: hosts.join(", ") });
  return {
    // A guest and a host of one shift may read the same calendar.
    uid: `${own ? "shift" : "host"}-${shiftId}@${new URL(publicUrl).hostname}`,
    sequence,
    changedAt,
    cancelled: state === "cancelled",
    tentative: state === "tentative",
    zone: site.zone,
    startsAt,
    endsAt,
    summary: own ? what : m.calendar_summary_host({ what }),
    description: [about, beside, bring && m.calendar_letter_bring({ bring })].filter(Boolean).join("\n\n"),
    location: site.name === site.city ? site.name : `${site.name}, ${site.city}`,
    url: `${publicUrl}/face-time/shifts/${shiftId}`,
  };
}

/** The name of a person's feed. */
export async function feedName(read: Reader, { personId, scope }: { personId: string; scope: CalendarScope }): Promise<string> {
  const [person] = await read.select({ name: people.name }).from(people).where(eq(people.id, personId));
  const name = person?.name ?? "";
  return scope === "own" ? m.calendar_name_own({ name }) : m.calendar_name_host({ name });
}
