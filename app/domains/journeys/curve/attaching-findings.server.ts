/** Findings of studies on steps: who put them there and when, from the map's side or from the finding's. */
import { and, eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { journeyFindingSuggestions, journeyFindings } from "#db/schema/journeys.ts";
import type { SuggestionAnswer } from "#db/words/journeys.ts";
import { journeyWithin, stepWithin } from "../claims/standing.server.ts";
import { evidenceChanged } from "./attaching.server.ts";
import { standingFindings } from "./findings.queries.server.ts";

interface OnStep {
  readonly journeyId: string;
  readonly stepId: string;
  readonly findingId: string;
}

/** A map that the person edits, and a finding that others read. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
async function editedStep(tx: Transaction, person: Pick<Person, "id">, { journeyId, stepId, findingId }: OnStep): Promise<void> {
  const { editsMap } = await journeyWithin(tx, person, journeyId);
  await stepWithin(tx, journeyId, stepId);
  if (!editsMap) throw notAllowed();
  const standing = await standingFindings(tx, [findingId]);
  if (!standing.has(findingId)) throw notFound();
}

/** Puts a finding on a step, for one of the map's customer sketches or for all; twice is once. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function attachingFinding(
  world: World,
  person: Person,
  { sketchId = null, ...where }: OnStep & { sketchId?: string | null },
): Promise<void> {
  await world.db.write(async (tx) => {
    await editedStep(tx, person, where);
    const at = world.clock.now();
    await tx
      .insert(journeyFindings)
      .values({ id: newId(), ...where, sketchId, by: person.id, at })
      .onConflictDoUpdate({
        target: [journeyFindings.journeyId, journeyFindings.stepId, journeyFindings.findingId],
        set: { sketchId, by: person.id, at },
      });
    await answer(tx, where, "accepted", { by: person.id, at });
    await evidenceChanged(tx, where, at);
  });
}

/** Says that a suggested finding does not belong on the step: it is not suggested there again. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function decliningFinding(world: World, person: Person, where: OnStep): Promise<void> {
  await world.db.write(async (tx) => {
    await editedStep(tx, person, where);
    await answer(tx, where, "declined", { by: person.id, at: world.clock.now() });
  });
}

/** Takes a finding off a step. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function detachingFinding(world: World, person: Person, where: OnStep): Promise<void> {
  await world.db.write(async (tx) => {
    const { editsMap } = await journeyWithin(tx, person, where.journeyId);
    if (!editsMap) throw notAllowed();
    const { journeyId, stepId, findingId } = where;
    const gone = await tx
      .delete(journeyFindings)
      .where(and(eq(journeyFindings.journeyId, journeyId), eq(journeyFindings.stepId, stepId), eq(journeyFindings.findingId, findingId)))
      .returning({ id: journeyFindings.id });
    if (gone.length === 0) throw notFound();
    const at = world.clock.now();
    await answer(tx, where, "declined", { by: person.id, at });
    await evidenceChanged(tx, where, at);
  });
}

async function answer(tx: Transaction, where: OnStep, said: SuggestionAnswer, { by, at }: { by: string; at: Date }): Promise<void> {
  await tx
    .insert(journeyFindingSuggestions)
    .values({ ...where, answer: said, by, at })
    .onConflictDoUpdate({
      target: [journeyFindingSuggestions.journeyId, journeyFindingSuggestions.stepId, journeyFindingSuggestions.findingId],
      set: { answer: said, by, at },
    });
}
