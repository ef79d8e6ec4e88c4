/** Stories on steps: who put them there and when, from the map's side or from the story's. */
import { and, eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { isReadable } from "#app/domains/stories/stories.queries.server.ts";
import { tellsStoriesOn } from "#app/domains/workshops/workshops.queries.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { journeyStories, journeySuggestions } from "#db/schema/journeys.ts";
import type { SuggestionAnswer } from "#db/words/journeys.ts";
import { journeyWithin, stepWithin } from "../claims/standing.server.ts";

interface OnStep {
  readonly journeyId: string;
  readonly stepId: string;
  readonly storyId: string;
}

/** A map that the person edits, or on which a workshop has them put stories just now. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
async function editedStep(tx: Transaction, person: Pick<Person, "id">, { journeyId, stepId, storyId }: OnStep): Promise<void> {
  const { editsMap } = await journeyWithin(tx, person, journeyId);
  await stepWithin(tx, journeyId, stepId);
  if (!editsMap && !(await tellsStoriesOn(tx, person, journeyId))) throw notAllowed();
  if (!(await isReadable(tx, storyId))) throw notFound();
}

/** Puts a story on a step, for one of the map's customer sketches or for all; twice is once. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function attachingStory(
  world: World,
  person: Person,
  { sketchId = null, ...where }: OnStep & { sketchId?: string | null },
): Promise<void> {
  await world.db.write(async (tx) => {
    await editedStep(tx, person, where);
    const at = world.clock.now();
    await tx
      .insert(journeyStories)
      .values({ id: newId(), ...where, sketchId, by: person.id, at })
      .onConflictDoUpdate({
        target: [journeyStories.journeyId, journeyStories.stepId, journeyStories.storyId],
        set: { sketchId, by: person.id, at },
      });
    await answer(tx, where, "accepted", { by: person.id, at });
    await evidenceChanged(tx, where, at);
  });
}

/** Says that a suggested story does not belong on the step: it is not suggested there again. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function decliningStory(world: World, person: Person, where: OnStep): Promise<void> {
  await world.db.write(async (tx) => {
    await editedStep(tx, person, where);
    await answer(tx, where, "declined", { by: person.id, at: world.clock.now() });
  });
}

/** Takes a story off a step. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function detachingStory(world: World, person: Person, where: OnStep): Promise<void> {
  await world.db.write(async (tx) => {
    const { editsMap } = await journeyWithin(tx, person, where.journeyId);
    if (!editsMap) throw notAllowed();
    const { journeyId, stepId, storyId } = where;
    const gone = await tx
      .delete(journeyStories)
      .where(and(eq(journeyStories.journeyId, journeyId), eq(journeyStories.stepId, stepId), eq(journeyStories.storyId, storyId)))
      .returning({ id: journeyStories.id });
    if (gone.length === 0) throw notFound();
    const at = world.clock.now();
    await answer(tx, where, "declined", { by: person.id, at });
    await evidenceChanged(tx, where, at);
  });
}

async function answer(tx: Transaction, where: OnStep, said: SuggestionAnswer, { by, at }: { by: string; at: Date }): Promise<void> {
  await tx
    .insert(journeySuggestions)
    .values({ ...where, answer: said, by, at })
    .onConflictDoUpdate({
      target: [journeySuggestions.journeyId, journeySuggestions.stepId, journeySuggestions.storyId],
      set: { answer: said, by, at },
    });
}

export async function evidenceChanged(
  tx: Transaction,
  { journeyId, stepId }: { journeyId: string; stepId: string },
  at: Date,
): Promise<void> {
  await emit(tx, { kind: "journeys.evidence-changed", payload: { journeyId, stepId }, at });
}
