import { eq } from "drizzle-orm";
import { discarding } from "#app/domains/drafts/keeping.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { collections } from "#db/schema/collections.ts";
import { collectionDraft } from "./collections.ts";
import { lockOwn } from "./gathering.server.ts";

/** Deletes one's own collection. The stories stay. Refuses with `hallway.not-found`. */
export async function removingCollection({ db, clock }: World, person: Person, id: string): Promise<void> {
  const at = clock.now();
  await db.write(async (tx) => {
    await lockOwn(tx, person, id);
    await tx.delete(collections).where(eq(collections.id, id));
    await discarding(tx, person.id, collectionDraft(id), at);
    await record(tx, { actorId: person.id, action: "collections.removed", subject: { kind: "collection", id }, at });
    await emit(tx, { kind: "collections.removed", payload: { collectionId: id, personId: person.id }, at });
  });
}
