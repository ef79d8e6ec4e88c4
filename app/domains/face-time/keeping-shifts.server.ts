/** What opening and changing a shift share: its times, its hosts, what it asks for. */

import { and, asc, eq, gt, inArray, isNull, lt, or } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { dayLength, minute, shifted } from "#app/shared/clock.ts";
import { isId } from "#app/shared/ids.ts";
import { type Reading, spanOf } from "#app/shared/when.ts";
import { dateFormat } from "#app/ui/formats.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { activities, bookings, declarations, shiftHosts, shifts } from "#db/schema/face-time.ts";
import { people, personDeactivations, personRoles, sites } from "#db/schema/people.ts";
import { hostsElsewhere } from "./conflicts.queries.server.ts";
import {
  choiceGone,
  endsTooEarly,
  hostElsewhere,
  hostElsewhereOn,
  notAHost,
  startsInPast,
  startsTooFar,
  tooLong,
  tooManyGuests,
} from "./face-time.errors.ts";
import { farthestStart, isActivityKind, longestShift, standingStates } from "./face-time.ts";

export interface ShiftTerms {
  readonly activity: string;
  /** Wall times in the zone of the site, `YYYY-MM-DDTHH:MM`. */
  readonly startsWall: string;
  readonly endsWall: string;
  readonly startsReading: Reading;
  readonly endsReading: Reading;
  readonly language: string;
  readonly hosts: readonly string[];
  readonly places: number;
  readonly guestsPerHost: number;
  readonly briefing: string | null;
  readonly needsBriefing: boolean;
  readonly declarationId: string | null;
  readonly noticeHours: number;
  readonly bring: string;
  readonly about: string;
  readonly functions: readonly string[];
  readonly sites: readonly string[];
}

/** The moments that the wall times mean at the site, in order and to come. Refuses with `face-time.ends-too-early` and others. */
export async function timesAt(tx: Transaction, siteId: string, terms: ShiftTerms, now: Date): Promise<{ startsAt: Date; endsAt: Date }> {
  return timesIn(await zoneOf(tx, siteId), terms, now);
}

/** Of a site. Refuses with `face-time.choice-gone`. */
export async function zoneOf(read: Reader, siteId: string): Promise<string> {
  const [site] = await read.select({ zone: sites.zone }).from(sites).where(eq(sites.id, siteId));
  if (!site) throw choiceGone();
  return site.zone;
}

export type WallTimes = Pick<ShiftTerms, "startsWall" | "endsWall" | "startsReading" | "endsReading">;

/** The same in a zone. */
export function timesIn(zone: string, terms: WallTimes, now: Date): { startsAt: Date; endsAt: Date } {
  const { startsWall: starts, endsWall: ends, startsReading: startReading, endsReading: endReading } = terms;
  const { startsAt, endsAt } = spanOf({ zone, starts, ends, startReading, endReading });
  if (endsAt <= startsAt) throw endsTooEarly();
  if (endsAt > shifted(startsAt, longestShift * minute)) throw tooLong();
  if (startsAt <= now) throw startsInPast();
  if (startsAt > shifted(now, farthestStart * dayLength)) throw startsTooFar();
  return { startsAt, endsAt };
}

/** That activity, declaration and sites are there. */
export async function checkChoices(tx: Transaction, terms: ShiftTerms): Promise<void> {
  if (!isActivityKind(terms.activity)) {
    const [activity] = isId(terms.activity) ? await tx.select().from(activities).where(eq(activities.id, terms.activity)) : [];
    if (!activity) throw choiceGone();
  }
  if (terms.declarationId) {
    const [declaration] = await tx.select({ id: declarations.id }).from(declarations).where(eq(declarations.id, terms.declarationId));
    if (!declaration) throw choiceGone();
  }
  if (terms.sites.length > 0) {
    const found = await tx
      .select({ id: sites.id })
      .from(sites)
      .where(inArray(sites.id, [...terms.sites]));
    if (found.length < new Set(terms.sites).size) throw choiceGone();
  }
}

/**
 * That the hosts are hosts, are enough for the guests, and are nowhere else then, which is said of each. They are locked. Refuses with
 * `face-time.not-a-host`, `face-time.too-many-guests`, `face-time.host-elsewhere`.
 */
export async function checkHosts(
  tx: Transaction,
  terms: Pick<ShiftTerms, "hosts" | "places" | "guestsPerHost">,
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  shiftId: string,
): Promise<void> {
  await checkEnoughHosts(tx, terms);
  const { hosts } = terms;
  const elsewhere = await hostsElsewhere(tx, hosts, { id: shiftId, startsAt, endsAt });
  if (elsewhere.length > 0) throw hostElsewhere(elsewhere);
}

