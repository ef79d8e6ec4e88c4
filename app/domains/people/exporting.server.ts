/** The directory as files: people as a file of people is taken in, departments with their teams, and sites. For administrators. */
import { asc, eq, gt, inArray } from "drizzle-orm";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { type ExportForm, written } from "#app/shared/exporting.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { alias } from "#db/dialect.ts";
import { departments, people, personDeactivations, personRoles, sites, teams } from "#db/schema/people.ts";
import { columns as importColumns } from "./importing/reading.ts";
import { mayKeepDirectory } from "./people.policy.ts";
import type { Person } from "./people.ts";

export const directoryFiles = ["people", "departments", "sites"] as const;
export type DirectoryFile = (typeof directoryFiles)[number];

/** Opens an export and records who took it. Refuses with `hallway.not-allowed`. */
export async function exportingDirectory(
  { db, clock }: World,
  person: Person,
  file: DirectoryFile,
  form: ExportForm,
): Promise<AsyncGenerator<string>> {
  if (!mayKeepDirectory(person)) throw notAllowed();
  await db.write((tx) => record(tx, { actorId: person.id, action: "people.exported", detail: { file, form }, at: clock.now() }));
  if (file === "people") return written(form, peopleIn(db.read), { columns: [...importColumns, "locale", "zone", "deactivated_at"] });
  if (file === "departments") return written(form, departmentsIn(db.read), { columns: ["name", "function", "teams"] });
  return written(form, sitesIn(db.read), { columns: ["name", "city", "country", "zone"] });
}

const batchLength = 500;
const manager = alias(people, "manager");

async function* peopleIn(read: Reader) {
  let last: string | undefined;
  do {
    const rows = await read
      .select({
        id: people.id,
        name: people.name,
        email: people.email,
        team: teams.name,
        department: departments.name,
        function: departments.function,
        manager_email: manager.email,
        site: sites.name,
        locale: people.locale,
        zone: people.zone,
        deactivatedAt: personDeactivations.at,
      })
      .from(people)
      .leftJoin(teams, eq(teams.id, people.teamId))
      .leftJoin(departments, eq(departments.id, teams.departmentId))
      .leftJoin(manager, eq(manager.id, people.managerId))
      .leftJoin(sites, eq(sites.id, people.siteId))
      .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
      .where(last ? gt(people.id, last) : undefined)
      .orderBy(asc(people.id))
      .limit(batchLength);
    const ids = rows.map(({ id }) => id);
    const granted = ids.length > 0 ? await read.select().from(personRoles).where(inArray(personRoles.personId, ids)) : [];
    const rolesOf = Map.groupBy(granted, ({ personId }) => personId);
    yield rows.map(({ id, deactivatedAt, ...row }) => ({
      ...row,
      roles: (rolesOf.get(id) ?? []).map(({ role }) => role).sort(),
      deactivated_at: deactivatedAt?.toISOString() ?? null,
    }));
    last = rows.length === batchLength ? ids.at(-1) : undefined;
  } while (last);
}

async function* departmentsIn(read: Reader) {
  const [all, theirs] = await Promise.all([
    read.select().from(departments).orderBy(asc(departments.name)),
    read.select().from(teams).orderBy(asc(teams.name)),
  ]);
  const teamsOf = Map.groupBy(theirs, ({ departmentId }) => departmentId);
  yield all.map((one) => ({ name: one.name, function: one.function, teams: (teamsOf.get(one.id) ?? []).map(({ name }) => name) }));
}

async function* sitesIn(read: Reader) {
  yield await read
    .select({ name: sites.name, city: sites.city, country: sites.country, zone: sites.zone })
    .from(sites)
    .orderBy(asc(sites.name));
}
