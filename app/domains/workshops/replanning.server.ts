/** Before it starts, a workshop can be put off or called off; whoever is invited is told. */
import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { workshops } from "#db/schema/workshops.ts";
import { forgetReminders, planReminders } from "./inviting/reminding.server.ts";
import { tellEverybody, toLead } from "./standing.server.ts";
import { hasEnded, hasStarted } from "./workshops.errors.ts";
import type { FoundWorkshop } from "./workshops.queries.server.ts";

async function notStarted(tx: Transaction, person: Person, id: string): Promise<FoundWorkshop> {
  const workshop = await toLead(tx, person, id);
  if (workshop.startedAt) throw hasStarted();
  if (workshop.endedAt) throw hasEnded();
  return workshop;
}

/** Refuses with `hallway.not-found`, `hallway.not-allowed`, `workshops.started`, `workshops.ended`. */
export async function puttingOff(world: World, person: Person, id: string, plannedFor: Date): Promise<void> {
  await world.db.write(async (tx) => {
    const workshop = await notStarted(tx, person, id);
    if (workshop.plannedFor.getTime() === plannedFor.getTime()) return;
    const at = world.clock.now();
    const sequence = workshop.sequence + 1;
    await tx.update(workshops).set({ plannedFor, sequence }).where(eq(workshops.id, id));
    await forgetReminders(tx, { workshopId: id, sequence: workshop.sequence });
    await planReminders(tx, { workshopId: id, sequence, startsAt: plannedFor, now: at });
    await emit(tx, { kind: "workshops.replanned", payload: { workshopId: id, by: person.id, what: "moved" }, at });
  });
  await tellEverybody(world, id);
}

/** It ends before it has begun: there are no minutes. Refuses as above. */
export async function callingOff(world: World, person: Person, id: string): Promise<void> {
  await world.db.write(async (tx) => {
    const { sequence } = await notStarted(tx, person, id);
    const at = world.clock.now();
    await tx
      .update(workshops)
      .set({ endedAt: at, sequence: sequence + 1 })
      .where(eq(workshops.id, id));
    await forgetReminders(tx, { workshopId: id, sequence });
    await emit(tx, { kind: "workshops.replanned", payload: { workshopId: id, by: person.id, what: "called-off" }, at });
  });
  await tellEverybody(world, id);
}
