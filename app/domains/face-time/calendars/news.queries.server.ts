/** What a letter says of entries in somebody's calendar: the shift, and how they came to it or lost it. */
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { alias } from "#db/dialect.ts";
import { bookingCancellations, bookingSwaps, bookings, shiftCancellations } from "#db/schema/face-time.ts";
import type { calendarEntries } from "#db/schema/face-time-calendar.ts";
import { people } from "#db/schema/people.ts";
import type { Circumstances } from "./circumstances.ts";
import { shownShifts } from "./feed.queries.server.ts";

type Entry = typeof calendarEntries.$inferSelect;
type Shown = Awaited<ReturnType<typeof shownShifts>> extends ReadonlyMap<string, infer Value> ? Value : never;

export interface EntryNews {
  readonly entry: Entry;
  readonly shift: Shown;
  readonly circumstances: Circumstances;
}

/** A few statements, however many entries. */
export async function newsOf(read: Reader, personId: string, entries: readonly Entry[]): Promise<EntryNews[]> {
  const ids = [...new Set(entries.map(({ shiftId }) => shiftId))];
  const [shown, requests, ends] = await Promise.all([shownShifts(read, ids), requestsOf(read, personId, ids), endsOf(read, ids)]);
  return entries.flatMap((entry) => {
    const { shiftId, scope, state, invitedAt } = entry;
    const shift = shown.get(shiftId);
    if (!shift) return [];
    const request = scope === "own" ? requests.get(shiftId) : undefined;
    const circumstances = {
      ...{ scope, cancelled: state === "cancelled", known: invitedAt !== null, personId },
      ...{ request, calledOff: ends.get(shiftId) },
    };
    return [{ entry, shift, circumstances }];
  });
}

/** The last booking of each shift: who made it, and what ended it. */
async function requestsOf(read: Reader, personId: string, ids: readonly string[]) {
  const booker = alias(people, "booker");
  const ender = alias(people, "ender");
  const colleague = alias(people, "colleague");
  const rows = await read
    .select({
      shiftId: bookings.shiftId,
      bookedBy: bookings.bookedBy,
      bookedByName: booker.name,
      cause: bookingCancellations.cause,
      by: ender.name,
      reason: bookingCancellations.reason,
      takenBy: colleague.name,
    })
    .from(bookings)
    .innerJoin(booker, eq(booker.id, bookings.bookedBy))
    .leftJoin(bookingCancellations, eq(bookingCancellations.bookingId, bookings.id))
    .leftJoin(ender, eq(ender.id, bookingCancellations.by))
    .leftJoin(bookingSwaps, and(eq(bookingSwaps.bookingId, bookings.id), eq(bookingSwaps.answer, "accepted")))
    .leftJoin(colleague, eq(colleague.id, bookingSwaps.colleagueId))
    .where(and(eq(bookings.personId, personId), inArray(bookings.shiftId, [...ids])))
    .orderBy(asc(bookings.shiftId), asc(bookings.arrival));
  return new Map(rows.map((row) => [row.shiftId, row]));
}

async function endsOf(read: Reader, ids: readonly string[]) {
  const rows = await read
    .select({ shiftId: shiftCancellations.shiftId, by: people.name, reason: shiftCancellations.reason })
    .from(shiftCancellations)
    .innerJoin(people, eq(people.id, shiftCancellations.by))
    .where(inArray(shiftCancellations.shiftId, [...ids]));
  return new Map(rows.map((row) => [row.shiftId, row]));
}
