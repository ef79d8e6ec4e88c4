import { and, eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { journeys } from "#db/schema/journeys.ts";
import { journeyStepFigures } from "#db/schema/journeys-impact.ts";
import { journeyWithin, stepWithin } from "../claims/standing.server.ts";
import { evidenceChanged } from "../curve/attaching.server.ts";
import { checkRevision, saysTheSame } from "../meanwhile.ts";
import { figuresAt, type StepFigures } from "./figures.queries.server.ts";

/** What the privacy room remembers of the words at a step. */
export const stepThing = (stepId: string) => ({ kind: "journey-step", id: stepId });

const nothing = { customers: null, importance: null, wait: null, business: null };

interface Weighed extends StepFigures {
  /** What the form was opened with (`revisionOf`); missing where nothing was read before. */
  readonly opened?: string;
  readonly answers?: readonly FindingAnswer[];
}

/**
 * Enters what a step weighs; with nothing entered it weighs nothing again. Refuses with `hallway.not-found`,
 * `hallway.not-allowed`, `journeys.changed-meanwhile`, `privacy.unanswered`.
 */
export async function weighing(world: World, person: Person, given: Weighed): Promise<void> {
  const { journeyId, stepId, customers, importance, wait, business, opened, answers } = given;
  const cleared = await clearing(world, person, { about: stepThing(stepId), texts: { business }, answers });
  await world.db.write(async (tx) => {
    // Two that enter something at once come one after the other.
    await locked(tx.select({ id: journeys.id }).from(journeys).where(eq(journeys.id, journeyId)));
    const { editsMap } = await journeyWithin(tx, person, journeyId);
    await stepWithin(tx, journeyId, stepId);
    if (!editsMap) throw notAllowed();
    const figures: Omit<StepFigures, "journeyId" | "stepId"> = { customers, importance, wait, business: cleared.texts.business };
    const known = await figuresAt(tx, journeyId, stepId);
    if (saysTheSame(known ?? nothing, figures)) return;
    if (opened !== undefined) checkRevision(opened, known);
    const at = world.clock.now();
    const said = { ...figures, by: person.id, at };
    if (Object.values(figures).every((one) => one === null)) {
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
