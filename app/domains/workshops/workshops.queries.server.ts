import { and, asc, count, desc, eq, inArray, isNotNull, isNull, not, or, type SQL, sql } from "drizzle-orm";
import { stakeIn as mapStakeIn } from "#app/domains/journeys/journeys.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import { type Page, readCursor, writeCursor } from "#app/shared/keyset.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { alias, beforeInOrder, heldStill } from "#db/dialect.ts";
import { journeyRemovals, journeySharings, journeySteps, journeys } from "#db/schema/journeys.ts";
import { departments, people, personDeactivations, personRoles, teams } from "#db/schema/people.ts";
import {
  workshopClaims,
  workshopCommitmentEndings,
  workshopCommitmentMoves,
  workshopCommitments,
  workshopDepartments,
  workshopFacilitators,
  workshopGuesses,
  workshopHands,
  workshopInvitations,
  workshopMinutes,
  workshopPains,
  workshopParticipants,
  workshopRemarks,
  workshopReveals,
  workshops,
  workshopVotes,
} from "#db/schema/workshops.ts";
import type { CommitmentOutcome, MarkKind, Minutes, PhaseKind } from "#db/words/workshops.ts";
import { isShort } from "./outcome.ts";
import { hasEnded, notIn, notNow } from "./workshops.errors.ts";
import { mayFollowUp, mayLead, type Stake } from "./workshops.policy.ts";
import { mostCommitments, mostPainsInAll, mostParticipants, phaseOf, type Standing, takesCards } from "./workshops.ts";

export interface FoundWorkshop extends Standing {
  readonly id: string;
  readonly journeyId: string;
  readonly map: string;
  readonly title: string;
  readonly plannedFor: Date;
  readonly sequence: number;
  readonly dots: number;
  readonly anonymous: boolean;
  readonly focusStepId: string | null;
  readonly focusAt: Date | null;
  readonly stake: Stake;
  /** The stage that the group of the person asking works on. */
  readonly stageId: string | null;
  readonly revealed: ReadonlySet<MarkKind>;
}

/** A workshop on a map that the person reads, and what they are to it. Refuses with `hallway.not-found`. Three statements. */
export async function workshopWithin(
  read: Reader,
  person: Pick<Person, "id" | "departmentId">,
  id: string | undefined,
): Promise<FoundWorkshop> {
  const workshop = isId(id ?? "") && (await workshopSeen(read, person, id ?? ""));
  if (!workshop) throw notFound();
  return workshop;
}

async function workshopSeen(read: Reader, person: Pick<Person, "id" | "departmentId">, id: string): Promise<FoundWorkshop | undefined> {
  const [row] = await read
    .select({
      id: workshops.id,
      journeyId: workshops.journeyId,
      title: workshops.title,
      phases: workshops.phases,
      plannedFor: workshops.plannedFor,
      sequence: workshops.sequence,
      dots: workshops.dots,
      anonymous: workshops.anonymous,
      startedAt: workshops.startedAt,
      position: workshops.position,
      dueAt: workshops.dueAt,
      endedAt: workshops.endedAt,
      focusStepId: workshops.focusStepId,
      focusAt: workshops.focusAt,
      facilitatorId: workshopFacilitators.personId,
      invitedId: workshopInvitations.personId,
      departmentId: workshopDepartments.departmentId,
      participantId: workshopParticipants.personId,
      stageId: workshopParticipants.stageId,
    })
    .from(workshops)
    .leftJoin(workshopFacilitators, and(eq(workshopFacilitators.workshopId, workshops.id), eq(workshopFacilitators.personId, person.id)))
    .leftJoin(workshopInvitations, and(eq(workshopInvitations.workshopId, workshops.id), eq(workshopInvitations.personId, person.id)))
    .leftJoin(
      workshopDepartments,
      and(eq(workshopDepartments.workshopId, workshops.id), eq(workshopDepartments.departmentId, person.departmentId ?? "")),
    )
    .leftJoin(workshopParticipants, and(eq(workshopParticipants.workshopId, workshops.id), eq(workshopParticipants.personId, person.id)))
    .where(eq(workshops.id, id));
  const map = row && (await mapStakeIn(read, person, row.journeyId));
  if (!row || !map) return undefined;
  const reveals = await read.select({ kind: workshopReveals.kind }).from(workshopReveals).where(eq(workshopReveals.workshopId, row.id));
  const { facilitatorId, invitedId, departmentId, participantId, ...workshop } = row;
  return {
    ...workshop,
    map: map.title,
    stake: {
      facilitates: facilitatorId !== null,
      invited: invitedId !== null || departmentId !== null,
      participates: participantId !== null,
    },
    revealed: new Set(reveals.map(({ kind }) => kind)),
  };
}

