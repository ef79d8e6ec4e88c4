import { and, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { emitAll } from "#app/shared/events.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { bookings, seriesExceptions, shiftHosts, shiftMoves, shifts } from "#db/schema/face-time.ts";
import { endOverdue, lookAgainAtStarts, moveLine, tellSeries } from "./advancing.server.ts";
import { type Changes, changesBetween, termsTold } from "./changes-told.server.ts";
import { type ChangedTerms, moveGuests } from "./changing.server.ts";
import { placesTaken, seriesChanged, shiftBegun, shiftCancelled } from "./face-time.errors.ts";
import { mayKeepShift } from "./face-time.policy.ts";
import { liveStates, placedStates, standingStates } from "./face-time.ts";
import {
  checkChoices,
  checkEnoughHosts,
  checkHostsOnDays,
  columnsOf,
  type ShiftTerms,
  timesIn,
  type WallTimes,
  zoneOf,
} from "./keeping-shifts.server.ts";
import { lockPeople, type Shift } from "./locking.server.ts";
import { checkRevision, revisionOf, saysTheSame } from "./revisions.server.ts";
import { hostsOfEach, lockMeant, type Meant, shiftsMeant } from "./series-shifts.server.ts";
import { termsOf } from "./settings.queries.server.ts";

const mostTries = 5;

interface Change extends ChangedTerms {
  readonly meant: Meant;
  /** Times on the wall of every shift that is meant, by its id. */
  readonly walls: ReadonlyMap<string, WallTimes>;
}

/**
 * Changes a shift and those of its series that are meant, all at once or none. What each of them means for its guests is what
 * changing it alone would. Refuses as changing a shift does, where it is refused for one of them, and with
 * `face-time.series-changed` where others are meant than the times are for. `revision` is of the whole series here.
 */
export async function changingSeries(
  world: World,
  person: Person,
  shiftId: string,
  { answers, meant, walls, revision, ...said }: Change,
): Promise<void> {
  const { about, bring } = said;
  const cleared = await clearing(world, person, { about: { kind: "shift", id: shiftId }, texts: { about, bring }, answers });
  const terms = { ...said, ...cleared.texts };
  for (let tries = 1; ; tries += 1) {
    // As for a single shift: who booked between the reading of the guests and the lock must be locked before the shifts.
    if (await changed(world, person, { shiftId, meant, walls, revision, terms, note: cleared.note })) return;
    if (tries === mostTries) throw new Error("The guests of a series changed faster than they could be locked.");
  }
}

interface Wanted {
  readonly shiftId: string;
  readonly revision: string | undefined;
  readonly meant: Meant;
  readonly walls: ReadonlyMap<string, WallTimes>;
  readonly terms: ShiftTerms;
  readonly note: (tx: Transaction) => Promise<void>;
}

async function changed(world: World, person: Person, { shiftId, meant, walls, revision, terms, note }: Wanted): Promise<boolean> {
  return world.db.write(async (tx) => {
    const now = world.clock.now();
    const expected = await everybodyOnEach(
      tx,
      (await shiftsMeant(tx, shiftId, meant, now)).map(({ id }) => id),
    );
    await lockPeople(tx, [...expected, ...terms.hosts]);
    const found = await lockMeant(tx, shiftId, meant, now);
    const ids = found.map(({ id }) => id);
    const hosts = await checkKept(tx, person, found);
    const own = found.find(({ id }) => id === shiftId);
    if (own?.cancelledAt) throw shiftCancelled();
    if (own && own.startsAt <= now) throw shiftBegun();
    if (revision !== undefined && own) {
      const same = (shift: Shift) => saysTheSame(shift, hosts.get(shift.id) ?? [], { ...terms, ...walls.get(shift.id) });
      if (found.every(same)) return true;
      checkRevision(revision, await revisionOf(tx, own), { alone: false });
    }
    if (ids.some((id) => !walls.has(id))) throw seriesChanged();
    if ((await everybodyOnEach(tx, ids)).some((id) => !expected.includes(id))) return false;
    const next = await nextOf(tx, found, { walls, terms, now });
    await checkChoices(tx, terms);
    await checkEnoughHosts(tx, terms);
    await checkHostsOnDays(tx, person, terms.hosts, next);
    const booked = await bookedAmong(tx, found);
    // Only where somebody has asked is there something to end and a line to move.
    for (const shift of booked) await endOverdue(tx, shift, now);
    await checkPlaces(tx, ids, terms.places);
    await keepRows(tx, next);
    await note(tx);
    await setHostsOfEach(tx, ids, { hosts: terms.hosts, by: person.id, at: now });
    const moved = await moveEach(tx, { from: found, to: next, booked, by: person.id, now });
    await followAgain(tx, found);
    const settings = await termsOf(tx);
    const rows = new Map(next.map((shift) => [shift.id, shift]));
    for (const { id } of booked) {
      const shift = rows.get(id);
      if (shift) await moveLine(tx, shift, settings, now);
    }
    const changes = changesBetween(
      found.map((shift) => termsTold(shift, hosts.get(shift.id) ?? [])),
      termsTold(terms, terms.hosts),
    );
    await tellOfChanges(tx, { found, moved, changes, by: person.id, now });
    return true;
  });
}

interface Changed {
  readonly found: readonly Shift[];
  readonly moved: ReadonlySet<string>;
  readonly changes: Changes;
  readonly by: string;
  readonly now: Date;
}

/** What is the same of several is told in one: those that were moved, and those that only say something else. */
async function tellOfChanges(tx: Transaction, { found, moved, changes, by, now }: Changed): Promise<void> {
  const says = Object.keys(changes).length > 0;
  const unmoved = says ? found.map(({ id }) => id).filter((id) => !moved.has(id)) : [];
  const bundles = [
    { what: "moved", shiftIds: [...moved] },
    { what: "changed", shiftIds: unmoved },
  ] as const;
  const bundled = new Set(bundles.filter(({ shiftIds }) => shiftIds.length > 1).flatMap(({ shiftIds }) => shiftIds));
  await emitAll(
    tx,
    found.map(({ id, startsAt, endsAt }) => ({
      kind: "face-time.shift-changed",
      payload: { shiftId: id, by, moved: moved.has(id), from: { startsAt, endsAt }, changes, bundled: bundled.has(id) },
      at: now,
    })),
  );
  for (const { what, shiftIds } of bundles) {
    if (shiftIds.length > 1) await tellSeries(tx, { what, by, shiftIds, changes }, now);
  }
}

async function checkKept(tx: Transaction, person: Person, found: readonly Shift[]): Promise<Map<string, string[]>> {
  const hosts = await hostsOfEach(
    tx,
    found.map(({ id }) => id),
  );
  if (!found.every((shift) => mayKeepShift(person, { by: shift.by, hosts: hosts.get(shift.id) ?? [] }))) throw notAllowed();
  return hosts;
}

async function everybodyOnEach(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const guests = await tx
    .selectDistinct({ id: bookings.personId })
    .from(bookings)
    .where(and(inArray(bookings.shiftId, [...ids]), inArray(bookings.state, [...standingStates])));
  return [...guests.map(({ id }) => id), ...[...(await hostsOfEach(tx, ids)).values()].flat()];
}

/** The shifts as they will be. */
async function nextOf(
  tx: Transaction,
  found: readonly Shift[],
  { walls, terms, now }: { walls: ReadonlyMap<string, WallTimes>; terms: ShiftTerms; now: Date },
): Promise<Shift[]> {
  const [first] = found;
  if (!first) return [];
  const zone = await zoneOf(tx, first.siteId);
  return found.map((shift) => {
    const { startsWall, endsWall, startsReading, endsReading } = walls.get(shift.id) ?? terms;
    const times = { startsWall, endsWall, startsReading, endsReading };
    return { ...shift, ...columnsOf({ ...terms, ...times }), ...timesIn(zone, times, now), updatedAt: now, sequence: shift.sequence + 1 };
  });
}

async function bookedAmong(tx: Transaction, found: readonly Shift[]): Promise<Shift[]> {
  const rows = await tx
    .selectDistinct({ id: bookings.shiftId })
    .from(bookings)
    .where(
      and(
        inArray(
          bookings.shiftId,
          found.map(({ id }) => id),
        ),
        inArray(bookings.state, [...liveStates]),
      ),
    );
  const live = new Set(rows.map(({ id }) => id));
  return found.filter(({ id }) => live.has(id));
}

async function checkPlaces(tx: Transaction, ids: readonly string[], places: number): Promise<void> {
  const over = await tx
    .select({ id: bookings.shiftId })
    .from(bookings)
    .where(and(inArray(bookings.shiftId, [...ids]), inArray(bookings.state, [...placedStates])))
    .groupBy(bookings.shiftId)
    .having(sql`count(*) > ${places}`)
    .limit(1);
  if (over.length > 0) throw placesTaken();
}

const taken = (column: string) => sql.raw(`excluded.${column}`);

/** Every row in one statement: they are there and locked, so that each insert becomes its update. */
async function keepRows(tx: Transaction, next: readonly Shift[]): Promise<void> {
  await tx
    .insert(shifts)
    .values([...next])
    .onConflictDoUpdate({
      target: shifts.id,
      set: {
        activity: taken("activity"),
        startsWall: taken("starts_wall"),
        endsWall: taken("ends_wall"),
        startsReading: taken("starts_reading"),
        endsReading: taken("ends_reading"),
        startsAt: taken("starts_at"),
        endsAt: taken("ends_at"),
        language: taken("language"),
        places: taken("places"),
        guestsPerHost: taken("guests_per_host"),
        briefing: taken("briefing"),
        needsBriefing: taken("needs_briefing"),
        declarationId: taken("declaration_id"),
        noticeHours: taken("notice_hours"),
        bring: taken("bring"),
        about: taken("about"),
        functions: taken("functions"),
        sites: taken("sites"),
        updatedAt: taken("updated_at"),
        sequence: taken("sequence"),
      },
    });
}

async function setHostsOfEach(
  tx: Transaction,
  ids: readonly string[],
  { hosts, by, at }: { hosts: readonly string[]; by: string; at: Date },
): Promise<void> {
  await tx.delete(shiftHosts).where(and(inArray(shiftHosts.shiftId, [...ids]), notInArray(shiftHosts.personId, [...hosts])));
  const each = [...new Set(hosts)];
  await tx
    .insert(shiftHosts)
    .values(ids.flatMap((shiftId) => each.map((personId) => ({ shiftId, personId, by, at }))))
    .onConflictDoNothing();
}

interface Moves {
  readonly from: readonly Shift[];
  readonly to: readonly Shift[];
  readonly booked: readonly Shift[];
  readonly by: string;
  readonly now: Date;
}

/** Writes down who was moved and takes the guests along. Returns the ids of what has another time. */
async function moveEach(tx: Transaction, { from, to, booked, by, now }: Moves): Promise<ReadonlySet<string>> {
  const before = new Map(from.map((shift) => [shift.id, shift]));
  const live = new Set(booked.map(({ id }) => id));
  const moves = to.flatMap((next) => {
    const shift = before.get(next.id);
    return shift && (+shift.startsAt !== +next.startsAt || +shift.endsAt !== +next.endsAt) ? [{ from: shift, to: next }] : [];
  });
  const alone = moves.filter((move) => !live.has(move.to.id));
  if (alone.length > 0) {
    await tx.insert(shiftMoves).values(
      alone.map((move) => ({
        ...{ id: newId(), shiftId: move.to.id, by, at: now },
        ...{ fromStartsAt: move.from.startsAt, fromEndsAt: move.from.endsAt },
        ...{ toStartsAt: move.to.startsAt, toEndsAt: move.to.endsAt },
      })),
    );
    await lookAgainAtStarts(
      tx,
      alone.map((move) => move.to),
      now,
    );
  }
  for (const move of moves.filter((one) => live.has(one.to.id))) await moveGuests(tx, { ...move, by, now });
  return new Set(moves.map((move) => move.to.id));
}

/** What was changed by itself and now was changed with the others goes with them from now on. */
async function followAgain(tx: Transaction, found: readonly Shift[]): Promise<void> {
  const [first] = found;
  const days = found.flatMap(({ originalDay }) => originalDay ?? []);
  if (!first?.seriesId || days.length === 0) return;
  await tx.delete(seriesExceptions).where(and(eq(seriesExceptions.seriesId, first.seriesId), inArray(seriesExceptions.day, days)));
}
