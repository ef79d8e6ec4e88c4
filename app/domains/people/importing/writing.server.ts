/** From a check to rows: every statement holds many rows, so that ten thousand people are a few dozen statements. */
import { sql } from "drizzle-orm";
import { record } from "#app/shared/audit.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { Transaction } from "#db/client.ts";
import { manyRows } from "#db/dialect.ts";
import { departments, nameKey, people, personRoles, type Role, teams } from "#db/schema/people.ts";
import { sameName } from "../people.ts";
import type { Check, Plan } from "./checking.ts";
import { type Directory, lookupOf, teamKey } from "./directory.ts";

interface Taking {
  readonly by: { readonly id: string; readonly locale: string; readonly zone: string };
  readonly at: Date;
}

/** Rows in one statement. */
const batch = 1000;

/** Writes departments, teams, people and roles. Returns the ids of who is new. */
export async function writePlans(tx: Transaction, check: Check, directory: Directory, taking: Taking): Promise<string[]> {
  const plans = check.rows.flatMap((row) => (row.plan && row.outcome !== "unchanged" ? [row.plan] : []));
  const teamIdByKey = await writeTeams(tx, check, directory, taking);
  const idByEmail = new Map(directory.people.map((person) => [person.email, person.id]));
  for (const plan of plans) if (!plan.known) idByEmail.set(plan.email, newId());
  const rows = managersFirst(plans).map((plan) => personRow(plan, { idByEmail, teamIdByKey, taking }));
  for (const some of inBatches(rows)) {
    await tx.insert(people).select(manyRows(people, some)).onConflictDoUpdate({ target: people.email, set: fromFile });
  }
  await writeRoles(tx, plans, idByEmail, taking);
  return plans.flatMap((plan) => (plan.known ? [] : (idByEmail.get(plan.email) ?? [])));
}

const fromFile = {
  name: sql`excluded.name`,
  nameKey: sql`excluded.name_key`,
  teamId: sql`excluded.team_id`,
  managerId: sql`excluded.manager_id`,
  siteId: sql`excluded.site_id`,
  zone: sql`excluded.zone`,
};

async function writeTeams(tx: Transaction, check: Check, directory: Directory, { at }: Taking): Promise<ReadonlyMap<string, string>> {
  const { departmentByName, teamIdByKey } = lookupOf(directory);
  const newDepartments = check.newDepartments.map((department) => ({ id: newId(), ...department, createdAt: at }));
  const departmentIds = new Map([...departmentByName].map(([key, department]) => [key, department.id]));
  for (const { id, name } of newDepartments) departmentIds.set(sameName(name), id);
  const newTeams = check.newTeams.map((names) => ({
    key: teamKey(names),
    row: { id: newId(), departmentId: found(departmentIds, sameName(names.department)), name: names.team, createdAt: at },
  }));
  for (const some of inBatches(newDepartments)) await tx.insert(departments).values(some);
  for (const some of inBatches(newTeams)) await tx.insert(teams).values(some.map(({ row }) => row));
  return new Map([...teamIdByKey, ...newTeams.map(({ key, row }) => [key, row.id] as const)]);
}

interface Ids {
  readonly idByEmail: ReadonlyMap<string, string>;
  readonly teamIdByKey: ReadonlyMap<string, string>;
  readonly taking: Taking;
}

function personRow({ known, name, email, team, managerEmail, site }: Plan, { idByEmail, teamIdByKey, taking }: Ids) {
  return {
    id: found(idByEmail, email),
    name,
    nameKey: nameKey(name),
    email,
    teamId: team ? found(teamIdByKey, teamKey(team)) : (known?.teamId ?? null),
    managerId: managerEmail ? found(idByEmail, managerEmail) : (known?.managerId ?? null),
    siteId: site?.id ?? known?.siteId ?? null,
    locale: known?.locale ?? taking.by.locale,
    // Whoever moves to another site lives by its clock; otherwise a zone that somebody chose for themselves stays.
    zone: site && site.id !== known?.siteId ? site.zone : (known?.zone ?? taking.by.zone),
    createdAt: known?.createdAt ?? taking.at,
  };
}

/** A row may refer only to a manager who is there: those who are new come before whoever they manage. */
function managersFirst(plans: readonly Plan[]): Plan[] {
  const waiting = new Map(plans.filter((plan) => !plan.known).map((plan) => [plan.email, plan]));
  const reports = Map.groupBy(waiting.values(), (plan) => (plan.managerEmail && waiting.has(plan.managerEmail) ? plan.managerEmail : ""));
  const ordered = [...(reports.get("") ?? [])];
  for (const plan of ordered) ordered.push(...(reports.get(plan.email) ?? []));
  return [...ordered, ...plans.filter((plan) => plan.known)];
}

/** Each role granted stands in the audit log once, with everybody who got it. */
async function writeRoles(tx: Transaction, plans: readonly Plan[], idByEmail: ReadonlyMap<string, string>, { by, at }: Taking) {
  const grants = plans.flatMap((plan) => plan.roles.map((role) => ({ personId: found(idByEmail, plan.email), role })));
  for (const some of inBatches(grants)) {
    const rows = some.map((grant) => ({ ...grant, grantedBy: by.id, grantedAt: at }));
    await tx.insert(personRoles).select(manyRows(personRoles, rows)).onConflictDoNothing();
  }
  const receivers = Map.groupBy(grants, (grant): Role => grant.role);
  for (const [role, granted] of receivers) {
    const detail = { role, personIds: granted.map((grant) => grant.personId) };
    await record(tx, { actorId: by.id, action: "people.role-granted", detail, at });
  }
}

function inBatches<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / batch) }, (_, at) => rows.slice(at * batch, (at + 1) * batch));
}

function found(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error("A row that was checked refers to something that is not there");
  return id;
}
