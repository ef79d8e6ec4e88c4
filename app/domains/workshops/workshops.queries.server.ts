import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { stakeIn as mapStakeIn } from "#app/domains/journeys/journeys.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { heldStill } from "#db/dialect.ts";
import { journeySteps } from "#db/schema/journeys.ts";
import { departments, people, teams } from "#db/schema/people.ts";
import {
  workshopDepartments,
  workshopFacilitators,
  workshopInvitations,
  workshopMinutes,
  workshopParticipants,
  workshopRemarks,
  workshopReveals,
  workshops,
} from "#db/schema/workshops.ts";
import type { MarkKind, Minutes } from "#db/words/workshops.ts";
import { isShort } from "./outcome.ts";
import { hasEnded, notIn, notNow } from "./workshops.errors.ts";
import { mayLead, type Stake } from "./workshops.policy.ts";
import { mostParticipants, phaseOf, type Standing, takesCards } from "./workshops.ts";

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

export async function workshopSeen(
  read: Reader,
  person: Pick<Person, "id" | "departmentId">,
  id: string,
): Promise<FoundWorkshop | undefined> {
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
