import { and, eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { journeyStepFigures } from "#db/schema/journeys-impact.ts";
import { journeyWithin, stepWithin } from "../claims/standing.server.ts";
import { evidenceChanged } from "../curve/attaching.server.ts";
import type { StepFigures } from "./figures.queries.server.ts";

/** What the privacy room remembers of the words at a step. */
export const stepThing = (stepId: string) => ({ kind: "journey-step", id: stepId });

/**
 * Enters what a step weighs; with nothing entered it weighs nothing again. Refuses with `hallway.not-found`,
 * `hallway.not-allowed`, `privacy.unanswered`.
 */
export async function weighing(world: World, person: Person, given: StepFigures & { answers?: readonly FindingAnswer[] }): Promise<void> {
  const { journeyId, stepId, customers, importance, wait, business, answers } = given;
  const cleared = await clearing(world, person, { about: stepThing(stepId), texts: { business }, answers });
  await world.db.write(async (tx) => {
    const { editsMap } = await journeyWithin(tx, person, journeyId);
    await stepWithin(tx, journeyId, stepId);
    if (!editsMap) throw notAllowed();
    const at = world.clock.now();
    const said = { customers, importance, wait, business: cleared.texts.business, by: person.id, at };
    if (Object.values({ customers, importance, wait, business: said.business }).every((one) => one === null)) {
      await tx.delete(journeyStepFigures).where(and(eq(journeyStepFigures.journeyId, journeyId), eq(journeyStepFigures.stepId, stepId)));
    } else {
      await tx
        .insert(journeyStepFigures)
        .values({ journeyId, stepId, ...said })
        .onConflictDoUpdate({ target: [journeyStepFigures.journeyId, journeyStepFigures.stepId], set: said });
    }
    await cleared.note(tx);
    await evidenceChanged(tx, { journeyId, stepId }, at);
  });
}
