/** What a team promises to do about a step, and every turn that it takes. */
import { and, count, eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { dayIn } from "#app/shared/days.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import { isId, newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { journeys } from "#db/schema/journeys.ts";
import { journeyRemedies, journeyRemedyStates } from "#db/schema/journeys-impact.ts";
import { managedTeams, teamsNamed } from "../claims/claims.queries.server.ts";
import { journeyWithin, stepWithin } from "../claims/standing.server.ts";
import { evidenceChanged } from "../curve/attaching.server.ts";
import { changedMeanwhile } from "../journeys.errors.ts";
import { saysTheSame } from "../meanwhile.ts";
import { beforePromised, remedyIdTaken, tooManyRemedies } from "./impact.errors.ts";
import { mayPromise } from "./impact.policy.ts";
import { mostOnStep, type RemedyState, standingOf } from "./remedies.ts";
import { stepThing } from "./weighing.server.ts";

/** The teams for which somebody speaks: their own, and those in which they manage somebody. */
export async function teamsSpokenFor(read: Reader, person: Pick<Person, "id" | "teamId" | "isManager">): Promise<Set<string>> {
  const managed = await managedTeams(read, person);
  return new Set([...(person.teamId ? [person.teamId] : []), ...managed.map(({ id }) => id)]);
}

export interface NewRemedy {
  /** Made in the browser: posted twice, it is one. */
  readonly id: string;
  readonly journeyId: string;
  readonly stepId: string;
  readonly teamId: string;
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** The day it is where the person is, `YYYY-MM-DD`. */
  readonly today: string;
  readonly answers?: readonly FindingAnswer[];
}

/** Promises something about a step. Refuses with `hallway.not-found`, `hallway.not-allowed`, `impact.too-many`, `impact.id-taken`, `privacy.unanswered`. */
export async function promising(world: World, person: Person, given: NewRemedy): Promise<void> {
  const cleared = await clearing(world, person, { about: stepThing(given.stepId), texts: { text: given.text }, answers: given.answers });
  await world.db.write(async (tx) => {
    await promiseIn(tx, person, { ...given, text: cleared.texts.text }, world.clock.now());
    await cleared.note(tx);
  });
}

/** The same within a transaction, its words cleared. */
export async function promiseIn(tx: Transaction, person: Person, given: Omit<NewRemedy, "answers">, at: Date): Promise<void> {
  const { id, journeyId, stepId, teamId, text, dueOn, today } = given;
  // Two that promise at once are counted one after the other.
  await locked(tx.select({ id: journeys.id }).from(journeys).where(eq(journeys.id, journeyId)));
  const { editsMap } = await journeyWithin(tx, person, journeyId);
  await stepWithin(tx, journeyId, stepId);
  if (!isId(teamId) || (await teamsNamed(tx, [teamId])).length === 0) throw notFound();
  if (!mayPromise({ editsMap, ownTeams: await teamsSpokenFor(tx, person) }, teamId)) throw notAllowed();
  const row = { id, journeyId, stepId, teamId, text, dueOn, by: person.id, at, state: "promised" as const, stateOn: today };
  const made = await tx
    .insert(journeyRemedies)
    .values(row)
    .onConflictDoNothing({ target: journeyRemedies.id })
    .returning({ id: journeyRemedies.id });
  if (made.length === 0) {
    const own = and(eq(journeyRemedies.id, id), eq(journeyRemedies.by, person.id), eq(journeyRemedies.stepId, stepId));
    const [known] = await tx.select({ id: journeyRemedies.id }).from(journeyRemedies).where(own);
    if (!known) throw remedyIdTaken();
    return;
  }
  const here = and(eq(journeyRemedies.journeyId, journeyId), eq(journeyRemedies.stepId, stepId));
  const [there] = await tx.select({ count: count() }).from(journeyRemedies).where(here);
  if (Number(there?.count ?? 0) > mostOnStep) throw tooManyRemedies();
  await tx.insert(journeyRemedyStates).values({ id: newId(), remedyId: id, state: "promised", stateOn: today, by: person.id, at });
  await evidenceChanged(tx, { journeyId, stepId }, at);
  await emit(tx, { kind: "journeys.promised", payload: { remedyId: id }, at });
}

interface Turn {
  readonly journeyId: string;
  readonly stepId: string;
  readonly remedyId: string;
  readonly state: RemedyState;
  /** Since which day it is so, `YYYY-MM-DD`. */
  readonly stateOn: string;
  /** How it stood as the person read it (`standingOf`); missing where nobody read it before. */
  readonly opened?: string | undefined;
}

/**
 * Says how a promise stands. Refuses with `hallway.not-found`, `hallway.not-allowed`, `impact.before-promised`,
 * `journeys.changed-meanwhile`.
 */
export async function turning(world: World, person: Person, { journeyId, stepId, remedyId, state, stateOn, opened }: Turn): Promise<void> {
  await world.db.write(async (tx) => {
    const { editsMap } = await journeyWithin(tx, person, journeyId);
    if (!isId(remedyId)) throw notFound();
    const own = and(eq(journeyRemedies.id, remedyId), eq(journeyRemedies.journeyId, journeyId), eq(journeyRemedies.stepId, stepId));
    const { teamId, state: stood, stateOn: stoodOn, at: promisedAt } = journeyRemedies;
    const [remedy] = await locked(tx.select({ teamId, state: stood, stateOn: stoodOn, promisedAt }).from(journeyRemedies).where(own));
    if (!remedy) throw notFound();
    if (!mayPromise({ editsMap, ownTeams: await teamsSpokenFor(tx, person) }, remedy.teamId ?? "")) throw notAllowed();
    // The day that it was where the person is, so that today is never too early.
    if (stateOn < dayIn(person.zone, remedy.promisedAt)) throw beforePromised();
    if (saysTheSame(remedy, { state, stateOn })) return;
    if (opened !== undefined && opened !== standingOf(remedy)) throw changedMeanwhile();
    const at = world.clock.now();
    await tx.update(journeyRemedies).set({ state, stateOn }).where(own);
    await tx.insert(journeyRemedyStates).values({ id: newId(), remedyId, state, stateOn, by: person.id, at });
    await evidenceChanged(tx, { journeyId, stepId }, at);
  });
}
