import { and, eq, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { minute, shifted } from "#app/shared/clock.ts";
import type { World } from "#app/shared/world.ts";
import { workshopPhases, workshops } from "#db/schema/workshops.ts";
import { tellEverybody, toLeadNow } from "./standing.server.ts";
import { planClock } from "./watching-the-clock.server.ts";
import { phaseMoved, tooMany } from "./workshops.errors.ts";
import { longestAdded } from "./workshops.ts";

/**
 * Gives the phase more time: from when it was due, or from now where that has gone by. Refuses with `hallway.not-found`,
 * `hallway.not-allowed`, `workshops.not-running`, `workshops.phase-moved`, `workshops.too-many`.
 */
export async function lengthening(
  world: World,
  person: Person,
  id: string,
  { from, minutes }: { from: number; minutes: number },
): Promise<void> {
  await world.db.write(async (tx) => {
    const workshop = await toLeadNow(tx, person, id);
    if (workshop.position !== from) throw phaseMoved();
    const now = world.clock.now();
    const dueAt = shifted(new Date(Math.max(workshop.dueAt?.getTime() ?? 0, now.getTime())), minutes * minute);
    const phase = and(eq(workshopPhases.workshopId, id), eq(workshopPhases.position, workshop.position));
    const [run] = await tx.select({ added: workshopPhases.added }).from(workshopPhases).where(phase);
    if ((run?.added ?? 0) + minutes > longestAdded) throw tooMany();
    await tx.update(workshops).set({ dueAt }).where(eq(workshops.id, id));
    await tx
      .update(workshopPhases)
      .set({ added: sql`${workshopPhases.added} + ${minutes}` })
      .where(phase);
    await planClock(tx, { workshopId: id, position: workshop.position, dueAt, now });
  });
  await tellEverybody(world, id);
}
