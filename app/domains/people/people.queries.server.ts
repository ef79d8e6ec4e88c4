import { and, asc, desc, eq, isNull, or, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { alias, contains } from "#db/dialect.ts";
import { kept } from "#db/kept.ts";
import { invitations, passwords } from "#db/schema/auth.ts";
import { departments, nameKey, people, personDeactivations, personRoles, type Role, sites, teams } from "#db/schema/people.ts";
import { normalEmail, type Person } from "./people.ts";

/** The active person of an id, with roles; undefined when there is none or they are deactivated. Two statements. */
export async function activePerson(read: Reader, personId: string): Promise<Person | undefined> {
  const [[row], roles] = await Promise.all([kept(read, active).execute({ personId }), rolesOf(read, personId)]);
  return row && asPerson(row, roles);
}

const active = (read: Reader) => activeRow(read, sql.placeholder("personId"));

type ActiveRow = Awaited<ReturnType<ReturnType<typeof activeRow>["execute"]>>[number];

export const asPerson = (row: ActiveRow, roles: readonly Role[]): Person => ({ ...row, isManager: Boolean(row.isManager), roles });

/** Who is active and has this id, as a statement. */
export function activeRow(read: Reader, id: Placeholder | SQL) {
  return read
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
      isManager: sql<
        number | boolean
      >`exists (select 1 from people report where report.manager_id = ${people.id} and not exists (select 1 from person_deactivations gone where gone.person_id = report.id))`,
    })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(and(eq(people.id, id), isNull(personDeactivations.personId)))
    .prepare();
}

/** Who is active and signs in with this address, however it was typed. */
export async function personAt(read: Reader, address: string): Promise<{ id: string; name: string } | undefined> {
  const [row] = await read
    .select({ id: people.id, name: people.name })
    .from(people)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(and(eq(people.email, normalEmail(address)), isNull(personDeactivations.personId)));
  return row;
}

export async function rolesOf(read: Reader, personId: string): Promise<Role[]> {
  const rows = await kept(read, roleRows).execute({ personId });
  return rows.map((row) => row.role);
}

const roleRows = (read: Reader) => rolesRow(read, sql.placeholder("personId"));

/** The roles of whoever has this id, as a statement. */
export const rolesRow = (read: Reader, id: Placeholder | SQL) =>
  read.select({ role: personRoles.role }).from(personRoles).where(eq(personRoles.personId, id)).prepare();

export async function activeAdministrators(read: Reader): Promise<string[]> {
  const rows = await read
    .select({ id: personRoles.personId })
    .from(personRoles)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, personRoles.personId))
    .where(and(eq(personRoles.role, "administrator"), isNull(personDeactivations.personId)))
    .orderBy(asc(personRoles.personId));
  return rows.map(({ id }) => id);
}

export interface PersonPage {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly team: string | null;
  readonly department: string | null;
  readonly site: { name: string; city: string; country: string } | null;
  readonly zone: string;
  readonly manager: { id: string; name: string } | null;
  readonly deactivated: boolean;
}

/** What a colleague sees of a colleague; undefined when there is nobody of this id. */
export async function personPage(read: Reader, personId: string): Promise<PersonPage | undefined> {
  const manager = alias(people, "manager");
  const [row] = await read
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      team: teams.name,
      department: departments.name,
      siteName: sites.name,
      city: sites.city,
      country: sites.country,
      zone: people.zone,
      managerId: manager.id,
      managerName: manager.name,
      deactivatedAt: personDeactivations.at,
    })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(departments, eq(departments.id, teams.departmentId))
    .leftJoin(sites, eq(sites.id, people.siteId))
    .leftJoin(manager, eq(manager.id, people.managerId))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(eq(people.id, personId));
  if (!row) return undefined;
  const { siteName, city, country, managerId, managerName, deactivatedAt, ...person } = row;
  return {
    ...person,
    site: siteName && city && country ? { name: siteName, city, country } : null,
    manager: managerId && managerName ? { id: managerId, name: managerName } : null,
    deactivated: deactivatedAt !== null,
  };
}

