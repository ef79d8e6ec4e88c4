import { and, asc, eq, inArray } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { World } from "#app/shared/world.ts";
import { journeyStages } from "#db/schema/journeys.ts";
import { workshopParticipants, workshops } from "#db/schema/workshops.ts";
import { tellEverybody, toLeadNow } from "./standing.server.ts";
import { sharedOut } from "./workshops.ts";

/** Splits those who came into groups, one for each stage of the map. Refuses with `hallway.not-found`, `hallway.not-allowed`, `workshops.not-running`. */
export async function splitting(world: World, person: Person, id: string): Promise<void> {
  await world.db.write(async (tx) => {
    const { journeyId } = await toLeadNow(tx, person, id);
    const stages = await tx
      .select({ id: journeyStages.id })
      .from(journeyStages)
      .where(eq(journeyStages.journeyId, journeyId))
      .orderBy(asc(journeyStages.position));
    const came = await tx
      .select({ id: workshopParticipants.personId })
      .from(workshopParticipants)
      .where(eq(workshopParticipants.workshopId, id))
      .orderBy(asc(workshopParticipants.joinedAt), asc(workshopParticipants.personId));
    const shares = sharedOut(
      came.map((one) => one.id),
      stages.map((stage) => stage.id),
    );
    // A step that all were brought to is one of the others' stages now.
    await tx.update(workshops).set({ focusStepId: null, focusAt: null }).where(eq(workshops.id, id));
    const groups = Map.groupBy([...shares], ([, stageId]) => stageId);
    // One statement for each stage, of which a map has few.
    for (const [stageId, members] of groups) {
      const ids = members.map(([personId]) => personId);
      await tx
        .update(workshopParticipants)
        .set({ stageId })
        .where(and(eq(workshopParticipants.workshopId, id), inArray(workshopParticipants.personId, ids)));
    }
  });
  await tellEverybody(world, id);
}

/** Everybody works together again. Refuses as above. */
export async function gatheringAgain(world: World, person: Person, id: string): Promise<void> {
  await world.db.write(async (tx) => {
    await toLeadNow(tx, person, id);
    await tx.update(workshopParticipants).set({ stageId: null }).where(eq(workshopParticipants.workshopId, id));
  });
  await tellEverybody(world, id);
}
