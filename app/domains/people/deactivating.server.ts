import { eq } from "drizzle-orm";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { people, personDeactivations } from "#db/schema/people.ts";
import { lockDirectory } from "./directory-lock.server.ts";
import { refuseToLoseLastAdministrator } from "./granting.server.ts";
import { mayKeepDirectory } from "./people.policy.ts";
import type { Person } from "./people.ts";

interface Deactivation {
  readonly personId: string;
  readonly reason?: string | undefined;
}

/** Sessions belong to another room, and must end in the same transaction: its verb is handed in by the door. */
interface Endings {
  endSessions(tx: Transaction, personId: string): Promise<unknown>;
}

/** Closes the product to a person at once: no session and no socket outlives it. Refuses with `people.last-administrator`. */
export async function deactivating(world: World, by: Person, { personId, reason }: Deactivation, { endSessions }: Endings): Promise<void> {
  if (!mayKeepDirectory(by)) throw notAllowed();
  const at = world.clock.now();
  await world.db.write(async (tx) => {
    await lockDirectory(tx);
    const known = await tx.select({ id: people.id }).from(people).where(eq(people.id, personId));
    if (known.length === 0) throw notFound();
    const already = await tx.select().from(personDeactivations).where(eq(personDeactivations.personId, personId));
    if (already.length > 0) return;
    await refuseToLoseLastAdministrator(tx, personId);
    await tx.insert(personDeactivations).values({ personId, by: by.id, at, reason: reason || null });
    await endSessions(tx, personId);
    await record(tx, { actorId: by.id, action: "people.deactivated", subject: { kind: "person", id: personId }, at });
    await emit(tx, { kind: "people.deactivated", payload: { personId }, at });
  });
  world.live.disconnect({ personId });
}
