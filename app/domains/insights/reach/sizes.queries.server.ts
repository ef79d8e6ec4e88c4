import { asc, eq, isNull, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { type DepartmentFunction, departments, people, personDeactivations, teams } from "#db/schema/people.ts";

export interface DepartmentSize {
  readonly id: string;
  readonly function: DepartmentFunction;
  /** Who works there now. */
  readonly people: number;
}

/** Every department in which somebody works. */
export async function departmentSizes(read: Reader): Promise<DepartmentSize[]> {
  return read
    .select({ id: departments.id, function: departments.function, people: sql<number>`count(*)`.mapWith(Number) })
    .from(people)
    .innerJoin(teams, eq(teams.id, people.teamId))
    .innerJoin(departments, eq(departments.id, teams.departmentId))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(isNull(personDeactivations.personId))
    .groupBy(departments.id, departments.function)
    .orderBy(asc(departments.id));
}
