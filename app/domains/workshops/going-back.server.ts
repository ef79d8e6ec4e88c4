import { rightsChanged } from "#app/domains/journeys/journeys.ts";
import type { Person } from "#app/domains/people/people.ts";
import type { World } from "#app/shared/world.ts";
import { begin, endPhase } from "./beginning.server.ts";
import { tellEverybody, toLeadNow } from "./standing.server.ts";
import { nothingBefore, phaseMoved } from "./workshops.errors.ts";

/**
 * Goes back to the phase before, which has all of its time again. What was revealed stays revealed, and nobody's marks are touched.
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
    await begin(tx, person, workshop, workshop.position - 1, now);
    return workshop.journeyId;
  });
  world.live.tell({ what: rightsChanged, id: journeyId });
  await tellEverybody(world, id);
}
