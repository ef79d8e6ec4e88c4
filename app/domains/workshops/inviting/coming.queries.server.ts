import { and, asc, eq, gt, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
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

/** For the home page: what runs now, and then what comes within a week, if somebody is invited to it or leads it. Of maps that everybody reads. One statement. */
export async function comingWorkshops(read: Reader, person: Pick<Person, "id" | "departmentId">, now: Date): Promise<ComingWorkshop[]> {
  return kept(read, coming).execute({
    personId: person.id,
    departmentId: person.departmentId ?? "",
    // One that nobody started is looked for a while longer, as those who lead it may be late.
    from: shifted(now, -forgottenAfter),
    until: shifted(now, daysAhead * dayLength),
  });
}

/** Along an index of what is not over: most workshops are, and none of those is read. */
function coming(read: Reader) {
  const moment = (name: string) => sql.param(sql.placeholder(name), workshops.plannedFor);
  const planned = and(gt(workshops.plannedFor, moment("from")), lt(workshops.plannedFor, moment("until")));
  return read
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
    .where(and(isNull(workshops.endedAt), or(isNotNull(workshops.startedAt), planned), isNull(journeyRemovals.at), concerns))
    .orderBy(sql`${workshops.startedAt} is null`, asc(workshops.plannedFor), asc(workshops.id))
    .limit(mostShown)
    .prepare();
}

const [personId, departmentId] = [sql.placeholder("personId"), sql.placeholder("departmentId")];
const concerns = sql`(
  exists (select 1 from workshop_facilitators leader where leader.workshop_id = ${workshops.id} and leader.person_id = ${personId})
  or exists (select 1 from workshop_invitations invited where invited.workshop_id = ${workshops.id} and invited.person_id = ${personId})
  or exists (select 1 from workshop_departments invited where invited.workshop_id = ${workshops.id} and invited.department_id = ${departmentId})
  or exists (select 1 from workshop_participants came where came.workshop_id = ${workshops.id} and came.person_id = ${personId}))`;
