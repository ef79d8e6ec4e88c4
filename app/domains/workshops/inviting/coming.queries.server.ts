import { and, eq, gt, isNotNull, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import type { Reader } from "#db/client.ts";
import { kept } from "#db/kept.ts";
import { journeyRemovals, journeySharings, journeys } from "#db/schema/journeys.ts";
import { workshops } from "#db/schema/workshops.ts";
import { forgottenAfter } from "../workshops.ts";

const daysAhead = 7;
const mostShown = 3;

export interface ComingWorkshop {
  readonly id: string;
  readonly title: string;
  readonly map: string;
  readonly plannedFor: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

/** For the home page: what runs now or comes within a week, and somebody is invited to or leads. Of maps that everybody reads. One statement. */
export async function comingWorkshops(read: Reader, person: Pick<Person, "id" | "departmentId">, now: Date): Promise<ComingWorkshop[]> {
  const rows = await kept(read, coming).execute({
    personId: person.id,
    departmentId: person.departmentId ?? "",
    // One that nobody started is looked for a while longer, as those who lead it may be late.
    from: shifted(now, -forgottenAfter),
    until: shifted(now, daysAhead * dayLength),
  });
  // What runs comes first.
  return rows.toSorted((one, other) => Number(other.startedAt !== null) - Number(one.startedAt !== null)).slice(0, mostShown);
}

/** Two halves, each along an index of its own: most workshops are over, and none of those is read. */
function coming(read: Reader) {
  const half = (when: SQL | undefined) =>
    read
      .select({
        id: workshops.id,
        title: workshops.title,
        map: journeys.title,
        plannedFor: workshops.plannedFor,
        startedAt: workshops.startedAt,
        endedAt: workshops.endedAt,
      })
      .from(workshops)
      .innerJoin(journeys, eq(journeys.id, workshops.journeyId))
      .innerJoin(journeySharings, eq(journeySharings.journeyId, journeys.id))
      .leftJoin(journeyRemovals, eq(journeyRemovals.journeyId, journeys.id))
      .where(and(when, isNull(workshops.endedAt), isNull(journeyRemovals.at), concerns));
  const moment = (name: string) => sql.param(sql.placeholder(name), workshops.plannedFor);
  const running = half(isNotNull(workshops.startedAt));
  const planned = half(
    and(isNull(workshops.startedAt), gt(workshops.plannedFor, moment("from")), lt(workshops.plannedFor, moment("until"))),
  );
  // By its place: of two tables that are one, PostgreSQL knows no column by the name that it had before.
  return running.unionAll(planned).orderBy(sql`4`).limit(20).prepare();
}

const [personId, departmentId] = [sql.placeholder("personId"), sql.placeholder("departmentId")];
const concerns = sql`(
  exists (select 1 from workshop_facilitators leader where leader.workshop_id = ${workshops.id} and leader.person_id = ${personId})
  or exists (select 1 from workshop_invitations invited where invited.workshop_id = ${workshops.id} and invited.person_id = ${personId})
  or exists (select 1 from workshop_departments invited where invited.workshop_id = ${workshops.id} and invited.department_id = ${departmentId})
  or exists (select 1 from workshop_participants came where came.workshop_id = ${workshops.id} and came.person_id = ${personId}))`;
