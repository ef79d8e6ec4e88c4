/** The minutes write themselves out of what was done. What was never revealed is not in them. */
import { asc, eq } from "drizzle-orm";
import { feltAlong } from "#app/domains/journeys/journeys.queries.server.ts";
import { minute } from "#app/shared/clock.ts";
import type { Transaction } from "#db/client.ts";
import { workshopPhases } from "#db/schema/workshops.ts";
import type { Minutes } from "#db/words/workshops.ts";
import { claimOutcome } from "./claim-outcome.ts";
import { commitmentsOf } from "./commitments.queries.server.ts";
import { claimRows, dotRows, guessRows, painRows } from "./marks.queries.server.ts";
import { cameByDepartment, cardsPutIn, storiesPutIn } from "./minuted.queries.server.ts";
import { cameOutcome, guessOutcome, painOutcome } from "./outcome.ts";
import { type FoundWorkshop, leadersOf, remarksOf } from "./workshops.queries.server.ts";

const wholeMinutes = (from: Date, until: Date) => Math.round((until.getTime() - from.getTime()) / minute);

/** `dots`: what each pain came to, for its row; nothing where the votes were never revealed. */
export async function minuting(
  tx: Transaction,
  workshop: FoundWorkshop,
  now: Date,
): Promise<{ minutes: Minutes; dots: ReadonlyMap<string, number> }> {
  const { id, journeyId, anonymous, revealed, phases, startedAt } = workshop;
  const { steps } = await feltAlong(tx, journeyId, now);
  const titles = new Map(steps.map((step) => [step.id, step.title]));
  const came = await cameByDepartment(tx, id);
  const put = new Map((await storiesPutIn(tx, { id, journeyId, from: startedAt ?? now })).map((row) => [row.stepId, row.count]));
  const runs = await tx.select().from(workshopPhases).where(eq(workshopPhases.workshopId, id)).orderBy(asc(workshopPhases.position));
  const claims = revealed.has("claims") ? claimOutcome(steps, await claimRows(tx, id)) : [];
  const guesses = revealed.has("guesses") ? guessOutcome(steps, await guessRows(tx, id)) : [];
  const votes = revealed.has("votes") ? await dotRows(tx, id) : { dots: new Map<string, number>(), voters: 0 };
  const pains = revealed.has("pains") ? painOutcome(steps, await painRows(tx, id), votes) : [];
  const commitments = await commitmentsOf(tx, id);
  return {
    dots: votes.dots,
    minutes: {
      anonymous,
      participants: came.reduce((sum, { count }) => sum + count, 0),
      leaders: (await leadersOf(tx, id)).map(({ name }) => name),
      departments: cameOutcome(came),
      cards: (await cardsPutIn(tx, id)).map((card) => ({ ...card, step: titles.get(card.stepId) ?? null })),
      stories: steps.flatMap(({ id: stepId, title: step }) => {
        const count = put.get(stepId);
        return count ? [{ stepId, step, count }] : [];
      }),
      lasted: wholeMinutes(startedAt ?? now, now),
      phases: runs.flatMap(({ position, startedAt: from, endedAt }) => {
        const phase = phases[position];
        return phase ? [{ kind: phase.kind, planned: phase.minutes, took: wholeMinutes(from, endedAt ?? now) }] : [];
      }),
      claims,
      // Every step, also those at which nobody guessed: the picture would else draw its line across them.
      guesses: guesses.some(({ count }) => count > 0) ? guesses : [],
      pains: pains.map(({ step, text, dots, times }) => ({ step, text, dots, ...(times > 1 ? { times } : {}) })),
      dots: { given: [...votes.dots.values()].reduce((sum, one) => sum + one, 0), voters: votes.voters },
      commitments: commitments.map(({ id: commitmentId, stepId, text, owner, dueOn }) => ({
        id: commitmentId,
        step: stepId ? (titles.get(stepId) ?? null) : null,
        text,
        owner,
        dueOn,
      })),
      ...(await remarksOf(tx, id)),
    },
  };
}