/** For words about it, whoever asks. */
export async function workshopNamed(
  read: Reader,
  id: string,
): Promise<{ title: string; journeyId: string; endedAt: Date | null } | undefined> {
  const [row] = await read
    .select({ title: workshops.title, journeyId: workshops.journeyId, endedAt: workshops.endedAt })
    .from(workshops)
    .where(eq(workshops.id, id));
  return row;
}

const listed = {
  id: workshops.id,
  title: workshops.title,
  map: journeys.title,
  journeyId: workshops.journeyId,
  plannedFor: workshops.plannedFor,
  startedAt: workshops.startedAt,
  endedAt: workshops.endedAt,
};

const leads = ({ id }: Pick<Person, "id">) =>
  sql`exists (select 1 from workshop_facilitators leader where leader.workshop_id = ${workshops.id} and leader.person_id = ${id})`;
const concerns = (person: Pick<Person, "id" | "departmentId">): SQL | undefined =>
  or(
    leads(person),
    sql`exists (select 1 from workshop_invitations invited where invited.workshop_id = ${workshops.id} and invited.person_id = ${person.id})`,
    sql`exists (select 1 from workshop_departments invited where invited.workshop_id = ${workshops.id} and invited.department_id = ${person.departmentId ?? ""})`,
    sql`exists (select 1 from workshop_participants came where came.workshop_id = ${workshops.id} and came.person_id = ${person.id})`,
  );

const mostListed = 50;

function paged<Row extends { readonly id: string }>(rows: readonly Row[], at: (row: Row) => Date | null): Page<Row> {
  const shown = rows.slice(0, mostListed);
  const last = rows.length > mostListed ? shown.at(-1) : undefined;
  const lastAt = last && at(last);
  return { rows: shown, ...(last && lastAt ? { next: writeCursor({ at: lastAt, id: last.id }) } : {}) };
}

/** The rest of a list that has the latest first. */
function restOf(at: typeof workshops.endedAt | typeof workshops.plannedFor, cursor: string | null | undefined): SQL | undefined {
  const from = readCursor(cursor);
  return from && beforeInOrder([at, workshops.id], [from.at, from.id]);
}

/**
 * Workshops on maps that everybody reads. What concerns somebody: those to come and running, then those that are over, the last
 * first. And of others what they left, the minutes, which are for whoever reads the map. `after`: where the pages of the last
 * two go on.
 */
export async function workshopsOf(
  read: Reader,
  person: Pick<Person, "id" | "departmentId">,
  after: { past?: string | null; others?: string | null } = {},
) {
  const shown = () =>
    read
      .select(listed)
      .from(workshops)
      .innerJoin(journeys, eq(journeys.id, workshops.journeyId))
      .innerJoin(journeySharings, eq(journeySharings.journeyId, journeys.id))
      .leftJoin(journeyRemovals, eq(journeyRemovals.journeyId, journeys.id));
  const stands = isNull(journeyRemovals.at);
  const own = concerns(person);
  const mine = and(stands, own);
  const [coming, past, others] = await Promise.all([
    shown()
      .where(and(isNull(workshops.endedAt), mine))
      .orderBy(asc(workshops.plannedFor), asc(workshops.id))
      .limit(mostListed),
    shown()
      .where(and(isNotNull(workshops.endedAt), mine, restOf(workshops.endedAt, after.past)))
      .orderBy(desc(workshops.endedAt), desc(workshops.id))
      .limit(mostListed + 1),
    shown()
      .where(
        and(isNotNull(workshops.startedAt), isNotNull(workshops.endedAt), stands, own && not(own), restOf(workshops.endedAt, after.others)),
      )
      .orderBy(desc(workshops.endedAt), desc(workshops.id))
      .limit(mostListed + 1),
  ]);
  const endOf = ({ endedAt }: { endedAt: Date | null }) => endedAt;
  return { coming, past: paged(past, endOf), others: paged(others, endOf) };
}

/** The workshops on a map, the last planned first, a page of them. The caller has found the map within reach. */
export async function workshopsOn(read: Reader, journeyId: string, after?: string | null) {
  const rows = await read
    .select(listed)
    .from(workshops)
    .innerJoin(journeys, eq(journeys.id, workshops.journeyId))
    .where(and(eq(workshops.journeyId, journeyId), restOf(workshops.plannedFor, after)))
    .orderBy(desc(workshops.plannedFor), desc(workshops.id))
    .limit(mostListed + 1);
  return paged(rows, ({ plannedFor }) => plannedFor);
}

