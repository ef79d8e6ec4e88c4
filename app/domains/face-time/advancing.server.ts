/** What the lock of a shift is for: ending what has run out, and moving its line into the places that are free. */
import { and, asc, eq, inArray, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { usualSettings } from "#app/domains/notifications/notifications.ts";
import { dayIn } from "#app/shared/days.server.ts";
import { emit, emitAll } from "#app/shared/events.server.ts";
import { newId } from "#app/shared/ids.ts";
import { enqueue, enqueueAll, type NewJob } from "#app/shared/jobs.server.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { kept } from "#db/kept.ts";
import { bookingOffers, bookings } from "#db/schema/face-time.ts";
import { notificationSettings } from "#db/schema/notifications.ts";
import { people, sites } from "#db/schema/people.ts";
import type { OfferAnswer } from "#db/words/face-time.ts";
import type { Changes } from "./changes-told.server.ts";
import { isHosted } from "./face-time.policy.ts";
import { type BookingState, placedStates, type Terms } from "./face-time.ts";
import { hearsInTime, holdEnd, type Moment, type Place, placeInTurn } from "./line.ts";
import type { Shift } from "./locking.server.ts";
import { hostsOf } from "./standing.queries.server.ts";

export const dueJob = "face-time.due";
const longestLine = 1_000;

const dueAgain = (shiftId: string, at: Date, now: Date): NewJob => ({
  kind: dueJob,
  key: `${dueJob}:${shiftId}:${at.toISOString()}`,
  payload: { shiftId },
  dueAt: at,
  now,
});

/** Looks at a shift again when a hold or an offer runs out, or when it starts. */
export async function lookAgain(tx: Transaction, shiftId: string, at: Date, now: Date): Promise<void> {
  await enqueue(tx, dueAgain(shiftId, at, now));
}

/** Looks at each of these shifts again when it starts. */
export async function lookAgainAtStarts(tx: Transaction, all: readonly { id: string; startsAt: Date }[], now: Date): Promise<void> {
  await enqueueAll(
    tx,
    all.map(({ id, startsAt }) => dueAgain(id, startsAt, now)),
  );
}

export interface BookingChange {
  readonly bookingId: string;
  readonly shiftId: string;
  readonly personId: string;
  readonly state: BookingState;
  /** Whoever caused it; nobody where a time ran out or the line moved by itself. */
  readonly by?: string;
  /** Where the state alone does not say it. */
  readonly what?: "booked-for" | "shift-cancelled" | "moved" | "swapped" | "exchanged" | "offer-declined";
  /** The state that it had, where somebody gave it back. */
  readonly was?: BookingState;
  /** Told with others of its series at once: `face-time.series-told`. */
  readonly bundled?: boolean;
}

/** Says what became of bookings; `face-time.booking-changed` is what everything that follows listens to. */
export async function tellChanges(tx: Transaction, changes: readonly BookingChange[], at: Date): Promise<void> {
  if (changes.length > 0) await emit(tx, { kind: "face-time.booking-changed", payload: { changes }, at });
}

/** The same of bookings on several shifts: what listens takes those of one shift at a time. */
export async function tellChangesOnEach(tx: Transaction, changes: readonly BookingChange[], at: Date): Promise<void> {
  const byShift = Map.groupBy(changes, ({ shiftId }) => shiftId);
  await emitAll(
    tx,
    [...byShift.values()].map((own) => ({ kind: "face-time.booking-changed", payload: { changes: own }, at })),
  );
}

/** What became of several shifts of a series at once: each person hears of all of theirs in one notification. */
export interface SeriesNews {
  readonly what: "moved" | "changed" | "called-off";
  readonly by: string;
  readonly shiftIds: readonly string[];
  /** What else they say from now on. */
  readonly changes?: Changes;
  /** Whose bookings have ended with it. */
  readonly guests?: readonly { readonly personId: string; readonly shiftId: string }[];
}

export async function tellSeries(tx: Transaction, { guests = [], ...news }: SeriesNews, at: Date): Promise<void> {
  const told = guests.map(({ personId, shiftId }) => ({ personId, shiftId }));
  await emit(tx, { kind: "face-time.series-told", payload: { ...news, guests: told } satisfies SeriesNews, at });
}

/** Ends holds and offers whose time is over, and at the start everything that never became a place. The shift is locked. */
export async function endOverdue(tx: Transaction, shift: Shift, now: Date): Promise<void> {
  const begun = shift.startsAt <= now;
  const ended = await tx
    .update(bookings)
    .set({ state: "expired", stateSince: now, until: null, sequence: sql`${bookings.sequence} + 1` })
    .where(
      and(
        eq(bookings.shiftId, shift.id),
        or(
          and(inArray(bookings.state, ["held", "offered"]), lte(bookings.until, now)),
          begun ? inArray(bookings.state, ["held", "offered", "waiting"]) : undefined,
        ),
      ),
    )
    .returning({ bookingId: bookings.id, shiftId: bookings.shiftId, personId: bookings.personId, state: bookings.state });
  if (ended.length === 0) return;
  await endOffers(
    tx,
    ended.map(({ bookingId }) => bookingId),
    "lapsed",
    now,
  );
  await tellChanges(tx, ended, now);
}

/** Answers the open offers of these bookings. */
export async function endOffers(tx: Transaction, ids: readonly string[], answer: OfferAnswer, now: Date): Promise<void> {
  await tx
    .update(bookingOffers)
    .set({ answer, answeredAt: now })
    .where(and(inArray(bookingOffers.bookingId, [...ids]), isNull(bookingOffers.answeredAt)));
}

/** Counted under the lock of the shift. */
export async function placesOf(tx: Transaction, shiftId: string): Promise<{ taken: number; waiting: number }> {
  const [row] = await kept(tx, counted).execute({ shift: shiftId });
  return { taken: row?.taken ?? 0, waiting: row?.waiting ?? 0 };
}

const counted = (read: Reader) =>
  read
    .select({ taken: count(inArray(bookings.state, [...placedStates])), waiting: count(eq(bookings.state, "waiting")) })
    .from(bookings)
    .where(and(eq(bookings.shiftId, sql.placeholder("shift")), inArray(bookings.state, [...placedStates, "waiting"])))
    .prepare();

const count = (of: SQL) => sql<number>`coalesce(sum(case when ${of} then 1 else 0 end), 0)`.mapWith(Number);

/** The moment at which a shift stands. */
export async function momentOf(tx: Transaction, shift: Shift, terms: Terms, now: Date): Promise<Moment> {
  const [site] = await tx.select({ zone: sites.zone }).from(sites).where(eq(sites.id, shift.siteId));
  return { terms, startsAt: shift.startsAt, now, onTheDay: dayIn(site?.zone ?? "UTC", now) === shift.startsWall.slice(0, 10) };
}

/** Gives the places that are free to those in line, first come first; how many nobody took. The shift is locked. */
export async function moveLine(tx: Transaction, shift: Shift, terms: Terms, now: Date): Promise<number> {
  if (shift.cancelledAt || shift.startsAt <= now) return 0;
  const { taken, waiting } = await placesOf(tx, shift.id);
  const free = Math.max(0, shift.places - taken);
  if (free === 0 || waiting === 0) return free;
  if (!isHosted(await hostsOf(tx, shift.id))) return 0;
  const moment = await momentOf(tx, shift, terms, now);
  const placed = (await firstInLine(tx, shift.id, moment, free)).flatMap((candidate) => {
    const place = placeInTurn(candidate, moment);
    return place ? [{ ...candidate, place }] : [];
  });
  for (const alike of Map.groupBy(placed, ({ place }) => `${place.state} ${place.until?.getTime()}`).values()) {
    const [first] = alike;
    if (first) await givePlaces(tx, shift, first.place, alike, now);
  }
  return free - placed.length;
}

/** Those whose turn it is. Where some of them would hear of it too late, those who hear of it in time go before them. */
async function firstInLine(tx: Transaction, shiftId: string, moment: Moment, free: number) {
  const first = await inLine(tx, shiftId, moment, free);
  if (first.every((candidate) => hearsInTime(candidate, moment))) return first;
  const all = await inLine(tx, shiftId, moment, longestLine);
  const [late = [], inTime = []] = [false, true].map((hears) => all.filter((candidate) => hearsInTime(candidate, moment) === hears));
  return [...inTime, ...late].slice(0, free);
}

async function inLine(tx: Transaction, shiftId: string, moment: Moment, most: number) {
  const rows = await tx
    .select({
      id: bookings.id,
      personId: bookings.personId,
      approvedAt: bookings.approvedAt,
      shortNotice: bookings.shortNotice,
      zone: people.zone,
      quietFrom: notificationSettings.quietFrom,
      quietUntil: notificationSettings.quietUntil,
    })
    .from(bookings)
    .innerJoin(people, eq(people.id, bookings.personId))
    .leftJoin(notificationSettings, eq(notificationSettings.personId, bookings.personId))
    .where(
      and(
        eq(bookings.shiftId, shiftId),
        eq(bookings.state, "waiting"),
        // Too late to hold a place: who is not approved is passed over.
        holdEnd(moment) ? undefined : isNotNull(bookings.approvedAt),
      ),
    )
    .orderBy(asc(bookings.rank), asc(bookings.arrival))
    .limit(most);
  return rows.map(({ approvedAt, quietFrom, quietUntil, ...row }) => ({
    ...row,
    approved: approvedAt !== null,
    quiet: quietFrom && quietUntil ? { quietFrom, quietUntil } : usualSettings,
  }));
}

async function givePlaces(
  tx: Transaction,
  shift: Shift,
  place: Place,
  to: readonly { id: string; personId: string }[],
  now: Date,
): Promise<void> {
  const ids = to.map(({ id }) => id);
  await tx
    .update(bookings)
    .set({ ...place, stateSince: now, sequence: sql`${bookings.sequence} + 1` })
    .where(inArray(bookings.id, ids));
  const answered = place.state === "offered" ? {} : { answer: "at-once" as const, answeredAt: now };
  await tx
    .insert(bookingOffers)
    .values(ids.map((bookingId) => ({ id: newId(), bookingId, madeAt: now, until: place.until ?? now, ...answered })));
  if (place.until) await lookAgain(tx, shift.id, place.until, now);
  await tellChanges(
    tx,
    to.map(({ id, personId }) => ({ bookingId: id, shiftId: shift.id, personId, state: place.state })),
    now,
  );
}