export interface PersonRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly teamId: string | null;
  readonly siteId: string | null;
  readonly managerEmail: string | null;
  readonly locale: string;
  readonly zone: string;
  readonly roles: Role[];
  readonly createdAt: Date;
  readonly deactivation: { at: Date; by: string | null; reason: string | null } | null;
  /** Active people who name them as their manager. */
  readonly reports: number;
}

/** What an administrator edits of a person. */
export async function personRecord(read: Reader, personId: string): Promise<PersonRecord | undefined> {
  const manager = alias(people, "manager");
  const deactivator = alias(people, "deactivator");
  const [row] = await read
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      teamId: people.teamId,
      siteId: people.siteId,
      managerEmail: manager.email,
      locale: people.locale,
      zone: people.zone,
      createdAt: people.createdAt,
      deactivatedAt: personDeactivations.at,
      reason: personDeactivations.reason,
      deactivatedBy: deactivator.name,
    })
    .from(people)
    .leftJoin(manager, eq(manager.id, people.managerId))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .leftJoin(deactivator, eq(deactivator.id, personDeactivations.by))
    .where(eq(people.id, personId));
  if (!row) return undefined;
  const { deactivatedAt, reason, deactivatedBy, ...person } = row;
  const [reports] = await read
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(people)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(and(eq(people.managerId, personId), isNull(personDeactivations.personId)));
  return {
    ...person,
    roles: await rolesOf(read, personId),
    deactivation: deactivatedAt ? { at: deactivatedAt, by: deactivatedBy, reason } : null,
    reports: reports?.count ?? 0,
  };
}

/** Up to ten active people whose name or address holds the text: for choosing one. */
export async function peopleMatching(
  read: Reader,
  search: string,
): Promise<{ id: string; name: string; email: string; team: string | null }[]> {
  return read
    .select({ id: people.id, name: people.name, email: people.email, team: teams.name })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(and(isNull(personDeactivations.personId), calledLike(search)))
    .orderBy(asc(people.nameKey), asc(people.id))
    .limit(10);
}

/** How far somebody has come with signing in: not invited, invited, the invitation has run out, or they have a password. */
export async function invitationState(read: Reader, personId: string, now: Date): Promise<"none" | "waiting" | "expired" | "accepted"> {
  const [password] = await read.select({ personId: passwords.personId }).from(passwords).where(eq(passwords.personId, personId));
  if (password) return "accepted";
  const [last] = await read
    .select({ expiresAt: invitations.expiresAt })
    .from(invitations)
    .where(eq(invitations.personId, personId))
    .orderBy(desc(invitations.expiresAt))
    .limit(1);
  if (!last) return "none";
  return last.expiresAt > now ? "waiting" : "expired";
}

export interface Places {
  readonly departments: { id: string; name: string }[];
  readonly sites: { id: string; name: string }[];
}

/** Whose name holds every word, in any order and without its accents, or whose address holds the text. */
export const calledLike = (search: string) =>
  or(
    and(
      ...nameKey(search)
        .split(/\s+/)
        .map((word) => contains(people.nameKey, word)),
    ),
    contains(people.email, search),
  );

const byName = new Intl.Collator();

/** Departments and sites by name, for a form that lets choose among them. One statement. */
export async function placesToChoose(read: Reader): Promise<Places> {
  const rows = await kept(read, places).execute();
  const of = (wanted: string) =>
    rows
      .filter(({ what }) => what === wanted)
      .map(({ id, name }) => ({ id, name }))
      .sort((one, other) => byName.compare(one.name, other.name));
  return { departments: of("department"), sites: of("site") };
}

const places = (read: Reader) =>
  read
    .select({ what: sql<string>`'department'`, id: departments.id, name: departments.name })
    .from(departments)
    .unionAll(read.select({ what: sql<string>`'site'`, id: sites.id, name: sites.name }).from(sites))
    .prepare();
