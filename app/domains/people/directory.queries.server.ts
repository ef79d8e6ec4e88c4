/** The administrator's list of people. */
import { and, asc, desc, eq, exists, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { alias } from "#db/dialect.ts";
import { departments, people, personDeactivations, personRoles, type Role, sites, teams } from "#db/schema/people.ts";
import type { DirectoryFilter, DirectoryPlace } from "./directory.ts";
import { calledLike } from "./people.queries.server.ts";

export interface DirectoryRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly team: string | null;
  readonly department: string | null;
  readonly site: string | null;
  readonly deactivatedAt: Date | null;
  readonly roles: Role[];
}

export interface DirectoryPage {
  readonly rows: DirectoryRow[];
  /** Ids for the addresses of the next and the previous page: the list goes on after, or ends before, this person. */
  readonly after?: string;
  readonly before?: string;
}

const pageLength = 50;

/** A page of the directory by name. Three statements, whatever the number of people. */
export async function directoryPage(read: Reader, filter: DirectoryFilter, place: DirectoryPlace = {}): Promise<DirectoryPage> {
  const backwards = place.before !== undefined && place.after === undefined;
  const edge = place.after ?? place.before;
  const order = backwards ? [desc(people.nameKey), desc(people.id)] : [asc(people.nameKey), asc(people.id)];
  const found = await read
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      team: teams.name,
      department: departments.name,
      site: sites.name,
      deactivatedAt: personDeactivations.at,
    })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(departments, eq(departments.id, teams.departmentId))
    .leftJoin(sites, eq(sites.id, people.siteId))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(and(...conditions(read, filter), edge ? pastPerson(edge, backwards) : undefined))
    .orderBy(...order)
    .limit(pageLength + 1);
  const more = found.length > pageLength;
  const shown = backwards ? found.slice(0, pageLength).reverse() : found.slice(0, pageLength);
  const rolesOf = await rolesOfMany(
    read,
    shown.map((row) => row.id),
  );
  const [first, last] = [shown.at(0), shown.at(-1)];
  return {
    rows: shown.map((row) => ({ ...row, roles: rolesOf.get(row.id) ?? [] })),
    ...((backwards || more) && last ? { after: last.id } : {}),
    ...((backwards ? more : place.after) && first ? { before: first.id } : {}),
  };
}

/** How many people the filter lets through. */
export async function directoryCount(read: Reader, filter: DirectoryFilter): Promise<number> {
  // Everybody who works here is everybody but those who left: two numbers, where going through all takes as long as the page.
  if (filter.state === "active" && Object.values(filter).filter(Boolean).length === 1) {
    const [all, left] = [await read.$count(people), await read.$count(personDeactivations)];
    return all - left;
  }
  // A team is only looked up for a department, because that is ten thousand look-ups in an organisation of ten thousand.
  const counted = read
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(people)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .$dynamic();
  const [row] = await (filter.departmentId ? counted.leftJoin(teams, eq(teams.id, people.teamId)) : counted).where(
    and(...conditions(read, filter)),
  );
  return row?.count ?? 0;
}

/** The place in the order is looked up by the person, so that an address holds an id and no name. */
function pastPerson(id: string, backwards: boolean): SQL {
  const edge = alias(people, "edge");
  const place = sql`(select ${edge.nameKey}, ${edge.id} from ${people} edge where ${edge.id} = ${id})`;
  return backwards ? sql`(${people.nameKey}, ${people.id}) < ${place}` : sql`(${people.nameKey}, ${people.id}) > ${place}`;
}

function conditions(read: Reader, filter: DirectoryFilter): (SQL | undefined)[] {
  const { search, departmentId, siteId, role, managerId, state } = filter;
  const hasRole = role
    ? exists(
        read
          .select({ one: sql`1` })
          .from(personRoles)
          .where(and(eq(personRoles.personId, people.id), eq(personRoles.role, role))),
      )
    : undefined;
  return [
    search ? calledLike(search) : undefined,
    departmentId ? eq(teams.departmentId, departmentId) : undefined,
    siteId ? eq(people.siteId, siteId) : undefined,
    managerId ? eq(people.managerId, managerId) : undefined,
    hasRole,
    state === "active" ? isNull(personDeactivations.personId) : undefined,
    state === "deactivated" ? isNotNull(personDeactivations.personId) : undefined,
  ];
}

async function rolesOfMany(read: Reader, ids: string[]): Promise<Map<string, Role[]>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select({ personId: personRoles.personId, role: personRoles.role })
    .from(personRoles)
    .where(inArray(personRoles.personId, ids))
    .orderBy(asc(personRoles.role));
  const byPerson = new Map<string, Role[]>();
  for (const { personId, role } of rows) byPerson.set(personId, [...(byPerson.get(personId) ?? []), role]);
  return byPerson;
}
