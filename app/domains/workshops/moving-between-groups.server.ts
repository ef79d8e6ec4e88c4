import { and, eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { journeyStages } from "#db/schema/journeys.ts";
import { workshopParticipants } from "#db/schema/workshops.ts";
import { tellEverybody, toLeadNow } from "./standing.server.ts";
import { noGroups } from "./workshops.errors.ts";

/**
 * Moves somebody who came from their group to another, also to one that nobody is in yet. Refuses with `hallway.not-found`,
 * `hallway.not-allowed`, `workshops.not-running`, `workshops.no-groups`.
 */
export async function movingBetweenGroups(
  world: World,
  person: Person,
  id: string,
  { personId, stageId }: { personId: string; stageId: string },
): Promise<void> {
  await world.db.write(async (tx) => {
    const { journeyId } = await toLeadNow(tx, person, id);
    const [stage] = await tx
      .select({ id: journeyStages.id })
      .from(journeyStages)
      .where(and(eq(journeyStages.journeyId, journeyId), eq(journeyStages.id, stageId)));
    const one = and(eq(workshopParticipants.workshopId, id), eq(workshopParticipants.personId, personId));
    const [came] = await tx.select({ stageId: workshopParticipants.stageId }).from(workshopParticipants).where(one);
    if (!stage || !came) throw notFound();
    // Everybody works together just now: whoever came first or last is in a group as soon as there are any.
    if (came.stageId === null) throw noGroups();
    await tx.update(workshopParticipants).set({ stageId }).where(one);
  });
  await tellEverybody(world, id);
}
