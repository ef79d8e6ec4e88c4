import { eq } from "drizzle-orm";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { personDeactivations } from "#db/schema/people.ts";
import { mayKeepDirectory } from "./people.policy.ts";
import type { Person } from "./people.ts";

/** Opens the product to a person again, with the roles and the password they had. */
export async function reactivating(world: World, by: Person, personId: string): Promise<void> {
  if (!mayKeepDirectory(by)) throw notAllowed();
  const at = world.clock.now();
  await world.db.write(async (tx) => {
    const ended = await tx.delete(personDeactivations).where(eq(personDeactivations.personId, personId)).returning();
    if (ended.length === 0) return;
    await record(tx, { actorId: by.id, action: "people.reactivated", subject: { kind: "person", id: personId }, at });
    await emit(tx, { kind: "people.reactivated", payload: { personId }, at });
  });
}