export interface Running {
  readonly id: string;
  readonly title: string;
  /** The reader is invited to it, came or leads it. */
  readonly concerned: boolean;
  /** The reader came in. */
  readonly inside: boolean;
}

/** The one that runs on a map, for whoever reads the map. */
export async function runningOn(
  read: Reader,
  person: Pick<Person, "id" | "departmentId">,
  journeyId: string,
): Promise<Running | undefined> {
  const came = and(eq(workshopParticipants.workshopId, workshops.id), eq(workshopParticipants.personId, person.id));
  const [row] = await read
    .select({
      id: workshops.id,
      title: workshops.title,
      concerned: sql`${concerns(person)}`.mapWith(Boolean),
      inside: isNotNull(workshopParticipants.personId).mapWith(Boolean),
    })
    .from(workshops)
    .leftJoin(workshopParticipants, came)
    .where(and(eq(workshops.journeyId, journeyId), isNotNull(workshops.startedAt), isNull(workshops.endedAt)))
    .limit(1);
  return row;
}

export interface Brought {
  readonly stepId: string;
  readonly title: string;
  readonly at: Date;
  /** Who leads it; null where several do, of whom it was one. */
  readonly by: string | null;
}

/** Where somebody who came is led to on a map just now: to a step that still stands there, while the workshop runs. */
export async function broughtOn(read: Reader, person: Pick<Person, "id">, journeyId: string): Promise<Brought | undefined> {
  const [row] = await read
    .select({ workshopId: workshops.id, stepId: journeySteps.id, title: journeySteps.title, at: workshops.focusAt })
    .from(workshops)
    .innerJoin(workshopParticipants, and(eq(workshopParticipants.workshopId, workshops.id), eq(workshopParticipants.personId, person.id)))
    .innerJoin(journeySteps, and(eq(journeySteps.journeyId, workshops.journeyId), eq(journeySteps.id, workshops.focusStepId)))
    .where(and(eq(workshops.journeyId, journeyId), isNotNull(workshops.startedAt), isNull(workshops.endedAt)))
    .orderBy(desc(workshops.focusAt))
    .limit(1);
  if (!row?.at) return undefined;
  const { workshopId, stepId, title, at } = row;
  const [leader, another] = await leadersOf(read, workshopId);
  return { stepId, title, at, by: leader && !another ? leader.name : null };
}

/** Whether a workshop runs on a map in which the person may put stories on its steps just now. */
export async function tellsStoriesOn(read: Reader, person: Pick<Person, "id">, journeyId: string): Promise<boolean> {
  const [row] = await read
    .select({ phases: workshops.phases, position: workshops.position, startedAt: workshops.startedAt, endedAt: workshops.endedAt })
    .from(workshops)
    .innerJoin(workshopParticipants, and(eq(workshopParticipants.workshopId, workshops.id), eq(workshopParticipants.personId, person.id)))
    .where(and(eq(workshops.journeyId, journeyId), isNotNull(workshops.startedAt), isNull(workshops.endedAt)));
  const phase = row && phaseOf(row);
  return phase?.kind === "stories" && phase.marks === "everyone";
}

/**
 * For whoever puts cards of their own on its map: it stays where it stands until the transaction ends. Refuses with
 * `hallway.not-found`, `workshops.ended`, `workshops.not-in`, `workshops.not-now`.
 */
export async function toPutCards(
  tx: Transaction,
  person: Pick<Person, "id" | "roles" | "departmentId">,
  id: string,
): Promise<FoundWorkshop> {
  if (!isId(id)) throw notFound();
  await heldStill(tx.select({ id: workshops.id }).from(workshops).where(eq(workshops.id, id)));
  const workshop = await workshopWithin(tx, person, id);
  if (workshop.endedAt) throw hasEnded();
  if (!workshop.stake.participates) throw notIn();
  if (!putsCards(person, workshop)) throw notNow();
  return workshop;
}

/** Whether somebody who came puts cards on its map just now. */
export function putsCards(person: Pick<Person, "id" | "roles">, workshop: FoundWorkshop): boolean {
  const phase = phaseOf(workshop);
  return phase !== undefined && takesCards(phase) && (phase.marks === "everyone" || mayLead(person, workshop.stake));
}

/** Everybody whose pages show it: who came and who leads it. */
export async function audienceOf(read: Reader, workshopId: string): Promise<string[]> {
  const [came, led] = await Promise.all([
    read.select({ id: workshopParticipants.personId }).from(workshopParticipants).where(eq(workshopParticipants.workshopId, workshopId)),
    leadersOf(read, workshopId),
  ]);
  return [...new Set([...came, ...led].map(({ id }) => id))];
}

