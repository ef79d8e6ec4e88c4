import { and, desc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { kept } from "#db/kept.ts";
import { invitations, passwords } from "#db/schema/auth.ts";
import { departments, organisations, people, personDeactivations, teams } from "#db/schema/people.ts";

/** The one organisation of this installation, once it has been set up. */
export async function theOrganisation(read: Reader) {
  const [row] = await kept(read, organisationRow).execute();
  return row;
}

const organisationRow = (read: Reader) =>
  read.select({ id: organisations.id, name: organisations.name, kind: organisations.kind }).from(organisations).prepare();

export interface Account {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  /** Missing until an invitation has been accepted. */
  readonly hash: string | null;
}

const account = { personId: people.id, name: people.name, email: people.email, hash: passwords.hash };

/** The account of an active person, by their address (in lower case) or their id. */
export async function accountOf(read: Reader, who: { email: string } | { personId: string }): Promise<Account | undefined> {
  const [row] = await read
    .select(account)
    .from(people)
    .leftJoin(passwords, eq(passwords.personId, people.id))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(and("email" in who ? eq(people.email, who.email) : eq(people.id, who.personId), isNull(personDeactivations.personId)));
  return row;
}

/** When somebody was last invited. */
export async function lastInvitation(read: Reader, personId: string): Promise<Date | undefined> {
  const [row] = await read
    .select({ createdAt: invitations.createdAt })
    .from(invitations)
    .where(eq(invitations.personId, personId))
    .orderBy(desc(invitations.createdAt))
    .limit(1);
  return row?.createdAt;
}

/** What the directory says about somebody, in words: only an administrator changes it. */
export async function placeOf(read: Reader, personId: string) {
  const [row] = await read
    .select({ team: teams.name, department: departments.name, managerId: people.managerId })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(departments, eq(departments.id, teams.departmentId))
    .where(eq(people.id, personId));
  if (!row?.managerId) return { team: row?.team, department: row?.department };
  const [manager] = await read.select({ id: people.id, name: people.name }).from(people).where(eq(people.id, row.managerId));
  return { team: row.team, department: row.department, manager };
}
