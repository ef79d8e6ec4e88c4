import { and, eq, isNull, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { people, personDeactivations, personRoles, type Role, teams } from "#db/schema/people.ts";
import type { Person } from "./people.ts";

/** The active person of an id, with roles; undefined when there is none or they are deactivated. Two statements. */
export async function activePerson(read: Reader, personId: string): Promise<Person | undefined> {
  const [row] = await read
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      teamId: people.teamId,
      departmentId: teams.departmentId,
      siteId: people.siteId,
      managerId: people.managerId,
      locale: people.locale,
      zone: people.zone,
      isManager: sql<number | boolean>`exists (select 1 from people report where report.manager_id = ${people.id})`,
    })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(and(eq(people.id, personId), isNull(personDeactivations.personId)));
  if (!row) return undefined;
  return { ...row, isManager: Boolean(row.isManager), roles: await rolesOf(read, personId) };
}

export async function rolesOf(read: Reader, personId: string): Promise<Role[]> {
  const rows = await read.select({ role: personRoles.role }).from(personRoles).where(eq(personRoles.personId, personId));
  return rows.map((row) => row.role);
}
