import { eq, inArray } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { hour, shifted } from "#app/shared/clock.ts";
import { type KnownFailure, notAllowed, notFound } from "#app/shared/errors.ts";
import { minutesBetween } from "#app/shared/when.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { bookingApprovals, bookings, shifts } from "#db/schema/face-time.ts";
import { people } from "#db/schema/people.ts";
import type { BookingState } from "#db/words/face-time.ts";
import { type BookingChange, endOverdue, lookAgain, moveLine, tellChanges } from "./advancing.server.ts";
import { approvedOnArrival } from "./approval.ts";
import {
  alreadyBooked,
  briefingUnread,
  busyThen,
  declarationMissing,
  hostingThen,
  idTaken,
  noHost,
  notInvited,
  noticeOver,
  shiftBegun,
  shiftCancelled,
} from "./face-time.errors.ts";
import { isHosted, mayCome } from "./face-time.policy.ts";
import { placeAtOnce } from "./line.ts";
import { lockPeople, lockShift, type Shift } from "./locking.server.ts";
import { termsOf } from "./settings.queries.server.ts";
import { delegatesOf, hostsOf, type Standing, standingsFor } from "./standing.queries.server.ts";

export interface Request {
  /** Made in the browser: sent twice, it is one booking. */
  readonly id: string;
  readonly personId: string;
}

export interface Wish {
  readonly shiftId: string;
  readonly shortNotice: boolean;
  readonly wants: string;
  readonly answers?: readonly FindingAnswer[];
}

/**
 * Asks for a place on a shift for oneself. Refuses with `hallway.not-found` and with what `face-time.errors.ts` says of shifts
 * that are over, prerequisites, and other bookings at the time.
 */
export async function booking(world: World, person: Person, wish: Wish & { readonly id: string }): Promise<{ state: BookingState }> {
  const [outcome] = await bookAll(world, person, wish, [{ id: wish.id, personId: person.id }]);
  if (!outcome) throw notFound();
  if ("refusal" in outcome) throw outcome.refusal;
  return outcome;
}

export type Outcome = { readonly personId: string; readonly name: string } & (
  | { readonly state: BookingState }
  | { readonly refusal: KnownFailure }
);

/** Books several of one's own team at once, in the order in which they are given; who cannot come is said with the reason, the others are booked. */
export async function bookingForTeam(world: World, person: Person, wish: Wish, requests: readonly Request[]): Promise<Outcome[]> {
  return bookAll(world, person, wish, requests);
}

async function bookAll(world: World, person: Person, said: Wish, requests: readonly Request[]): Promise<Outcome[]> {
  const about = { kind: "shift", id: said.shiftId };
  const cleared = await clearing(world, person, { about, texts: { wants: said.wants }, answers: said.answers });
  const wish = { ...said, ...cleared.texts };
  return world.db.write(async (tx) => {
    const now = world.clock.now();
    await lockPeople(
      tx,
      requests.map(({ personId }) => personId),
    );
    const shift = await lockShift(tx, wish.shiftId);
    await cleared.note(tx);
    const known = await knownRequests(tx, requests);
    const fresh = requests.filter(({ id }) => !known.has(id));
    for (const { id, personId } of requests) {
      const row = known.get(id);
      if (row && (row.personId !== personId || row.shiftId !== shift.id)) throw idTaken();
    }
    const booked = fresh.length > 0 ? await placing(tx, { shift, person, wish, fresh, now }) : [];
    const again = [...known.values()].map(({ personId, name, state }) => ({ personId, name, state }));
    return [...booked, ...again];
  });
}

async function knownRequests(tx: Transaction, requests: readonly Request[]) {
  const rows = await tx
    .select({ id: bookings.id, personId: bookings.personId, name: people.name, shiftId: bookings.shiftId, state: bookings.state })
    .from(bookings)
    .innerJoin(people, eq(people.id, bookings.personId))
    .where(
      inArray(
        bookings.id,
        requests.map(({ id }) => id),
      ),
    );
  return new Map(rows.map((row) => [row.id, row]));
}

interface Placing {
  readonly shift: Shift;
  readonly person: Person;
  readonly wish: Wish;
  readonly fresh: readonly Request[];
  readonly now: Date;
}