export function leadersOf(read: Reader, workshopId: string): Promise<{ id: string; name: string }[]> {
  return read
    .select({ id: people.id, name: people.name })
    .from(workshopFacilitators)
    .innerJoin(people, eq(people.id, workshopFacilitators.personId))
    .where(eq(workshopFacilitators.workshopId, workshopId))
    .orderBy(asc(people.nameKey), asc(people.id));
}

/** Who is invited: people by name, and departments. */
export async function invitedTo(read: Reader, workshopId: string) {
  const [byName, byDepartment] = await Promise.all([
    read
      .select({ id: people.id, name: people.name })
      .from(workshopInvitations)
      .innerJoin(people, eq(people.id, workshopInvitations.personId))
      .where(eq(workshopInvitations.workshopId, workshopId))
      .orderBy(asc(people.nameKey), asc(people.id)),
    read
      .select({ id: departments.id, name: departments.name })
      .from(workshopDepartments)
      .innerJoin(departments, eq(departments.id, workshopDepartments.departmentId))
      .where(eq(workshopDepartments.workshopId, workshopId))
      .orderBy(asc(departments.name)),
  ]);
  return { people: byName, departments: byDepartment };
}

export interface FoundByAddress {
  readonly id: string;
  readonly email: string;
  readonly facilitator: boolean;
}

/** People who are here, by the addresses they sign in with. One statement. */
export async function peopleAt(read: Reader, emails: readonly string[]): Promise<FoundByAddress[]> {
  if (emails.length === 0) return [];
  const rows = await read
    .select({ id: people.id, email: people.email, role: personRoles.role })
    .from(people)
    .leftJoin(personRoles, and(eq(personRoles.personId, people.id), eq(personRoles.role, "facilitator")))
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .where(and(inArray(people.email, [...emails]), isNull(personDeactivations.personId)));
  return rows.map(({ id, email, role }) => ({ id, email, facilitator: role !== null }));
}

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

/** Who came in, by department and name. */
export function peopleHere(read: Reader, workshopId: string) {
  return read
    .select({ id: people.id, name: people.name, department: departments.name })
    .from(workshopParticipants)
    .innerJoin(people, eq(people.id, workshopParticipants.personId))
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(departments, eq(departments.id, teams.departmentId))
    .where(eq(workshopParticipants.workshopId, workshopId))
    .orderBy(asc(departments.name), asc(people.nameKey), asc(people.id))
    .limit(mostParticipants);
}

/** Who works on which stage, by their names; nobody while all work together. */
export function groupedPeople(read: Reader, workshopId: string) {
  return read
    .select({ id: people.id, name: people.name, stageId: workshopParticipants.stageId })
    .from(workshopParticipants)
    .innerJoin(people, eq(people.id, workshopParticipants.personId))
    .where(and(eq(workshopParticipants.workshopId, workshopId), isNotNull(workshopParticipants.stageId)))
    .orderBy(asc(people.nameKey), asc(people.id))
    .limit(mostParticipants);
}

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
  return commitmentRows(read)
    .where(and(eq(workshopCommitments.ownerId, person.id), isNull(workshopCommitmentEndings.at)))
    .orderBy(asc(workshopCommitments.dueOn), asc(workshopCommitments.id))
    .limit(most);
}

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

export async function minutesOf(read: Reader, workshopId: string): Promise<{ minutes: Minutes; at: Date } | undefined> {
  const [row] = await read
    .select({ minutes: workshopMinutes.minutes, at: workshopMinutes.at })
    .from(workshopMinutes)
    .where(eq(workshopMinutes.workshopId, workshopId));
  return row;
}

/** What people said at the end, without who said it. */
export async function remarksOf(read: Reader, workshopId: string) {
  const rows = await read
    .select({ heard: workshopRemarks.heard, rating: workshopRemarks.rating })
    .from(workshopRemarks)
    .where(eq(workshopRemarks.workshopId, workshopId))
    .orderBy(asc(workshopRemarks.heard))
    .limit(mostParticipants);
  const ratings = rows.map(({ rating }) => rating);
  return {
    heard: rows.flatMap(({ heard }) => (heard ? [heard] : [])),
    ...(isShort(ratings.length)
      ? {}
      : { rating: { mean: Math.round((10 * ratings.reduce((sum, one) => sum + one, 0)) / ratings.length) / 10, count: ratings.length } }),
  };
}
