import { and, asc, desc, eq, isNotNull, isNull, not, or, type SQL, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { type Page, readCursor, writeCursor } from "#app/shared/keyset.ts";
import type { Reader } from "#db/client.ts";
import { beforeInOrder } from "#db/dialect.ts";
import { journeyRemovals, journeySharings, journeys } from "#db/schema/journeys.ts";
import { workshopParticipants, workshops } from "#db/schema/workshops.ts";

const listed = {
  id: workshops.id,
  title: workshops.title,
  map: journeys.title,
  journeyId: workshops.journeyId,
  plannedFor: workshops.plannedFor,
  startedAt: workshops.startedAt,
  endedAt: workshops.endedAt,
};

const leads = ({ id }: Pick<Person, "id">) =>
  sql`exists (select 1 from workshop_facilitators leader where leader.workshop_id = ${workshops.id} and leader.person_id = ${id})`;
const concerns = (person: Pick<Person, "id" | "departmentId">): SQL | undefined =>
  or(
    leads(person),
    sql`exists (select 1 from workshop_invitations invited where invited.workshop_id = ${workshops.id} and invited.person_id = ${person.id})`,
    sql`exists (select 1 from workshop_departments invited where invited.workshop_id = ${workshops.id} and invited.department_id = ${person.departmentId ?? ""})`,
    sql`exists (select 1 from workshop_participants came where came.workshop_id = ${workshops.id} and came.person_id = ${person.id})`,
  );

export const mostListed = 50;

function paged<Row extends { readonly id: string }>(rows: readonly Row[], at: (row: Row) => Date | null): Page<Row> {
  const shown = rows.slice(0, mostListed);
  const last = rows.length > mostListed ? shown.at(-1) : undefined;
  const lastAt = last && at(last);
  return { rows: shown, ...(last && lastAt ? { next: writeCursor({ at: lastAt, id: last.id }) } : {}) };
}

/** The rest of a list that has the latest first. */
function restOf(at: typeof workshops.endedAt | typeof workshops.plannedFor, cursor: string | null | undefined): SQL | undefined {
  const from = readCursor(cursor);
  return from && beforeInOrder([at, workshops.id], [from.at, from.id]);
}

/**
 * Workshops on maps that everybody reads. What concerns somebody: those to come and running, then those that are over, the last
 * first. And of others what they left, the minutes, which are for whoever reads the map. `after`: where the pages of the last
 * two go on.
 */
export async function workshopsOf(
  read: Reader,
  person: Pick<Person, "id" | "departmentId">,
  after: { past?: string | null; others?: string | null } = {},
) {
  const shown = () =>
    read
      .select(listed)
      .from(workshops)
      .innerJoin(journeys, eq(journeys.id, workshops.journeyId))
      .innerJoin(journeySharings, eq(journeySharings.journeyId, journeys.id))
      .leftJoin(journeyRemovals, eq(journeyRemovals.journeyId, journeys.id));
  const stands = isNull(journeyRemovals.at);
  const own = concerns(person);
  const mine = and(stands, own);
  const [coming, past, others] = await Promise.all([
    shown()
      .where(and(isNull(workshops.endedAt), mine))
      .orderBy(asc(workshops.plannedFor), asc(workshops.id))
      .limit(mostListed),
    shown()
      .where(and(isNotNull(workshops.endedAt), mine, restOf(workshops.endedAt, after.past)))
      .orderBy(desc(workshops.endedAt), desc(workshops.id))
      .limit(mostListed + 1),
    shown()
      .where(
        and(isNotNull(workshops.startedAt), isNotNull(workshops.endedAt), stands, own && not(own), restOf(workshops.endedAt, after.others)),
      )
      .orderBy(desc(workshops.endedAt), desc(workshops.id))
      .limit(mostListed + 1),
  ]);
  const endOf = ({ endedAt }: { endedAt: Date | null }) => endedAt;
  return { coming, past: paged(past, endOf), others: paged(others, endOf) };
}

/** The workshops on a map, the last planned first, a page of them. The caller has found the map within reach. */
export async function workshopsOn(read: Reader, journeyId: string, after?: string | null) {
  const rows = await read
    .select(listed)
    .from(workshops)
    .innerJoin(journeys, eq(journeys.id, workshops.journeyId))
    .where(and(eq(workshops.journeyId, journeyId), restOf(workshops.plannedFor, after)))
    .orderBy(desc(workshops.plannedFor), desc(workshops.id))
    .limit(mostListed + 1);
  return paged(rows, ({ plannedFor }) => plannedFor);
}

export interface Running {
  readonly id: string;
  readonly title: string;
  /** The reader is invited to it, came or leads it. */
  readonly concerned: boolean;
  /** The reader came in. */
  readonly inside: boolean;
}

/** The one that runs on a map, for whoever reads the map. */
export async function runningOn(
  read: Reader,
  person: Pick<Person, "id" | "departmentId">,
  journeyId: string,
): Promise<Running | undefined> {
  const came = and(eq(workshopParticipants.workshopId, workshops.id), eq(workshopParticipants.personId, person.id));
  const [row] = await read
    .select({
      id: workshops.id,
      title: workshops.title,
      concerned: sql`${concerns(person)}`.mapWith(Boolean),
      inside: isNotNull(workshopParticipants.personId).mapWith(Boolean),
    })
    .from(workshops)
    .leftJoin(workshopParticipants, came)
    .where(and(eq(workshops.journeyId, journeyId), isNotNull(workshops.startedAt), isNull(workshops.endedAt)))
    .limit(1);
  return row;
}
