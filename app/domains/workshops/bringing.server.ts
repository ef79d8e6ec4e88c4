import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { World } from "#app/shared/world.ts";
import { workshops } from "#db/schema/workshops.ts";
import { stepOf, tellEverybody, toLeadNow } from "./standing.server.ts";

/** Brings everybody to a step; null: nobody is led any more. Refuses with `hallway.not-found`, `hallway.not-allowed`, `workshops.not-running`. */
export async function bringing(world: World, person: Person, id: string, stepId: string | null): Promise<void> {
  await world.db.write(async (tx) => {
    const workshop = await toLeadNow(tx, person, id);
    if (stepId) await stepOf(tx, workshop, stepId);
    await tx.update(workshops).set({ focusStepId: stepId, focusAt: world.clock.now() }).where(eq(workshops.id, id));
  });
  await tellEverybody(world, id);
}
