import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { rightsChanged } from "#app/domains/journeys/journeys.ts";
import type { Person } from "#app/domains/people/people.ts";
import { eraseSoon } from "#app/shared/erasing.server.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import {
  workshopClaims,
  workshopGuesses,
  workshopHands,
  workshopMinutes,
  workshopPains,
  workshopPhases,
  workshopRemarks,
  workshops,
  workshopVotes,
} from "#db/schema/workshops.ts";
import { minuting } from "./minuting.server.ts";
import { tellEverybody, toLeadNow } from "./standing.server.ts";
import type { FoundWorkshop } from "./workshops.queries.server.ts";

/** Ends it, in whatever phase it is. Refuses with `hallway.not-found`, `hallway.not-allowed`, `workshops.not-running`. */
export async function ending(world: World, person: Person, id: string): Promise<void> {
  const journeyId = await world.db.write(async (tx) => {
    const workshop = await toLeadNow(tx, person, id);
    await endNow(tx, workshop, world.clock.now());
    return workshop.journeyId;
  });
  world.live.tell({ what: rightsChanged, id: journeyId });
  await tellEverybody(world, id);
}

/**
 * Writes the minutes and, where it was anonymous, takes away who claimed, guessed, voted and said how it was, and who wrote a pain:
 * after this transaction no row knows. What they came to is in the minutes, and what teams claim is on the map.
 */
export async function endNow(tx: Transaction, workshop: FoundWorkshop, now: Date): Promise<void> {
  const { id, journeyId, anonymous } = workshop;
  await tx
    .update(workshopPhases)
    .set({ endedAt: now })
    .where(and(eq(workshopPhases.workshopId, id), isNull(workshopPhases.endedAt)));
  const { minutes, dots } = await minuting(tx, workshop, now);
  await tx.update(workshops).set({ endedAt: now }).where(eq(workshops.id, id));
  await tx.insert(workshopMinutes).values({ workshopId: id, minutes, at: now });
  if (dots.size > 0) await keepDots(tx, id);
  await tx.delete(workshopHands).where(eq(workshopHands.workshopId, id));
  if (anonymous) {
    await tx.delete(workshopClaims).where(eq(workshopClaims.workshopId, id));
    await tx.delete(workshopVotes).where(eq(workshopVotes.workshopId, id));
    await tx.delete(workshopGuesses).where(eq(workshopGuesses.workshopId, id));
    await tx.delete(workshopRemarks).where(eq(workshopRemarks.workshopId, id));
    await tx.update(workshopPains).set({ personId: null }).where(eq(workshopPains.workshopId, id));
    await eraseSoon(tx, now);
  }
  await emit(tx, { kind: "workshops.ended", payload: { workshopId: id, journeyId }, at: now });
}

/** What each pain came to, beside it. Columns by name: in a statement of one table Drizzle leaves the table out. */
async function keepDots(tx: Transaction, workshopId: string): Promise<void> {
  const voted = tx.select({ id: workshopVotes.painId }).from(workshopVotes).where(eq(workshopVotes.workshopId, workshopId));
  await tx
    .update(workshopPains)
    .set({ dots: sql`(select sum(vote.dots) from workshop_votes vote where vote.pain_id = workshop_pains.id)` })
    .where(and(eq(workshopPains.workshopId, workshopId), inArray(workshopPains.id, voted)));
}
