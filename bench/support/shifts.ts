/** Shifts of two years that were and two to come, with who came and who will: past ones attended or missed, coming ones with a line. */

import { activityKinds } from "#app/domains/face-time/face-time.ts";
import { dayLength, hour, shifted } from "#app/shared/clock.ts";
import { dayAfter, momentOf } from "#app/shared/when.ts";
import type { Transaction } from "#db/client.ts";
import { bookingApprovals, bookings, checkIns, misses, reflections, shiftHosts, shifts } from "#db/schema/face-time.ts";
import { personRoles } from "#db/schema/people.ts";
import type { BookingState } from "#db/words/face-time.ts";
import { prose, type Random } from "./random.ts";
import { idOf, insertInParts } from "./rows.ts";

interface Wanted {
  readonly shifts: number;
  readonly people: number;
  readonly siteIds: readonly string[];
  /** Halfway between what was and what comes. */
  readonly middle: number;
}

type ShiftRow = typeof shifts.$inferInsert;
type BookingRow = typeof bookings.$inferInsert;

/** All sites of the data stand in it. */
const zone = "Europe/London";
const span = 4 * 365;
const hosts = 60;
const places = 4;
/** Every so many shifts the reader is a guest, and every so many the host. */
const [readersGuest, readersHost] = [97, 53];

export async function fillShifts(tx: Transaction, wanted: Wanted, random: Random): Promise<void> {
  const hostIds = Array.from({ length: Math.min(hosts, wanted.people) }, (_, number) => idOf(1, number));
  const grantedAt = new Date(wanted.middle - 800 * dayLength);
  await insertInParts(
    tx,
    personRoles,
    hostIds.map((personId) => ({ personId, role: "host" as const, grantedAt })),
  );
  const made = Array.from({ length: wanted.shifts }, (_, number) => shiftRow(number, wanted, random));
  const hostOf = (number: number) => (number % readersHost === 0 ? idOf(1, 0) : (hostIds[number % hostIds.length] ?? idOf(1, 0)));
  const booked = made.map((shift, number) => bookingsOf(shift, number, wanted, random));
  await insertInParts(
    tx,
    shifts,
    made.map((shift, number) => ({ ...shift, by: hostOf(number), arrivals: booked[number]?.length ?? 0 })),
  );
  await insertInParts(
    tx,
    shiftHosts,
    made.map(({ id, createdAt }, number) => ({ shiftId: id, personId: hostOf(number), by: hostOf(number), at: createdAt })),
  );
  const rows = booked.flat();
  await insertInParts(tx, bookings, rows);
  await fillWhatFollowed(tx, rows, random);
}

function shiftRow(number: number, { shifts: count, siteIds, middle }: Wanted, random: Random): ShiftRow {
  const firstDay = new Date(middle - (span / 2) * dayLength).toISOString().slice(0, 10);
  const day = dayAfter(firstDay, Math.floor((number / count) * span));
  const [starts, length] = [random.whole(8, 16), random.one([2, 3, 4])];
  const wall = (at: number) => `${day}T${String(at).padStart(2, "0")}:00`;
  const startsAt = momentOf(zone, wall(starts));
  const createdAt = shifted(startsAt, -60 * dayLength);
  return {
    id: idOf(10, number),
    siteId: random.one(siteIds),
    activity: random.one(activityKinds),
    startsWall: wall(starts),
    endsWall: wall(starts + length),
    startsAt,
    endsAt: momentOf(zone, wall(starts + length)),
    language: random.one(["en", "en", "en", "cy"]),
    places,
    guestsPerHost: places,
    briefing: random.one(["beside-the-counter", "listening-to-calls", null]),
    needsBriefing: false,
    noticeHours: 24,
    bring: prose(random, 6),
    about: prose(random, 30),
    functions: [],
    sites: [],
    code: "ABCDEF",
    by: idOf(1, 0),
    createdAt,
    updatedAt: createdAt,
  };
}

/** One to six who want the four places. */
function bookingsOf(shift: ShiftRow, number: number, { people, middle }: Wanted, random: Random): BookingRow[] {
  const past = shift.startsAt.getTime() < middle;
  const some = Array.from({ length: random.whole(0, 6) }, () => idOf(1, random.whole(1, people - 1)));
  const guests = [...new Set(number % readersGuest === 1 ? [idOf(1, 0), ...some] : some)];
  return guests.map((personId, arrival) => {
    const state = stateOf(past, arrival, random);
    const bookedAt = shifted(shift.startsAt, -random.whole(5, 50) * dayLength);
    return {
      id: idOf(11, number * 10 + arrival),
      shiftId: shift.id,
      personId,
      arrival,
      state,
      stateSince: bookedAt,
      approvedAt: state === "waiting" ? null : bookedAt,
      shortNotice: random.whole(0, 3) === 0,
      wants: prose(random, 12),
      bookedBy: personId,
      bookedAt,
      countsAt: state === "attended" ? shifted(shift.endsAt, 7 * dayLength) : null,
    };
  });
}

function stateOf(past: boolean, arrival: number, random: Random): BookingState {
  if (past) return arrival >= places ? "expired" : random.one(["attended", "attended", "attended", "attended", "missed", "cancelled"]);
  return arrival >= places ? "waiting" : "confirmed";
}

async function fillWhatFollowed(tx: Transaction, rows: readonly BookingRow[], random: Random): Promise<void> {
  const approved = rows.filter(({ approvedAt }) => approvedAt);
  await insertInParts(
    tx,
    bookingApprovals,
    approved.map(({ id, bookedAt }) => ({
      bookingId: id,
      answer: "approved" as const,
      way: "manager" as const,
      by: idOf(1, 0),
      at: bookedAt,
    })),
  );
  const attended = rows.filter(({ state }) => state === "attended");
  await insertInParts(
    tx,
    checkIns,
    attended.map(({ id, stateSince }) => ({ bookingId: id, way: "list" as const, by: idOf(1, 0), at: stateSince })),
  );
  const absent = rows.filter(({ state }) => state === "missed");
  await insertInParts(
    tx,
    misses,
    absent.map(({ id, stateSince }) => ({ bookingId: id, by: idOf(1, 0), at: stateSince })),
  );
  const told = attended.filter((_, number) => number % 2 === 0);
  await insertInParts(
    tx,
    reflections,
    told.map(({ id, personId, countsAt }, number) => {
      const at = shifted(countsAt ?? new Date(), -6 * 24 * hour);
      return {
        id: idOf(12, number),
        bookingId: id,
        personId,
        surprised: prose(random, 20),
        felt: prose(random, 12),
        change: prose(random, 12),
        createdAt: at,
        updatedAt: at,
      };
    }),
  );
}