async function placing(tx: Transaction, { shift, person, wish, fresh, now }: Placing): Promise<Outcome[]> {
  refuseOver(shift, now);
  if (!isHosted(await hostsOf(tx, shift.id))) throw noHost();
  const ids = fresh.map(({ personId }) => personId);
  const terms = await termsOf(tx);
  const standings = new Map((await standingsFor(tx, shift, ids, now)).map((standing) => [standing.personId, standing]));
  const delegates = await delegatesOf(
    tx,
    [...standings.values()].map(({ managerId }) => managerId),
    now,
  );
  await endOverdue(tx, shift, now);
  // What ran out just now is offered to those who waited before the newcomers are looked at.
  let free = await moveLine(tx, shift, terms, now);
  let arrival = shift.arrivals;
  const rows: (typeof bookings.$inferInsert)[] = [];
  const approvals: (typeof bookingApprovals.$inferInsert)[] = [];
  const outcomes: Outcome[] = [];
  for (const { id, personId } of fresh) {
    const standing = standings.get(personId);
    const standIn = delegates.get(standing?.managerId ?? "") ?? [];
    const mayBook = personId === person.id || standing?.managerId === person.id || standIn.includes(person.id);
    if (!standing || !mayBook) throw notAllowed();
    const refusal = refusalOf(standing, shift) ?? (rows.some((row) => row.personId === personId) ? alreadyBooked() : undefined);
    if (refusal) {
      outcomes.push({ personId, name: standing.name, refusal });
      continue;
    }
    const approval = approvedOnArrival({
      ...standing,
      bookedBy: person.id,
      delegates: standIn,
      minutes: minutesBetween(shift.startsAt, shift.endsAt),
    });
    const place = free > 0 ? placeAtOnce({ approved: approval !== undefined }, { terms, startsAt: shift.startsAt, now }) : undefined;
    if (place) free -= 1;
    const { state, until } = place ?? { state: "waiting" as const, until: null };
    if (approval) approvals.push({ bookingId: id, answer: "approved", way: approval.way, by: approval.by, at: now });
    // Where a place is free there is no line to go first in: the priority is kept for one.
    const priorityFrom = place ? null : standing.priorityFrom;
    rows.push({
      id,
      shiftId: shift.id,
      personId,
      arrival,
      rank: priorityFrom ? 0 : 1,
      priorityFrom,
      state,
      until,
      stateSince: now,
      approvedAt: approval ? now : null,
      shortNotice: wish.shortNotice,
      wants: wish.wants,
      bookedBy: person.id,
      bookedAt: now,
    });
    outcomes.push({ personId, name: standing.name, state });
    arrival += 1;
    if (until) await lookAgain(tx, shift.id, until, now);
  }
  if (rows.length === 0) return outcomes;
  await tx.insert(bookings).values(rows);
  if (approvals.length > 0) await tx.insert(bookingApprovals).values(approvals);
  await tx.update(shifts).set({ arrivals: arrival }).where(eq(shifts.id, shift.id));
  await tellChanges(
    tx,
    rows.map(
      ({ id, personId, state }): BookingChange => ({
        bookingId: id,
        shiftId: shift.id,
        personId,
        state,
        by: person.id,
        ...(personId === person.id ? {} : { what: "booked-for" }),
      }),
    ),
    now,
  );
  return outcomes;
}

/** Refuses what nobody can book any more. */
function refuseOver(shift: Shift, now: Date): void {
  if (shift.cancelledAt) throw shiftCancelled();
  if (shift.startsAt <= now) throw shiftBegun();
  if (shifted(shift.startsAt, -shift.noticeHours * hour) < now) throw noticeOver();
}

/** Why this person cannot come to this shift, if so. */
export function refusalOf(
  standing: Standing,
  shift: Pick<Shift, "functions" | "sites" | "needsBriefing" | "declarationId">,
): KnownFailure | undefined {
  if (standing.booked) return alreadyBooked();
  if (standing.busy) return busyThen();
  if (standing.hosting) return hostingThen();
  if (!mayCome(shift, standing)) return notInvited();
  if (shift.needsBriefing && !standing.briefed) return briefingUnread();
  if (shift.declarationId && !standing.declared) return declarationMissing();
  return undefined;
}
