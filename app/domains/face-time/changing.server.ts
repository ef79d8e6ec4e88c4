import { and, eq, gt, inArray, lt, ne, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { bookings, seriesExceptions, shiftHosts, shiftMoves, shifts } from "#db/schema/face-time.ts";
import { endOverdue, lookAgain, moveLine, placesOf, tellChanges } from "./advancing.server.ts";
import { endBookings } from "./bookings.server.ts";
import { changesBetween, termsTold } from "./changes-told.server.ts";
import { placesTaken, shiftBegun, shiftCancelled } from "./face-time.errors.ts";
import { mayKeepShift } from "./face-time.policy.ts";
import { liveStates, standingStates } from "./face-time.ts";
import { checkChoices, checkHosts, columnsOf, type ShiftTerms, setHosts, timesAt } from "./keeping-shifts.server.ts";
import { lockPeople, lockShift, type Shift } from "./locking.server.ts";
import { checkRevision, revisionOf, saysTheSame } from "./revisions.server.ts";
import { termsOf } from "./settings.queries.server.ts";
import { hostsOf } from "./standing.queries.server.ts";

const mostTries = 5;

export interface ChangedTerms extends ShiftTerms {
  /** What the form was opened with; left out where no form was opened. */
  readonly revision?: string;
  readonly answers?: readonly FindingAnswer[];
}

/**
 * Changes what a shift says. Moved to another time, its guests stay with it, but for those who would then be in two places: they
 * lose it and keep their priority. Refuses with `hallway.not-found`, `hallway.not-allowed`, `face-time.shift-begun`,
 * `face-time.shift-cancelled`, `face-time.changed-meanwhile`, `face-time.places-taken`, and as opening a shift does.
 */
export async function changing(world: World, person: Person, shiftId: string, { answers, revision, ...said }: ChangedTerms): Promise<void> {
  const { about, bring } = said;
  const cleared = await clearing(world, person, { about: { kind: "shift", id: shiftId }, texts: { about, bring }, answers });
  const terms = { ...said, ...cleared.texts };
  for (let tries = 1; ; tries += 1) {
    // Somebody booked between the reading of the guests and the lock: they must be locked as well, before the shift.
    if (await changed(world, person, { shiftId, revision, terms, note: cleared.note })) return;
    if (tries === mostTries) throw new Error("The guests of a shift changed faster than they could be locked.");
  }
}

interface Wanted {
  readonly shiftId: string;
  readonly revision: string | undefined;
  readonly terms: ShiftTerms;
  readonly note: (tx: Transaction) => Promise<void>;
}

async function changed(world: World, person: Person, { shiftId, revision, terms, note }: Wanted): Promise<boolean> {
  return world.db.write(async (tx) => {
    const now = world.clock.now();
    const expected = await everybodyOn(tx, shiftId);
    await lockPeople(tx, [...expected, ...terms.hosts]);
    const shift = await lockShift(tx, shiftId);
    const hosts = await hostsOf(tx, shiftId);
    if (!mayKeepShift(person, { by: shift.by, hosts })) throw notAllowed();
    if (shift.cancelledAt) throw shiftCancelled();
    if (shift.startsAt <= now) throw shiftBegun();
    if (revision !== undefined) {
      if (saysTheSame(shift, hosts, terms)) return true;
      checkRevision(revision, await revisionOf(tx, shift), { alone: true });
    }
    const times = await timesAt(tx, shift.siteId, terms, now);
    const moved = +times.startsAt !== +shift.startsAt || +times.endsAt !== +shift.endsAt;
    if (moved && (await everybodyOn(tx, shiftId)).some((id) => !expected.includes(id))) return false;
    await checkChoices(tx, terms);
    await endOverdue(tx, shift, now);
    if (terms.places < (await placesOf(tx, shiftId)).taken) throw placesTaken();
    await checkHosts(tx, terms, times, shiftId);
    const [next] = await tx
      .update(shifts)
      .set({ ...columnsOf(terms), ...times, updatedAt: now, sequence: sql`${shifts.sequence} + 1` })
      .where(eq(shifts.id, shiftId))
      .returning();
    if (!next) throw new Error("A locked shift is gone.");
    await note(tx);
    await leaveSeries(tx, shift, person.id, now);
    await setHosts(tx, shiftId, terms.hosts, person.id, now);
    if (moved) await moveGuests(tx, { from: shift, to: next, by: person.id, now });
    await moveLine(tx, next, await termsOf(tx), now);
    const changes = changesBetween([termsTold(shift, hosts)], termsTold(next, terms.hosts));
    const from = { startsAt: shift.startsAt, endsAt: shift.endsAt };
    await emit(tx, { kind: "face-time.shift-changed", payload: { shiftId, by: person.id, moved, from, changes }, at: now });
    return true;
  });
}

/** A shift of a series that was changed by itself: what changes the others leaves it as it is. */
async function leaveSeries(tx: Transaction, { seriesId, originalDay }: Shift, by: string, at: Date): Promise<void> {
  if (!seriesId || !originalDay) return;
  await tx.insert(seriesExceptions).values({ seriesId, day: originalDay, by, at }).onConflictDoNothing();
}

/** Guests and hosts: whom a move concerns. */
export async function everybodyOn(tx: Transaction, shiftId: string): Promise<string[]> {
  const guests = await tx
    .select({ id: bookings.personId })
    .from(bookings)
    .where(and(eq(bookings.shiftId, shiftId), inArray(bookings.state, [...standingStates])));
  return [...guests.map(({ id }) => id), ...(await hostsOf(tx, shiftId))];
}

interface Move {
  readonly from: Shift;
  readonly to: Shift;
  /** Nobody where the rules of the zone moved it. */
  readonly by: string | null;
  readonly now: Date;
}

/**
 * What a move of a shift means for its guests. Everybody on it is locked, the shift is locked and has its new times. Whoever would
 * be in two places loses this one, with their priority kept.
 */
export async function moveGuests(tx: Transaction, { from, to, by, now }: Move): Promise<void> {
  await tx.insert(shiftMoves).values({
    id: newId(),
    shiftId: to.id,
    fromStartsAt: from.startsAt,
    fromEndsAt: from.endsAt,
    toStartsAt: to.startsAt,
    toEndsAt: to.endsAt,
    by,
    at: now,
  });
  const guests = await tx
    .select({ bookingId: bookings.id, personId: bookings.personId })
    .from(bookings)
    .where(and(eq(bookings.shiftId, to.id), inArray(bookings.state, [...liveStates])));
  if (guests.length === 0) return lookAgain(tx, to.id, to.startsAt, now);
  const ids = guests.map(({ personId }) => personId);
  const busy = new Set([...(await guestsElsewhere(tx, to, ids)), ...(await hostsElsewhere(tx, to, ids))]);
  const torn = guests.filter(({ personId }) => busy.has(personId));
  await endBookings(
    tx,
    torn.map(({ bookingId }) => bookingId),
    { cause: "moved", by, reason: "", now },
  );
  await tellChanges(
    tx,
    torn.map((guest) => ({ ...guest, shiftId: to.id, state: "cancelled" as const, what: "moved" as const, ...(by ? { by } : {}) })),
    now,
  );
  await tx
    .update(bookings)
    .set({ sequence: sql`${bookings.sequence} + 1` })
    .where(and(eq(bookings.shiftId, to.id), inArray(bookings.state, [...liveStates])));
  // Nothing is held or offered beyond the start.
  await tx
    .update(bookings)
    .set({ until: to.startsAt })
    .where(and(eq(bookings.shiftId, to.id), inArray(bookings.state, ["held", "offered"]), gt(bookings.until, to.startsAt)));
  await lookAgain(tx, to.id, to.startsAt, now);
}

async function guestsElsewhere(tx: Transaction, { id, startsAt, endsAt }: Shift, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ id: bookings.personId })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .where(
      and(
        inArray(bookings.personId, [...ids]),
        inArray(bookings.state, [...standingStates]),
        ne(shifts.id, id),
        lt(shifts.startsAt, endsAt),
        gt(shifts.endsAt, startsAt),
      ),
    );
  return rows.map((row) => row.id);
}

async function hostsElsewhere(tx: Transaction, { startsAt, endsAt }: Shift, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ id: shiftHosts.personId })
    .from(shiftHosts)
    .innerJoin(shifts, eq(shifts.id, shiftHosts.shiftId))
    .where(
      and(
        inArray(shiftHosts.personId, [...ids]),
        sql`${shifts.cancelledAt} is null`,
        lt(shifts.startsAt, endsAt),
        gt(shifts.endsAt, startsAt),
      ),
    );
  return rows.map((row) => row.id);
}
