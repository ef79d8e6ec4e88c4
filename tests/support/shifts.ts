/** Shifts and those who come to them for tests, through the abilities themselves. */
import { and, asc, eq, inArray } from "drizzle-orm";
import { expect } from "vitest";
import { booking } from "#app/domains/face-time/booking.server.ts";
import { placedStates, standingStates } from "#app/domains/face-time/face-time.ts";
import { type NewShift, opening } from "#app/domains/face-time/opening.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { bookings, shiftHosts, shifts } from "#db/schema/face-time.ts";
import { nameKey, people } from "#db/schema/people.ts";
import { cast, castDepartments, castSites } from "#db/seed/cast.ts";

/** A morning of calls in Wellington, ten days after the clock of the tests, with Grace beside up to two guests. */
export function terms(changes: Partial<NewShift> = {}): NewShift {
  return {
    id: newId(),
    siteId: castSites.wellington.id,
    activity: "calls",
    startsWall: "2026-10-16T09:00",
    endsWall: "2026-10-16T12:00",
    startsReading: "earlier",
    endsReading: "earlier",
    language: "en",
    hosts: [cast.grace.id],
    places: 1,
    guestsPerHost: 10,
    briefing: null,
    needsBriefing: false,
    declarationId: null,
    noticeHours: 0,
    bring: "",
    about: "",
    functions: [],
    sites: [],
    ...changes,
  };
}

type Here = Pick<World, "db" | "clock">;

export async function personOf(w: Here, id: string): Promise<Person> {
  const person = await activePerson(w.db.read, id);
  if (!person) throw new Error(`${id} is not here`);
  return person;
}

/** A shift, opened by Grace. */
export async function opened(w: World, changes: Partial<NewShift> = {}): Promise<string> {
  const shift = terms(changes);
  await opening(w, await personOf(w, cast.grace.id), shift);
  return shift.id;
}

/** So many colleagues who work for Henrik, in Finance. */
export async function crowd(w: Here, count: number, { managerId = cast.henrik.id }: { managerId?: string | null } = {}): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  await w.db.write(async (tx) => {
    await tx.insert(people).values(
      ids.map((id, turn) => ({
        id,
        name: `Guest Number ${turn}`,
        nameKey: nameKey(`Guest Number ${turn}`),
        email: `${id}@fernhollow.example`,
        teamId: castDepartments.finance.teamId,
        siteId: castSites.bristol.id,
        managerId,
        createdAt: w.clock.now(),
      })),
    );
  });
  return ids;
}

export async function booked(
  w: World,
  personId: string,
  shiftId: string,
  { shortNotice = false }: { shortNotice?: boolean } = {},
): Promise<string> {
  const id = newId();
  await booking(w, await personOf(w, personId), { id, shiftId, shortNotice, wants: "" });
  return id;
}

export async function stateOf(w: Here, bookingId: string) {
  const [row] = await w.db.read.select().from(bookings).where(eq(bookings.id, bookingId));
  return row?.state;
}

/** Bookings of a shift in the order in which they came. */
export async function bookingsOn(w: Here, shiftId: string) {
  return w.db.read.select().from(bookings).where(eq(bookings.shiftId, shiftId)).orderBy(asc(bookings.arrival));
}

/** The laws of docs/face-time.md, read from the rows. */
export async function lawsHold(w: Here, shiftIds: readonly string[]): Promise<void> {
  const rows = await w.db.read
    .select()
    .from(shifts)
    .where(inArray(shifts.id, [...shiftIds]));
  const all = await w.db.read
    .select()
    .from(bookings)
    .where(inArray(bookings.shiftId, [...shiftIds]))
    .orderBy(asc(bookings.arrival));
  for (const shift of rows) {
    const own = all.filter(({ shiftId }) => shiftId === shift.id);
    const placed = own.filter(({ state }) => placedStates.some((one) => one === state));
    expect(placed.length, "places").toBeLessThanOrEqual(shift.places);
    expect(
      own.map(({ arrival }) => arrival),
      "arrivals",
    ).toEqual(own.map((_, turn) => turn));
    expect(shift.arrivals).toBe(own.length);
    if (shift.cancelledAt) expect(placed).toEqual([]);
  }
  const standing = all.filter(({ state }) => standingStates.some((one) => one === state));
  const timesOf = new Map(rows.map(({ id, startsAt, endsAt }) => [id, { startsAt, endsAt }]));
  for (const [personId, theirs] of Map.groupBy(standing, ({ personId }) => personId)) {
    const times = theirs
      .map(({ shiftId }) => timesOf.get(shiftId))
      .toSorted((one, other) => Number(one?.startsAt) - Number(other?.startsAt));
    expect(new Set(theirs.map(({ shiftId }) => shiftId)).size, "twice on a shift").toBe(theirs.length);
    times.forEach((time, turn) => {
      const next = times[turn + 1];
      if (time && next) expect(Number(next.startsAt), `in two places: ${personId}`).toBeGreaterThanOrEqual(Number(time.endsAt));
    });
  }
  const hosting = await w.db.read
    .select()
    .from(shiftHosts)
    .where(and(inArray(shiftHosts.shiftId, [...shiftIds])));
  for (const { personId, shiftId } of hosting) {
    expect(
      standing.some((one) => one.personId === personId && one.shiftId === shiftId),
      "guest and host",
    ).toBe(false);
  }
}
