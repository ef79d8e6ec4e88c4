import { and, asc, eq, gt, gte, inArray, isNull, lt, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { Reader } from "#db/client.ts";
import { minutesApart } from "#db/dialect.ts";
import { bookings, shifts } from "#db/schema/face-time.ts";
import { people, personDeactivations, teams } from "#db/schema/people.ts";
import { mostChoices } from "./choices.queries.server.ts";

export interface TeamLine {
  readonly id: string;
  readonly name: string;
  readonly team: string | null;
  /** Minutes with customers that count in the last twelve months. */
  readonly minutes: number;
  readonly last: Date | null;
  readonly next: Date | null;
}

/** One's own people: how long they were with customers since a moment, when last, and when next. One statement. */
export async function teamOf(read: Reader, person: Pick<Person, "id">, { since, now }: { since: Date; now: Date }): Promise<TeamLine[]> {
  const was = and(eq(bookings.state, "attended"), lt(shifts.startsAt, now));
  const rows = await read
    .select({
      id: people.id,
      name: people.name,
      team: teams.name,
      minutes:
        sql<number>`coalesce(sum(case when ${was} and ${gte(shifts.startsAt, since)} then ${minutesApart(shifts.startsAt, shifts.endsAt)} else 0 end), 0)`.mapWith(
          Number,
        ),
      last: sql<Date | null>`max(case when ${was} then ${shifts.startsAt} end)`.mapWith(shifts.startsAt),
      next: sql<Date | null>`min(case when ${inArray(bookings.state, ["held", "confirmed"])} and ${gt(shifts.startsAt, now)} then ${shifts.startsAt} end)`.mapWith(
        shifts.startsAt,
      ),
    })
    .from(people)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(bookings, eq(bookings.personId, people.id))
    .leftJoin(shifts, eq(shifts.id, bookings.shiftId))
    .where(and(eq(people.managerId, person.id), isNull(personDeactivations.personId)))
    .groupBy(people.id, people.name, people.nameKey, teams.name)
    .orderBy(asc(people.nameKey), asc(people.id))
    .limit(mostChoices);
  return rows;
}
