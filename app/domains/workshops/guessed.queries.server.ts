/** What the last workshop on a map guessed, beside what its stories say today. */
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { feltAlong } from "#app/domains/journeys/journeys.queries.server.ts";
import type { Reader } from "#db/client.ts";
import { workshopMinutes, workshopReveals, workshops } from "#db/schema/workshops.ts";
import type { MinutedGuess } from "#db/words/workshops.ts";

export interface GuessedCurve {
  readonly workshop: { readonly id: string; readonly title: string; readonly endedAt: Date };
  /** Every step that still stands, in the customer's order; one that nobody guessed has a count of 0. */
  readonly guesses: readonly MinutedGuess[];
}

/**
 * Out of the minutes, which keep few guesses to themselves; undefined where no workshop that is over revealed any. The caller has
 * found the map within reach.
 */
export async function guessedOn(read: Reader, journeyId: string, now: Date): Promise<GuessedCurve | undefined> {
  const [last] = await read
    .select({ id: workshops.id, title: workshops.title, endedAt: workshops.endedAt, minutes: workshopMinutes.minutes })
    .from(workshops)
    .innerJoin(workshopMinutes, eq(workshopMinutes.workshopId, workshops.id))
    .innerJoin(workshopReveals, and(eq(workshopReveals.workshopId, workshops.id), eq(workshopReveals.kind, "guesses")))
    .where(and(eq(workshops.journeyId, journeyId), isNotNull(workshops.endedAt)))
    .orderBy(desc(workshops.endedAt), desc(workshops.id))
    .limit(1);
  if (!last?.endedAt) return undefined;
  const { id, title, endedAt } = last;
  const { steps } = await feltAlong(read, journeyId, now);
  const guessed = new Map(last.minutes.guesses.map((guess) => [guess.stepId, guess]));
  return {
    workshop: { id, title, endedAt },
    guesses: steps.map(({ id: stepId, title: step, stories }) => ({
      ...(guessed.get(stepId) ?? { count: 0, teams: [] }),
      stepId,
      step,
      stories: stories ?? undefined,
    })),
  };
}
