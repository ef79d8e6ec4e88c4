/** What became of a request that can no longer be answered, for whoever could have answered it. */
import { eq, getTableColumns } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import type { Reader } from "#db/client.ts";
import { alias } from "#db/dialect.ts";
import { bookingApprovals, bookings, shifts } from "#db/schema/face-time.ts";
import { people } from "#db/schema/people.ts";
import { wayOfAnswering } from "./approval.ts";
import { isLive } from "./face-time.ts";
import { delegatesOf, hostsOf, standingsFor } from "./standing.queries.server.ts";

/** In words, with the name of who answered; undefined where it is still open, and where it is not theirs. */
export async function answeredWords(
  read: Reader,
  { id: readerId }: Pick<Person, "id">,
  id: string | undefined,
  now: Date,
): Promise<string | undefined> {
  if (!isId(id ?? "")) return undefined;
  const answerer = alias(people, "answerer");
  const [row] = await read
    .select({
      ...{ personId: bookings.personId, name: people.name, state: bookings.state, shift: getTableColumns(shifts) },
      ...{ answer: bookingApprovals.answer, by: bookingApprovals.by, byName: answerer.name },
    })
    .from(bookings)
    .innerJoin(shifts, eq(shifts.id, bookings.shiftId))
    .innerJoin(people, eq(people.id, bookings.personId))
    .leftJoin(bookingApprovals, eq(bookingApprovals.bookingId, bookings.id))
    .leftJoin(answerer, eq(answerer.id, bookingApprovals.by))
    .where(eq(bookings.id, id ?? ""));
  if (!row || !(await isTheirs(read, readerId, row, now))) return undefined;
  const { name, answer, by, byName, state, shift } = row;
  if (!answer) return isLive(state) && shift.startsAt > now ? undefined : m.face_time_request_over({ name });
  if (by === readerId) return answer === "approved" ? m.face_time_approved_by_you({ name }) : m.face_time_declined_by_you({ name });
  const said = { name, by: byName ?? "" };
  return answer === "approved" ? m.face_time_approved_before(said) : m.face_time_declined_before(said);
}

interface Asked {
  readonly personId: string;
  readonly shift: typeof shifts.$inferSelect;
}

async function isTheirs(read: Reader, readerId: string, { personId, shift }: Asked, now: Date): Promise<boolean> {
  const [standing] = await standingsFor(read, shift, [personId], now);
  const managerId = standing?.managerId ?? null;
  const delegates = (await delegatesOf(read, [managerId], now)).get(managerId ?? "") ?? [];
  return wayOfAnswering(readerId, { personId, managerId, delegates, hosts: await hostsOf(read, shift.id) }) !== undefined;
}
