import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import type { Reader } from "#db/client.ts";
import { alias } from "#db/dialect.ts";
import { kept } from "#db/kept.ts";
import { people } from "#db/schema/people.ts";
import { workshopCommitmentEndings, workshopCommitmentMoves, workshopCommitments, workshops } from "#db/schema/workshops.ts";
import type { CommitmentOutcome } from "#db/words/workshops.ts";
import { mostListed } from "./lists.queries.server.ts";
import { mayFollowUp, mayLead } from "./workshops.policy.ts";
import { type FoundWorkshop, workshopSeen } from "./workshops.queries.server.ts";
import { mostCommitments } from "./workshops.ts";

const owner = alias(people, "owner");
const ender = alias(people, "ender");

const commitment = {
  id: workshopCommitments.id,
  workshopId: workshopCommitments.workshopId,
  workshop: workshops.title,
  stepId: workshopCommitments.stepId,
  text: workshopCommitments.text,
  ownerId: workshopCommitments.ownerId,
  owner: owner.name,
  ownerManagerId: owner.managerId,
  by: workshopCommitments.by,
  dueOn: workshopCommitments.dueOn,
  outcome: workshopCommitmentEndings.outcome,
  words: workshopCommitmentEndings.words,
  endedAt: workshopCommitmentEndings.at,
  endedBy: ender.name,
};

function commitmentRows(read: Reader) {
  return read
    .select(commitment)
    .from(workshopCommitments)
    .innerJoin(workshops, eq(workshops.id, workshopCommitments.workshopId))
    .innerJoin(owner, eq(owner.id, workshopCommitments.ownerId))
    .leftJoin(workshopCommitmentEndings, eq(workshopCommitmentEndings.commitmentId, workshopCommitments.id))
    .leftJoin(ender, eq(ender.id, workshopCommitmentEndings.by));
}

export type ShownCommitment = Awaited<ReturnType<typeof commitmentRows>>[number];

/** What was promised in a workshop, in the order of the promises. The caller has found it within reach. */
export function commitmentsOf(read: Reader, workshopId: string): Promise<ShownCommitment[]> {
  return commitmentRows(read)
    .where(eq(workshopCommitments.workshopId, workshopId))
    .orderBy(asc(workshopCommitments.id))
    .limit(mostCommitments);
}

/** What somebody has promised in workshops and not ended yet, the next first. */
export function commitmentsToKeep(read: Reader, person: Pick<Person, "id">, most = mostListed): Promise<ShownCommitment[]> {
  return kept(read, stillToKeep).execute({ ownerId: person.id, most });
}

const stillToKeep = (read: Reader) =>
  commitmentRows(read)
    .where(and(eq(workshopCommitments.ownerId, sql.placeholder("ownerId")), isNull(workshopCommitmentEndings.at)))
    .orderBy(asc(workshopCommitments.dueOn), asc(workshopCommitments.id))
    .limit(sql.placeholder("most"))
    .prepare();

/** What somebody has promised in workshops, as the list of their pledges shows it; `cut`: there is more. */
export async function commitmentsListed(
  read: Reader,
  person: Pick<Person, "id">,
  list: "open" | CommitmentOutcome,
): Promise<{ commitments: ShownCommitment[]; cut: boolean }> {
  const rows = await (list === "open" ? commitmentsToKeep(read, person, mostListed + 1) : commitmentsEnded(read, person, list));
  return { commitments: rows.slice(0, mostListed), cut: rows.length > mostListed };
}

/** Those ended so, the latest first, and one more than are listed. */
function commitmentsEnded(read: Reader, person: Pick<Person, "id">, outcome: CommitmentOutcome): Promise<ShownCommitment[]> {
  return commitmentRows(read)
    .where(and(eq(workshopCommitments.ownerId, person.id), eq(workshopCommitmentEndings.outcome, outcome)))
    .orderBy(desc(workshopCommitmentEndings.at), desc(workshopCommitments.id))
    .limit(mostListed + 1);
}

export interface FoundCommitment {
  readonly commitment: ShownCommitment;
  /** The workshop it was made in; missing where the person does not read its map. */
  readonly workshop: FoundWorkshop | undefined;
  readonly mayFollowUp: boolean;
}

/**
 * One, for whoever reads the map of its workshop, and always for its owner: they are recalled of it, whatever became of the map.
 * Refuses with `hallway.not-found`.
 */
export async function commitmentWithin(
  read: Reader,
  person: Pick<Person, "id" | "roles" | "departmentId">,
  id: string | undefined,
): Promise<FoundCommitment> {
  if (!isId(id ?? "")) throw notFound();
  const [row] = await commitmentRows(read).where(eq(workshopCommitments.id, id ?? ""));
  const workshop = row && (await workshopSeen(read, person, row.workshopId));
  if (!row || (!workshop && row.ownerId !== person.id)) throw notFound();
  const leads = workshop !== undefined && mayLead(person, workshop.stake);
  return { commitment: row, workshop, mayFollowUp: mayFollowUp(person, { ...row, leads }) };
}

/** One within reach, for who may end it or move its day. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function commitmentToFollowUp(
  read: Reader,
  person: Pick<Person, "id" | "roles" | "departmentId">,
  id: string | undefined,
): Promise<ShownCommitment> {
  const { commitment: found, mayFollowUp: may } = await commitmentWithin(read, person, id);
  if (!may) throw notAllowed();
  return found;
}

export interface CommitmentMove {
  /** `YYYY-MM-DD`. */
  readonly toDay: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

const mostMoves = 50;

/** The latest moves of its day, by whom and why, in the order of time. The caller has found it within reach. */
export async function commitmentMovesOf(read: Reader, commitmentId: string): Promise<CommitmentMove[]> {
  const latest = await read
    .select({
      toDay: workshopCommitmentMoves.toDay,
      reason: workshopCommitmentMoves.reason,
      by: people.name,
      at: workshopCommitmentMoves.at,
    })
    .from(workshopCommitmentMoves)
    .innerJoin(people, eq(people.id, workshopCommitmentMoves.by))
    .where(eq(workshopCommitmentMoves.commitmentId, commitmentId))
    .orderBy(desc(workshopCommitmentMoves.at), desc(workshopCommitmentMoves.id))
    .limit(mostMoves);
  return latest.reverse();
}

/** For words about it, whoever asks and however it stands. */
export async function commitmentNamed(read: Reader, id: string): Promise<ShownCommitment | undefined> {
  const [row] = await commitmentRows(read).where(eq(workshopCommitments.id, id));
  return row;
}

/** What the reminder of a commitment needs to know; undefined for one that is not there or has ended. */
export async function commitmentToRecall(read: Reader, id: string): Promise<ShownCommitment | undefined> {
  const row = await commitmentNamed(read, id);
  return row && !row.endedAt ? row : undefined;
}
