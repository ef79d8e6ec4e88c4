/** How bookings ended, said to whose they were. */
import { and, eq, inArray } from "drizzle-orm";
import * as m from "#app/paraglide/messages.js";
import type { Reader } from "#db/client.ts";
import { bookingCancellations, bookingSwaps } from "#db/schema/face-time.ts";
import { people } from "#db/schema/people.ts";
import type { CancellationCause } from "#db/words/face-time.ts";

/** By the id of the booking; nothing where the name of its state says enough. One statement. */
export async function endWordsOf(read: Reader, ids: readonly string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const rows = await read
    .select({ id: bookingCancellations.bookingId, cause: bookingCancellations.cause, takenBy: people.name })
    .from(bookingCancellations)
    .leftJoin(bookingSwaps, and(eq(bookingSwaps.bookingId, bookingCancellations.bookingId), eq(bookingSwaps.answer, "accepted")))
    .leftJoin(people, eq(people.id, bookingSwaps.colleagueId))
    .where(inArray(bookingCancellations.bookingId, [...ids]));
  return Object.fromEntries(
    rows.flatMap(({ id, cause, takenBy }) => {
      const words = endWords(cause, takenBy);
      return words ? [[id, words]] : [];
    }),
  );
}

/** Of a place that was given in an exchange which a colleague had asked for, it is not known here who has it. */
function endWords(cause: CancellationCause, takenBy: string | null): string | undefined {
  if (cause === "swapped") return takenBy ? m.face_time_ended_given({ name: takenBy }) : m.face_time_ended_exchanged();
  if (cause === "offer-declined") return m.face_time_ended_left();
  return cause === "shift-cancelled" ? m.face_time_called_off() : undefined;
}
