/** The organisation as it is divided: departments with their teams, and sites. A few dozen to a few hundred rows. */
import { asc, eq, isNull, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { type DepartmentFunction, departments, organisations, people, personDeactivations, sites, teams } from "#db/schema/people.ts";

export interface Organisation {
  readonly name: string;
  readonly kind: "real" | "demonstration";
}

export async function organisation(read: Reader): Promise<Organisation | undefined> {
  const [row] = await read.select({ name: organisations.name, kind: organisations.kind }).from(organisations);
  return row;
}

export interface TeamRow {
  readonly id: string;
  readonly name: string;
  readonly people: number;
}

export interface DepartmentRow {
  readonly id: string;
  readonly name: string;
  readonly function: DepartmentFunction;
  readonly people: number;
  readonly teams: TeamRow[];
}

/** Every department by name, with its teams and how many active people each has. Three statements. */
export async function departmentsWithTeams(read: Reader): Promise<DepartmentRow[]> {
  const departmentRows = await read
    .select()
    .from(departments)
    .orderBy(asc(sql`lower(${departments.name})`), asc(departments.id));
  const teamRows = await read
    .select()
    .from(teams)
    .orderBy(asc(sql`lower(${teams.name})`), asc(teams.id));
  const counts = await read
    .select({ teamId: people.teamId, count: sql<number>`count(*)`.mapWith(Number) })
    .from(people)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(isNull(personDeactivations.personId))
    .groupBy(people.teamId);
  const peopleIn = new Map(counts.map((row) => [row.teamId, row.count]));
  const teamsOf = Map.groupBy(teamRows, (team) => team.departmentId);
  return departmentRows.map((department) => {
    const within = (teamsOf.get(department.id) ?? []).map(({ id, name }) => ({ id, name, people: peopleIn.get(id) ?? 0 }));
    const total = within.reduce((sum, team) => sum + team.people, 0);
    return { id: department.id, name: department.name, function: department.function, people: total, teams: within };
  });
}

export interface SiteRow {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly country: string;
  readonly zone: string;
  readonly people: number;
}

/** Every site by name, with how many active people work there. */
export async function sitesWithPeople(read: Reader): Promise<SiteRow[]> {
  const rows = await read
    .select()
    .from(sites)
    .orderBy(asc(sql`lower(${sites.name})`), asc(sites.id));
  const counts = await read
    .select({ siteId: people.siteId, count: sql<number>`count(*)`.mapWith(Number) })
    .from(people)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(isNull(personDeactivations.personId))
    .groupBy(people.siteId);
  const peopleAt = new Map(counts.map((row) => [row.siteId, row.count]));
  return rows.map(({ id, name, city, country, zone }) => ({ id, name, city, country, zone, people: peopleAt.get(id) ?? 0 }));
}

export async function departmentWithTeams(read: Reader, id: string): Promise<DepartmentRow | undefined> {
  return (await departmentsWithTeams(read)).find((department) => department.id === id);
}

export async function siteWithPeople(read: Reader, id: string): Promise<SiteRow | undefined> {
  return (await sitesWithPeople(read)).find((site) => site.id === id);
}
