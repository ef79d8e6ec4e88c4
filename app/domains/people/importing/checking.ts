/** What a file of people would do to the directory, row by row. Pure: the directory comes in as a picture of it. */
import { type DepartmentFunction, normalEmail, type Role, sameName } from "../people.ts";
import { type Directory, type KnownPerson, type Lookup, lookupOf, type TeamNames, teamKey } from "./directory.ts";
import { refuseByManagers } from "./managers.ts";
import { type Cells, type Draft, type Longest, type Mistake, mistakesOf, wordsOf } from "./row.ts";

export type Outcome = "added" | "changed" | "unchanged" | "refused";
export type ChangedField = "name" | "team" | "manager" | "site" | "roles";

/** What is written for a row that is taken; what is missing stays as it is. */
export interface Plan {
  readonly known: KnownPerson | undefined;
  readonly name: string;
  readonly email: string;
  readonly team: TeamNames | undefined;
  readonly managerEmail: string | undefined;
  readonly site: { readonly id: string; readonly zone: string } | undefined;
  /** To be granted in addition to those they have. */
  readonly roles: readonly Role[];
}

export interface CheckedRow {
  readonly line: number;
  readonly name: string;
  readonly email: string;
  readonly outcome: Outcome;
  readonly mistakes: readonly Mistake[];
  readonly changes: readonly ChangedField[];
  /** Missing for refused rows. */
  readonly plan?: Plan;
}

export interface Check {
  readonly rows: readonly CheckedRow[];
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly newDepartments: readonly { readonly name: string; readonly function: DepartmentFunction }[];
  readonly newTeams: readonly TeamNames[];
  /** As they stand in the file. */
  readonly missingSites: readonly string[];
}

interface FileRow {
  readonly line: number;
  readonly cells: Cells;
  readonly tooWide: boolean;
}

/** `longest` says how many characters each text may have. */
export function checkPeople(rows: readonly FileRow[], directory: Directory, longest: Longest): Check {
  const lookup = lookupOf(directory);
  const functionOf = functionsOf(rows, directory);
  const drafts = draftsOf(rows, (row) => mistakesOf({ ...row, functionOf, siteByName: lookup.siteByName, longest }), lookup);
  refuseByManagers(drafts, lookup);
  const checked = drafts.map((draft) => settled(draft, lookup));
  return { rows: checked, counts: countsOf(checked), ...newPlaces(checked, lookup, functionOf), missingSites: missingSitesOf(drafts) };
}

/** By the compared name: the directory's word, or for a new department the first one in the file. */
function functionsOf(rows: readonly FileRow[], directory: Directory): Map<string, DepartmentFunction> {
  const functions = new Map(directory.departments.map((department) => [sameName(department.name), department.function]));
  for (const { cells } of rows) {
    const key = sameName(cells.department);
    const { work } = wordsOf(cells);
    if (key && work && !functions.has(key)) functions.set(key, work);
  }
  return functions;
}

function draftsOf(rows: readonly FileRow[], mistakesIn: (row: FileRow) => Mistake[], { personByEmail }: Lookup): Draft[] {
  const firstLine = new Map<string, number>();
  return rows.map((row) => {
    const { line, cells } = row;
    const email = normalEmail(cells.email);
    const known = personByEmail.get(email);
    const mistakes = mistakesIn(row);
    const first = firstLine.get(email);
    if (first !== undefined) mistakes.push({ code: "repeated", line: first });
    else if (email) firstLine.set(email, line);
    if (known && !known.active) mistakes.push({ code: "deactivated" });
    return { line, cells, email, known, mistakes };
  });
}

function settled({ line, cells, email, known, mistakes }: Draft, lookup: Lookup): CheckedRow {
  const shown = { line, name: cells.name, email, mistakes };
  if (mistakes.length > 0) return { ...shown, outcome: "refused", changes: [] };
  const plan: Plan = {
    known,
    name: cells.name,
    email,
    team: teamOf(cells, known, lookup),
    managerEmail: cells.manager_email ? normalEmail(cells.manager_email) : undefined,
    site: lookup.siteByName.get(sameName(cells.site)),
    roles: wordsOf(cells).roles.filter((role) => !known?.roles.includes(role)),
  };
  if (!known) return { ...shown, outcome: "added", changes: [], plan };
  const changes = changesOf(plan, known, lookup);
  return { ...shown, outcome: changes.length > 0 ? "changed" : "unchanged", changes, plan };
}

function changesOf({ name, team, managerEmail, site, roles }: Plan, known: KnownPerson, lookup: Lookup): ChangedField[] {
  const changed: Record<ChangedField, boolean> = {
    name: known.name !== name,
    team: team !== undefined && (known.teamId === null || lookup.teamIdByKey.get(teamKey(team)) !== known.teamId),
    manager: managerEmail !== undefined && lookup.personByEmail.get(managerEmail)?.id !== (known.managerId ?? undefined),
    site: site !== undefined && site.id !== known.siteId,
    roles: roles.length > 0,
  };
  return (Object.keys(changed) as ChangedField[]).filter((field) => changed[field]);
}

/** A department without a team leaves who is in it where they are; somebody new joins a team of the department's name. */
function teamOf(cells: Cells, known: KnownPerson | undefined, { teamNamesById }: Lookup): TeamNames | undefined {
  if (!cells.department) return undefined;
  if (cells.team) return { department: cells.department, team: cells.team };
  const now = known?.teamId ? teamNamesById.get(known.teamId) : undefined;
  if (now && sameName(now.department) === sameName(cells.department)) return now;
  return { department: cells.department, team: cells.department };
}

function newPlaces(rows: readonly CheckedRow[], lookup: Lookup, functionOf: ReadonlyMap<string, DepartmentFunction>) {
  const newDepartments = new Map<string, { name: string; function: DepartmentFunction }>();
  const newTeams = new Map<string, TeamNames>();
  for (const { plan } of rows) {
    if (!plan?.team) continue;
    const department = sameName(plan.team.department);
    const work = functionOf.get(department);
    const isNew = !lookup.departmentByName.has(department) && !newDepartments.has(department);
    if (isNew && work) newDepartments.set(department, { name: plan.team.department, function: work });
    const key = teamKey(plan.team);
    if (!lookup.teamIdByKey.has(key) && !newTeams.has(key)) newTeams.set(key, plan.team);
  }
  return { newDepartments: [...newDepartments.values()], newTeams: [...newTeams.values()] };
}

function countsOf(rows: readonly CheckedRow[]): Record<Outcome, number> {
  const counts = { added: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

function missingSitesOf(drafts: readonly Draft[]): string[] {
  const missing = new Map<string, string>();
  for (const { code, value } of drafts.flatMap((draft) => draft.mistakes)) {
    if (code === "site-unknown" && value) missing.set(sameName(value), value);
  }
  return [...missing.values()].sort((one, other) => one.localeCompare(other));
}
