/** Who hears of a workshop: whoever is invited, by name or with their department, who came and who leads it. */
import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { people, personDeactivations, teams } from "#db/schema/people.ts";
import { workshopDepartments, workshopFacilitators, workshopInvitations, workshopParticipants } from "#db/schema/workshops.ts";

export interface Hearer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly zone: string;
  readonly locale: string;
  readonly departmentId: string | null;
  readonly leads: boolean;
  readonly invited: boolean;
  readonly came: boolean;
}

const atOnce = 500;

/** All who are still here; a statement for each five hundred. */
export async function hearersOf(read: Reader, workshopId: string): Promise<Hearer[]> {
  const all: Hearer[] = [];
  for (let after = ""; ; after = all.at(-1)?.id ?? "") {
    const next = await hearersAfter(read, workshopId, after);
    all.push(...next);
    if (next.length < atOnce) return all;
  }
}

async function hearersAfter(read: Reader, workshopId: string, after: string): Promise<Hearer[]> {
  const [leads, named, together, came] = [
    workshopFacilitators.personId,
    workshopInvitations.personId,
    workshopDepartments.departmentId,
    workshopParticipants.personId,
  ];
  const rows = await read
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      zone: people.zone,
      locale: people.locale,
      departmentId: teams.departmentId,
      leads,
      named,
      together,
      came,
    })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .leftJoin(workshopFacilitators, and(eq(leads, people.id), eq(workshopFacilitators.workshopId, workshopId)))
    .leftJoin(workshopInvitations, and(eq(named, people.id), eq(workshopInvitations.workshopId, workshopId)))
    .leftJoin(workshopDepartments, and(eq(together, teams.departmentId), eq(workshopDepartments.workshopId, workshopId)))
    .leftJoin(workshopParticipants, and(eq(came, people.id), eq(workshopParticipants.workshopId, workshopId)))
    .where(
      and(
        isNull(personDeactivations.personId),
        sql`${people.id} > ${after}`,
        or(...[leads, named, together, came].map((one) => sql`${one} is not null`)),
      ),
    )
    .orderBy(asc(people.id))
    .limit(atOnce);
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, email: row.email, zone: row.zone, locale: row.locale, departmentId: row.departmentId },
    ...{ leads: row.leads !== null, invited: row.named !== null || row.together !== null, came: row.came !== null },
  }));
}

/** People who are still here, as readers of what is said of a workshop that they have no more to do with. */
export async function readersOf(read: Reader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return read
    .select({ id: people.id, name: people.name, email: people.email, zone: people.zone, locale: people.locale })
    .from(people)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(and(isNull(personDeactivations.personId), inArray(people.id, [...ids])))
    .orderBy(asc(people.id));
}
