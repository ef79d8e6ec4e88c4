import { desc, eq } from "drizzle-orm";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { departments, people, peopleImports, personDeactivations, personRoles, type Role, sites, teams } from "#db/schema/people.ts";
import { longest } from "../people.input.ts";
import { type Check, checkPeople } from "./checking.ts";
import type { Directory } from "./directory.ts";
import { type ReadFile, readPeopleFile, type Unreadable } from "./reading.ts";

export interface ImportOutcome {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}

export interface PeopleImport {
  readonly id: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly byName: string;
  readonly createdAt: Date;
  readonly takenAt: Date | null;
  readonly outcome: ImportOutcome | null;
  readonly reportHash: string | null;
}

const shape = {
  id: peopleImports.id,
  fileName: peopleImports.fileName,
  fileHash: peopleImports.fileHash,
  byName: people.name,
  createdAt: peopleImports.createdAt,
  takenAt: peopleImports.takenAt,
  outcome: peopleImports.outcome,
  reportHash: peopleImports.reportHash,
};

export async function peopleImport(read: Reader, id: string): Promise<PeopleImport | undefined> {
  const [row] = await read
    .select(shape)
    .from(peopleImports)
    .innerJoin(people, eq(people.id, peopleImports.by))
    .where(eq(peopleImports.id, id));
  return row;
}

/** The last twenty files, newest first. */
export async function recentPeopleImports(read: Reader): Promise<PeopleImport[]> {
  return read
    .select(shape)
    .from(peopleImports)
    .innerJoin(people, eq(people.id, peopleImports.by))
    .orderBy(desc(peopleImports.createdAt), desc(peopleImports.id))
    .limit(20);
}

/** The whole directory, in five statements whatever its size. */
export async function directoryPicture(read: Reader): Promise<Directory> {
  const rows = await read
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      teamId: people.teamId,
      managerId: people.managerId,
      siteId: people.siteId,
      zone: people.zone,
      locale: people.locale,
      createdAt: people.createdAt,
      deactivatedAt: personDeactivations.at,
    })
    .from(people)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id));
  const grants = await read.select({ personId: personRoles.personId, role: personRoles.role }).from(personRoles);
  const rolesOf = new Map<string, Role[]>();
  for (const { personId, role } of grants) rolesOf.set(personId, [...(rolesOf.get(personId) ?? []), role]);
  return {
    people: rows.map(({ deactivatedAt, ...person }) => ({
      ...person,
      roles: rolesOf.get(person.id) ?? [],
      active: deactivatedAt === null,
    })),
    departments: await read.select({ id: departments.id, name: departments.name, function: departments.function }).from(departments),
    teams: await read.select({ id: teams.id, departmentId: teams.departmentId, name: teams.name }).from(teams),
    sites: await read.select({ id: sites.id, name: sites.name, zone: sites.zone }).from(sites),
  };
}

/** Reads a stored file again. A file of people is small enough to be held as a whole: see `mostBytes`. */
export async function storedPeopleFile(world: World, hash: string): Promise<ReadFile | Unreadable> {
  const pieces: Uint8Array[] = [];
  for await (const piece of world.files.open(hash)) pieces.push(piece);
  return readPeopleFile(Buffer.concat(pieces));
}

/** What a file would do to the directory as it is now. */
export async function checkAgainstDirectory(read: Reader, file: ReadFile): Promise<Check> {
  return checkPeople(file.rows, await directoryPicture(read), longest);
}
