/** What becomes of face time when somebody is no longer here: their coming bookings, and the shifts that they host. */
import { and, asc, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { emit, emitAll, type Reaction } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { bookings, shiftHosts, shifts } from "#db/schema/face-time.ts";
import { people, personDeactivations, personRoles } from "#db/schema/people.ts";
import { moveLine, tellChangesOnEach } from "./advancing.server.ts";
import { endBookings } from "./bookings.server.ts";
import { liveStates } from "./face-time.ts";
import { lockShifts, type Shift } from "./locking.server.ts";
import { hostsOfEach } from "./series-shifts.server.ts";
import { termsOf } from "./settings.queries.server.ts";
import { type OnShift, shiftsOf, tellOfSeveral } from "./shift-news.server.ts";

/**
 * Ends the coming bookings of somebody who was deactivated, as if they had cancelled them, and takes their name from the shifts that
 * they host. What they leave is not given back when they return. Run twice, there is nothing left to do.
 */
export async function leaving(world: World, personId: string): Promise<void> {
  // Reactivated before this ran: nothing was taken from them.
  if (await activePerson(world.db.read, personId)) return;
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    const meant = [...(await comingBookings(tx, personId, now)), ...(await comingHosted(tx, personId, now))];
    const locked = await lockShifts(tx, [...new Set(meant.map(({ shiftId }) => shiftId))]);
    const standing = new Map(
      locked.filter(({ startsAt, cancelledAt }) => startsAt > now && !cancelledAt).map((shift) => [shift.id, shift]),
    );
    // Read again: they may have been approved, moved up or replaced before the lock.
    await giveBack(tx, personId, standing, now);
    await stepDown(tx, personId, standing, now);
  });
}

function comingBookings(read: Reader, personId: string, now: Date) {
  return read
    .select({ bookingId: bookings.id, shiftId: bookings.shiftId, state: bookings.state })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .where(and(eq(bookings.personId, personId), inArray(bookings.state, [...liveStates]), gt(shifts.startsAt, now)))
    .orderBy(asc(shifts.startsAt), asc(shifts.id));
}

function comingHosted(read: Reader, personId: string, now: Date) {
  return read
    .select({ shiftId: shiftHosts.shiftId })
    .from(shiftHosts)
    .innerJoin(shifts, eq(shifts.id, shiftHosts.shiftId))
    .where(and(eq(shiftHosts.personId, personId), isNull(shifts.cancelledAt), gt(shifts.startsAt, now)))
    .orderBy(asc(shifts.startsAt), asc(shifts.id));
}

async function giveBack(tx: Transaction, personId: string, standing: ReadonlyMap<string, Shift>, now: Date): Promise<void> {
  const own = (await comingBookings(tx, personId, now)).filter(({ shiftId }) => standing.has(shiftId));
  if (own.length === 0) return;
  await endBookings(
    tx,
    own.map(({ bookingId }) => bookingId),
    { cause: "guest", by: personId, reason: "", now },
  );
  await tellChangesOnEach(
    tx,
    own.map(({ bookingId, shiftId, state }) => ({ bookingId, shiftId, personId, state: "cancelled" as const, was: state, by: personId })),
    now,
  );
  const terms = await termsOf(tx);
  for (const { shiftId } of own) {
    const shift = standing.get(shiftId);
    if (shift) await moveLine(tx, shift, terms, now);
  }
}

async function stepDown(tx: Transaction, personId: string, standing: ReadonlyMap<string, Shift>, now: Date): Promise<void> {
  const ids = [...standing.keys()];
  if (ids.length === 0) return;
  const left = await tx
    .delete(shiftHosts)
    .where(and(eq(shiftHosts.personId, personId), inArray(shiftHosts.shiftId, ids)))
    .returning({ id: shiftHosts.shiftId });
  if (left.length === 0) return;
  const others = await hostsOfEach(
    tx,
    left.map(({ id }) => id),
  );
  await emitAll(
    tx,
    left.map(({ id }) => ({ kind: "face-time.shift-changed", payload: { shiftId: id, moved: false }, at: now })),
  );
  const shiftIds = left.flatMap(({ id }) => (others.get(id)?.length ? [] : [id]));
  if (shiftIds.length > 0) await emit(tx, { kind: "face-time.hosts-gone", payload: { shiftIds }, at: now });
}

const leavingWhenDeactivated: Reaction = {
  name: "face-time.leaving",
  on: "people.deactivated",
  react: (world, { payload }) => leaving(world, (payload as { personId: string }).personId),
};

/** Guests hear that it is open what becomes of their shift, and whoever can do something about it is asked to. */
const tellingOfHostsGone: Reaction = {
  name: "face-time.telling-of-hosts-gone",
  on: "face-time.hosts-gone",
  async react({ db, clock }, event) {
    const { shiftIds } = event.payload as { shiftIds: readonly string[] };
    const guests: OnShift[] = await db.read
      .select({ personId: bookings.personId, shiftId: bookings.shiftId })
      .from(bookings)
      .where(and(inArray(bookings.shiftId, [...shiftIds]), inArray(bookings.state, [...liveStates])));
    const news = { kind: "shift-no-host", cause: `shift-no-host:${event.id}`, now: clock.now() } as const;
    const keepers = await keepersOf(db.read, shiftIds);
    const keeping = new Set(keepers.map(({ personId, shiftId }) => `${personId} ${shiftId}`));
    await tellOfSeveral(db, keepers, { ...news, words: { what: "keep" } });
    await tellOfSeveral(
      db,
      guests.filter(({ personId, shiftId }) => !keeping.has(`${personId} ${shiftId}`)),
      { ...news, cause: `${news.cause}:guests` },
    );
  },
};

/** Hosts who work where a shift is, and administrators: who may name another host, or call it off. */
function keepersOf(read: Reader, shiftIds: readonly string[]): Promise<OnShift[]> {
  return read
    .selectDistinct({ personId: people.id, shiftId: shifts.id })
    .from(shifts)
    .innerJoin(personRoles, inArray(personRoles.role, ["host", "administrator"]))
    .innerJoin(people, eq(people.id, personRoles.personId))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(
      and(
        inArray(shifts.id, [...shiftIds]),
        isNull(personDeactivations.personId),
        or(eq(personRoles.role, "administrator"), eq(people.siteId, shifts.siteId)),
      ),
    );
}

export const leavingReactions: readonly Reaction[] = [leavingWhenDeactivated, tellingOfHostsGone];

const mostNamed = 10;

/** What ends or is left without them if this person is deactivated: how much, and the first of it by name. */
export async function whatTheyLeave(read: Reader, personId: string, now: Date) {
  const [hosted, booked] = await Promise.all([comingHosted(read, personId, now), comingBookings(read, personId, now)]);
  const named = async (ids: readonly string[]) => {
    const found = await shiftsOf(read, ids.slice(0, mostNamed));
    return { count: ids.length, shifts: found.map(({ shift, name }) => ({ id: shift.id, name })) };
  };
  return {
    hosting: await named(hosted.map(({ shiftId }) => shiftId)),
    bookings: await named(booked.map(({ shiftId }) => shiftId)),
  };
}
