import { and, eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { World } from "#app/shared/world.ts";
import { workshopHands } from "#db/schema/workshops.ts";
import { tellEverybody, tellLeaders, toLead, toTakePart } from "./standing.server.ts";

/** Raises one's hand or takes it down. Refuses with `hallway.not-found`, `workshops.not-in`, `workshops.ended`. */
export async function raisingHand(world: World, person: Person, workshopId: string, up: boolean): Promise<void> {
  await world.db.write(async (tx) => {
    await toTakePart(tx, person, workshopId);
    const own = { workshopId, personId: person.id };
    if (up)
      await tx
        .insert(workshopHands)
        .values({ ...own, at: world.clock.now() })
        .onConflictDoNothing();
    else await tx.delete(workshopHands).where(and(eq(workshopHands.workshopId, workshopId), eq(workshopHands.personId, person.id)));
  });
  await tellLeaders(world, workshopId);
}

/** Somebody was heard: their hand goes down. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function hearing(world: World, person: Person, workshopId: string, whose: string): Promise<void> {
  await world.db.write(async (tx) => {
    await toLead(tx, person, workshopId);
    await tx.delete(workshopHands).where(and(eq(workshopHands.workshopId, workshopId), eq(workshopHands.personId, whose)));
  });
  await tellEverybody(world, workshopId);
}