/** That the hosts are hosts and enough for the guests. Refuses with `face-time.not-a-host`, `face-time.too-many-guests`. */
export async function checkEnoughHosts(
  tx: Transaction,
  { hosts, places, guestsPerHost }: Pick<ShiftTerms, "hosts" | "places" | "guestsPerHost">,
): Promise<void> {
  const found = await tx
    .select({ id: people.id })
    .from(people)
    .innerJoin(personRoles, and(eq(personRoles.personId, people.id), eq(personRoles.role, "host")))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(and(inArray(people.id, [...hosts]), isNull(personDeactivations.personId)));
  if (found.length === 0 || found.length < new Set(hosts).size) throw notAHost();
  if (places > found.length * guestsPerHost) throw tooManyGuests();
}

interface Span {
  /** Of the shift. */
  readonly id: string;
  readonly startsWall: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * That hosts, who are locked, are nowhere else in any of the spans, which the shifts of these ids will have. Refuses with
 * `face-time.host-elsewhere`, which says whose and on which days, in the language of whoever asks. Two statements, however many spans.
 */
export async function checkHostsOnDays(
  tx: Transaction,
  { locale }: Pick<Person, "locale">,
  hosts: readonly string[],
  spans: readonly Span[],
): Promise<void> {
  const own = new Map(spans.map((span) => [span.id, span]));
  const from = new Date(Math.min(...spans.map(({ startsAt }) => startsAt.getTime())));
  const until = new Date(Math.max(...spans.map(({ endsAt }) => endsAt.getTime())));
  const within = and(lt(shifts.startsAt, until), gt(shifts.endsAt, from));
  const columns = { id: shifts.id, startsAt: shifts.startsAt, endsAt: shifts.endsAt, host: { id: people.id, name: people.name } };
  const hosting = await tx
    .selectDistinct(columns)
    .from(shiftHosts)
    .innerJoin(shifts, eq(shifts.id, shiftHosts.shiftId))
    .innerJoin(people, eq(people.id, shiftHosts.personId))
    .where(and(inArray(shiftHosts.personId, [...hosts]), isNull(shifts.cancelledAt), within));
  const visiting = await tx
    .selectDistinct(columns)
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .innerJoin(people, eq(people.id, bookings.personId))
    .where(
      and(
        inArray(bookings.personId, [...hosts]),
        inArray(bookings.state, [...standingStates]),
        or(within, inArray(shifts.id, [...own.keys()])),
      ),
    );
  // A guest of one of these very shifts is there when it will be, not when it was.
  const elsewhere = [...hosting.filter(({ id }) => !own.has(id)), ...visiting.map((one) => ({ ...one, ...own.get(one.id) }))];
  const torn = [...Map.groupBy(elsewhere, ({ host }) => host.id).values()].flatMap((theirs) => {
    const meeting = spans.filter(({ startsAt, endsAt }) => theirs.some((one) => one.startsAt < endsAt && one.endsAt > startsAt));
    const [first] = theirs;
    return first && meeting.length > 0
      ? [
          {
            ...first.host,
            days: daysInWords(
              meeting.map(({ startsWall }) => startsWall),
              locale,
            ),
          },
        ]
      : [];
  });
  if (torn.length > 0) throw hostElsewhereOn(torn.toSorted((one, other) => (one.name < other.name ? -1 : 1)));
}

const daysInWords = (walls: readonly string[], locale: string) =>
  walls
    .toSorted()
    .map((wall) => dateFormat(locale, "UTC", "date").format(new Date(`${wall.slice(0, 10)}T00:00Z`)))
    .join(", ");

/** The hosts of a shift from now on; those who stay keep the row that says since when. */
export async function setHosts(tx: Transaction, shiftId: string, hosts: readonly string[], by: string, at: Date): Promise<void> {
  const standing = await tx
    .select({ personId: shiftHosts.personId })
    .from(shiftHosts)
    .where(eq(shiftHosts.shiftId, shiftId))
    .orderBy(asc(shiftHosts.personId));
  const gone = standing.map(({ personId }) => personId).filter((id) => !hosts.includes(id));
  if (gone.length > 0) {
    await tx.delete(shiftHosts).where(and(eq(shiftHosts.shiftId, shiftId), inArray(shiftHosts.personId, gone)));
  }
  await tx
    .insert(shiftHosts)
    .values([...new Set(hosts)].map((personId) => ({ shiftId, personId, by, at })))
    .onConflictDoNothing();
}

const codeSigns = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** Six signs that cannot be taken for each other, for the poster at the site. */
export function newCode(): string {
  const random = crypto.getRandomValues(new Uint8Array(6));
  return [...random].map((byte) => codeSigns[byte % codeSigns.length]).join("");
}

/** The columns that the terms fill: named one by one, so that nothing else comes along. */
export function columnsOf(terms: ShiftTerms) {
  const { activity, startsWall, endsWall, startsReading, endsReading, language, places, guestsPerHost } = terms;
  const { briefing, needsBriefing, declarationId, noticeHours, bring, about, functions, sites: from } = terms;
  return {
    ...{ activity, startsWall, endsWall, startsReading, endsReading, language, places, guestsPerHost },
    ...{ briefing, needsBriefing, declarationId, noticeHours, bring, about, functions, sites: from },
  };
}
