import { and, asc, count, eq, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { Reader } from "#db/client.ts";
import { departments, people, teams } from "#db/schema/people.ts";
import {
  workshopClaims,
  workshopGuesses,
  workshopHands,
  workshopPains,
  workshopParticipants,
  workshopRemarks,
  workshopVotes,
} from "#db/schema/workshops.ts";
import type { PhaseKind } from "#db/words/workshops.ts";
import { mostPainsInAll, mostParticipants } from "./workshops.ts";

/** What somebody has marked themselves in the phase that runs, which they alone are sent. */
export async function ownMarks(read: Reader, person: Pick<Person, "id">, workshopId: string, phase: PhaseKind | undefined) {
  const own = (
    table: typeof workshopClaims | typeof workshopGuesses | typeof workshopVotes | typeof workshopPains | typeof workshopHands,
  ) => and(eq(table.workshopId, workshopId), eq(table.personId, person.id));
  const [claims, guesses, pains, votes, remarks, hand] = await Promise.all([
    phase === "claim"
      ? read.select({ stepId: workshopClaims.stepId, role: workshopClaims.role }).from(workshopClaims).where(own(workshopClaims))
      : [],
    phase === "feel"
      ? read
          .select({ stepId: workshopGuesses.stepId, pleasure: workshopGuesses.pleasure })
          .from(workshopGuesses)
          .where(own(workshopGuesses))
      : [],
    phase === "pain"
      ? read
          .select({ id: workshopPains.id, stepId: workshopPains.stepId, text: workshopPains.text })
          .from(workshopPains)
          .where(own(workshopPains))
          .orderBy(asc(workshopPains.id))
      : [],
    phase === "vote"
      ? read.select({ painId: workshopVotes.painId, dots: workshopVotes.dots }).from(workshopVotes).where(own(workshopVotes))
      : [],
    phase === "close"
      ? read
          .select({ heard: workshopRemarks.heard, rating: workshopRemarks.rating })
          .from(workshopRemarks)
          .where(and(eq(workshopRemarks.workshopId, workshopId), eq(workshopRemarks.personId, person.id)))
      : [],
    read.select({ at: workshopHands.at }).from(workshopHands).where(own(workshopHands)),
  ]);
  return { claims, guesses, pains, votes, hand: hand.length > 0, remark: remarks[0] };
}

/** Guesses, by step and team. Only for what is revealed. */
export async function guessRows(read: Reader, workshopId: string) {
  const rows = await read
    .select({
      stepId: workshopGuesses.stepId,
      team: teams.name,
      count: count(),
      sum: sql<number>`sum(${workshopGuesses.pleasure})`.mapWith(Number),
      lowest: sql<number>`min(${workshopGuesses.pleasure})`.mapWith(Number),
      highest: sql<number>`max(${workshopGuesses.pleasure})`.mapWith(Number),
    })
    .from(workshopGuesses)
    .innerJoin(people, eq(people.id, workshopGuesses.personId))
    .leftJoin(teams, eq(teams.id, people.teamId))
    .where(eq(workshopGuesses.workshopId, workshopId))
    .groupBy(workshopGuesses.stepId, teams.id, teams.name);
  return rows;
}

/** What teams claim, by step. Only for what is revealed. */
export function claimRows(read: Reader, workshopId: string) {
  return read
    .select({
      stepId: workshopClaims.stepId,
      teamId: workshopClaims.teamId,
      team: teams.name,
      department: departments.name,
      role: workshopClaims.role,
      count: count(),
    })
    .from(workshopClaims)
    .innerJoin(teams, eq(teams.id, workshopClaims.teamId))
    .innerJoin(departments, eq(departments.id, teams.departmentId))
    .where(eq(workshopClaims.workshopId, workshopId))
    .groupBy(workshopClaims.stepId, workshopClaims.teamId, teams.name, departments.name, workshopClaims.role)
    .orderBy(asc(teams.name), asc(workshopClaims.role));
}

/** What was claimed and by whom, in the order of time. Only for what is revealed. */
export function claimsInOrder(read: Reader, workshopId: string) {
  return read
    .select({ stepId: workshopClaims.stepId, teamId: workshopClaims.teamId, role: workshopClaims.role, personId: workshopClaims.personId })
    .from(workshopClaims)
    .where(eq(workshopClaims.workshopId, workshopId))
    .orderBy(asc(workshopClaims.at), asc(workshopClaims.personId));
}

/** All pains, without who wrote them. Only for what is revealed. */
export function painRows(read: Reader, workshopId: string) {
  return read
    .select({ id: workshopPains.id, stepId: workshopPains.stepId, text: workshopPains.text })
    .from(workshopPains)
    .where(eq(workshopPains.workshopId, workshopId))
    .orderBy(asc(workshopPains.id))
    .limit(mostPainsInAll);
}

/** The dots on each pain, and how many people gave some. Only for what is revealed. */
export async function dotRows(read: Reader, workshopId: string) {
  const [dots, [voters]] = await Promise.all([
    read
      .select({ painId: workshopVotes.painId, dots: sql<number>`sum(${workshopVotes.dots})`.mapWith(Number) })
      .from(workshopVotes)
      .where(eq(workshopVotes.workshopId, workshopId))
      .groupBy(workshopVotes.painId),
    read
      .select({ count: sql<number>`count(distinct ${workshopVotes.personId})`.mapWith(Number) })
      .from(workshopVotes)
      .where(eq(workshopVotes.workshopId, workshopId)),
  ]);
  return { dots: new Map(dots.map((row) => [row.painId, row.dots])), voters: voters?.count ?? 0 };
}

/** How far those who came are: numbers of people alone, for those who lead. */
export async function progressOf(read: Reader, workshopId: string) {
  const marked = async (table: typeof workshopClaims | typeof workshopGuesses | typeof workshopPains | typeof workshopVotes) => {
    const [row] = await read
      .select({ count: sql<number>`count(distinct ${table.personId})`.mapWith(Number) })
      .from(table)
      .where(eq(table.workshopId, workshopId));
    return row?.count ?? 0;
  };
  const [claims, guesses, pains, votes, [came], hands, [said]] = await Promise.all([
    marked(workshopClaims),
    marked(workshopGuesses),
    marked(workshopPains),
    marked(workshopVotes),
    read.select({ count: count() }).from(workshopParticipants).where(eq(workshopParticipants.workshopId, workshopId)),
    read
      .select({ id: people.id, name: people.name, at: workshopHands.at })
      .from(workshopHands)
      .innerJoin(people, eq(people.id, workshopHands.personId))
      .where(eq(workshopHands.workshopId, workshopId))
      .orderBy(asc(workshopHands.at), asc(people.id))
      .limit(mostParticipants),
    read.select({ count: count() }).from(workshopRemarks).where(eq(workshopRemarks.workshopId, workshopId)),
  ]);
  return { marked: { claims, guesses, pains, votes }, participants: came?.count ?? 0, hands, remarks: said?.count ?? 0 };
}
