import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { collectionSharings, collectionTakedowns } from "#db/schema/collections.ts";
import { collectionTakenDown } from "./collections.errors.ts";
import { lockOwn } from "./gathering.server.ts";

/** Lets everybody read one's own collection, or nobody else any more. Refuses with `hallway.not-found`, `collections.taken-down`. */
export async function sharingCollection({ db, clock }: World, person: Person, collectionId: string, on: boolean): Promise<void> {
  const at = clock.now();
  await db.write(async (tx) => {
    await lockOwn(tx, person, collectionId);
    const down = await tx
      .select({ at: collectionTakedowns.at })
      .from(collectionTakedowns)
      .where(eq(collectionTakedowns.collectionId, collectionId));
    if (down.length > 0) throw collectionTakenDown();
    if (!on) {
      await tx.delete(collectionSharings).where(eq(collectionSharings.collectionId, collectionId));
      await emit(tx, { kind: "collections.unshared", payload: { collectionId, personId: person.id }, at });
      return;
    }
    const shared = await tx
      .insert(collectionSharings)
      .values({ collectionId, by: person.id, at })
      .onConflictDoNothing()
      .returning({ id: collectionSharings.collectionId });
    if (shared.length > 0) await emit(tx, { kind: "collections.shared", payload: { collectionId, personId: person.id }, at });
  });
}
