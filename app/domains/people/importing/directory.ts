/** A picture of the directory, and the ways to look something up in it. */
import { type DepartmentFunction, type Role, sameName } from "../people.ts";

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly teamId: string | null;
  readonly managerId: string | null;
  readonly siteId: string | null;
  readonly zone: string;
  readonly locale: string;
  readonly createdAt: Date;
  readonly roles: readonly Role[];
  readonly active: boolean;
}

export interface Directory {
  readonly people: readonly KnownPerson[];
  readonly departments: readonly { readonly id: string; readonly name: string; readonly function: DepartmentFunction }[];
  readonly teams: readonly { readonly id: string; readonly departmentId: string; readonly name: string }[];
  readonly sites: readonly { readonly id: string; readonly name: string; readonly zone: string }[];
}

/** A team by its names: it may have yet to be made. */
export interface TeamNames {
  readonly department: string;
  readonly team: string;
}

/** Under which a team is found, however its names are written. */
export function teamKey({ department, team }: TeamNames): string {
  return `${sameName(department)}\n${sameName(team)}`;
}

export type Lookup = ReturnType<typeof lookupOf>;

export function lookupOf(directory: Directory) {
  const departmentNames = new Map(directory.departments.map((department) => [department.id, department.name]));
  const named = directory.teams.map((team) => ({
    id: team.id,
    names: { department: departmentNames.get(team.departmentId) ?? "", team: team.name },
  }));
  return {
    people: directory.people,
    personByEmail: new Map(directory.people.map((person) => [person.email, person])),
    emailById: new Map(directory.people.map((person) => [person.id, person.email])),
    siteByName: new Map(directory.sites.map((site) => [sameName(site.name), site])),
    departmentByName: new Map(directory.departments.map((department) => [sameName(department.name), department])),
    teamNamesById: new Map(named.map(({ id, names }) => [id, names])),
    teamIdByKey: new Map(named.map(({ id, names }) => [teamKey(names), id])),
  };
}
