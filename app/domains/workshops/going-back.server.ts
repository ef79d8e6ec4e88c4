import { and, eq, sql } from "drizzle-orm";
import { rightsChanged } from "#app/domains/journeys/journeys.ts";
import type { Person } from "#app/domains/people/people.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { workshopClaims, workshopGuesses, workshopPains, workshopReveals, workshopVotes } from "#db/schema/workshops.ts";
import { begin, endPhase } from "./beginning.server.ts";
import { tellEverybody, toLeadNow } from "./standing.server.ts";
import { nothingBefore, phaseMoved } from "./workshops.errors.ts";
import type { FoundWorkshop } from "./workshops.queries.server.ts";
import { marksIn } from "./workshops.ts";

/**
 * Goes back to the phase before, which has all of its time again. What was revealed stays revealed, unless there was nothing to see:
 * a phase that somebody went past by mistake can be done. Nobody's marks are touched.
 * `from`: the phase that the person saw. Refuses with `hallway.not-found`, `hallway.not-allowed`, `workshops.not-running`,
 * `workshops.phase-moved`, `workshops.first-phase`.
 */
export async function goingBack(world: World, person: Person, id: string, from: number): Promise<void> {
  const journeyId = await world.db.write(async (tx) => {
    const workshop = await toLeadNow(tx, person, id);
    if (workshop.position !== from) throw phaseMoved();
    if (workshop.position === 0) throw nothingBefore();
    const now = world.clock.now();
    await endPhase(tx, workshop, now);
    await takeBackWhatWasEmpty(tx, workshop, workshop.position - 1);
    await begin(tx, person, workshop, workshop.position - 1, now);
    return workshop.journeyId;
  });
  world.live.tell({ what: rightsChanged, id: journeyId });
  await tellEverybody(world, id);
}

const marked = { claims: workshopClaims, guesses: workshopGuesses, pains: workshopPains, votes: workshopVotes } as const;

async function takeBackWhatWasEmpty(tx: Transaction, { id, phases, revealed }: FoundWorkshop, position: number): Promise<void> {
  const phase = phases[position];
  const mark = phase && marksIn[phase.kind];
  if (!mark || !revealed.has(mark)) return;
  const table = marked[mark];
  const [one] = await tx.select({ one: sql`1` }).from(table).where(eq(table.workshopId, id)).limit(1);
  if (!one) await tx.delete(workshopReveals).where(and(eq(workshopReveals.workshopId, id), eq(workshopReveals.kind, mark)));
}
