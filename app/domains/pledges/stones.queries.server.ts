/** Promises whose story is gone: what is left of them for those who keep them, without a word of the story. */
import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, or, type SQL } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { storyVeils } from "#db/schema/consent.ts";
import { people, personDeactivations, teams } from "#db/schema/people.ts";
import { pledges } from "#db/schema/pledges.ts";
import { storyWithdrawals } from "#db/schema/stories.ts";

export interface Stone {
  readonly id: string;
  /** What was promised; only for whoever wrote it. */
  readonly text?: string;
  readonly person: string;
  readonly team?: string;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly createdAt: Date;
}

const mostStones = 20;
const mostKeepers = 200;

/** A person's and their team's promises that were open when their story went, the latest first. One statement. */
export async function stonesOf(read: Reader, person: Pick<Person, "id" | "teamId">): Promise<Stone[]> {
  const open = (whose: SQL) =>
    read
      .select({ id: pledges.id })
      .from(pledges)
      .where(and(isNull(pledges.endedAt), whose));
  const own = open(eq(pledges.personId, person.id)).union(open(eq(pledges.teamId, person.teamId ?? "")));
  const rows = await lost(read, inArray(pledges.id, own), read.now()).orderBy(desc(pledges.createdAt), desc(pledges.id)).limit(mostStones);
  return rows.map(({ personId, text, team, teamId: _, ...row }) => ({
    ...row,
    ...(personId === person.id ? { text } : {}),
    ...(team ? { team } : {}),
  }));
}

export interface LostPledge {
  readonly id: string;
  /** The pledger and, where their team promised, everybody in it. */
  readonly keepers: readonly string[];
}

/** The open promises about a story that is gone. */
export async function lostWith(tx: Transaction, storyId: string, now: Date): Promise<LostPledge[]> {
  const rows = await lost(tx, and(eq(pledges.storyId, storyId), isNull(pledges.endedAt)), now).orderBy(asc(pledges.createdAt));
  const all: LostPledge[] = [];
  for (const { id, personId, teamId } of rows) {
    const whose = or(eq(people.id, personId), teamId ? eq(people.teamId, teamId) : undefined);
    const keepers = await tx
      .select({ id: people.id })
      .from(people)
      .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
      .where(and(whose, isNull(personDeactivations.personId)))
      .orderBy(asc(people.id))
      .limit(mostKeepers);
    all.push({ id, keepers: keepers.map((keeper) => keeper.id) });
  }
  return all;
}

/** Withdrawn, or without consent. What waits for an editor may come back tomorrow, and its promise with it. */
function lost(read: Reader, where: SQL | undefined, now: Date) {
  const withoutConsent = and(eq(storyVeils.storyId, pledges.storyId), eq(storyVeils.cause, "consent"), lte(storyVeils.hiddenFrom, now));
  return read
    .select({
      id: pledges.id,
      text: pledges.text,
      personId: pledges.personId,
      person: people.name,
      teamId: pledges.teamId,
      team: teams.name,
      dueOn: pledges.dueOn,
      createdAt: pledges.createdAt,
    })
    .from(pledges)
    .innerJoin(people, eq(people.id, pledges.personId))
    .leftJoin(teams, eq(teams.id, pledges.teamId))
    .leftJoin(storyWithdrawals, eq(storyWithdrawals.storyId, pledges.storyId))
    .leftJoin(storyVeils, withoutConsent)
    .where(and(where, or(isNotNull(storyWithdrawals.storyId), isNotNull(storyVeils.storyId))));
}
