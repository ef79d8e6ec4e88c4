import { record } from "#app/shared/audit.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { organisations } from "#db/schema/people.ts";
import { mayKeepDirectory } from "./people.policy.ts";
import type { Person } from "./people.ts";

/** Gives the organisation another name. */
export async function naming(world: World, by: Person, { name }: { name: string }): Promise<void> {
  if (!mayKeepDirectory(by)) throw notAllowed();
  const at = world.clock.now();
  await world.db.write(async (tx) => {
    const [organisation] = await tx.update(organisations).set({ name }).returning({ id: organisations.id });
    if (!organisation) return;
    await record(tx, { actorId: by.id, action: "people.organisation-named", subject: { kind: "organisation", id: organisation.id }, at });
    await emit(tx, { kind: "people.organisation-named", payload: {}, at });
  });
}
