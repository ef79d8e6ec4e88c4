import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { Reader } from "#db/client.ts";
import { kept } from "#db/kept.ts";
import { bookings } from "#db/schema/face-time.ts";
import { people } from "#db/schema/people.ts";
import { type BookingState, standingStates } from "./face-time.ts";
import type { ShiftPage } from "./shift-page.queries.server.ts";

const mostRoster = 400;

export interface RosterLine {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly state: BookingState;
  readonly wants: string;
  readonly arrival: number;
}

/** Who comes, and who waits, in the order of the line: all of it for who keeps the shift, one's own people for a manager. */
export async function rosterOf(
  read: Reader,
  person: Pick<Person, "id">,
  { id, keeps }: Pick<ShiftPage, "id" | "keeps">,
): Promise<RosterLine[]> {
  return keeps ? kept(read, wholeRoster).execute({ shiftId: id }) : kept(read, rosterOfOwn).execute({ shiftId: id, managerId: person.id });
}

const wholeRoster = (read: Reader) => rosterRows(read);
const rosterOfOwn = (read: Reader) => rosterRows(read, eq(people.managerId, sql.placeholder("managerId")));

const rosterRows = (read: Reader, whose?: SQL) =>
  read
    .select({
      id: bookings.id,
      personId: bookings.personId,
      name: people.name,
      state: bookings.state,
      wants: bookings.wants,
      arrival: bookings.arrival,
    })
    .from(bookings)
    .innerJoin(people, eq(people.id, bookings.personId))
    .where(and(eq(bookings.shiftId, sql.placeholder("shiftId")), inArray(bookings.state, [...standingStates, "missed"]), whose))
    .orderBy(asc(bookings.rank), asc(bookings.arrival))
    .limit(mostRoster)
    .prepare();
