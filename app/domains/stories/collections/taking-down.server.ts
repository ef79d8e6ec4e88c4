import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { record } from "#app/shared/audit.server.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { collectionTakedowns } from "#db/schema/collections.ts";
import { collectionToTakeDown } from "./collections.queries.server.ts";

/**
 * Takes a shared collection away from everybody but its maker and the editors, with a reason that its maker reads. Refuses with
 * `privacy.unanswered` while something in the reason may identify a customer.
 */
export async function takingDown(
  world: World,
  person: Person,
  id: string,
  reason: string,
  answers: readonly FindingAnswer[] = [],
): Promise<void> {
  const cleared = await clearing(world, person, { about: { kind: "collection", id }, texts: { reason }, answers });
  const at = world.clock.now();
  await world.db.write(async (tx) => {
    const collection = await collectionToTakeDown(tx, person, id);
    const rows = await tx
      .insert(collectionTakedowns)
      .values({ collectionId: id, by: person.id, at, reason: cleared.texts.reason })
      .onConflictDoNothing()
      .returning({ id: collectionTakedowns.collectionId });
    if (rows.length === 0) return;
    await cleared.note(tx);
    await record(tx, { actorId: person.id, action: "collections.taken-down", subject: { kind: "collection", id }, at });
    const payload = { collectionId: id, personId: person.id, makerId: collection.maker.id };
    await emit(tx, { kind: "collections.taken-down", payload, at });
  });
}

/** Lets everybody read it again. */
export async function puttingBack({ db, clock }: World, person: Person, id: string): Promise<void> {
  const at = clock.now();
  await db.write(async (tx) => {
    await collectionToTakeDown(tx, person, id);
    const rows = await tx.delete(collectionTakedowns).where(eq(collectionTakedowns.collectionId, id)).returning();
    if (rows.length === 0) return;
    await record(tx, { actorId: person.id, action: "collections.put-back", subject: { kind: "collection", id }, at });
    await emit(tx, { kind: "collections.put-back", payload: { collectionId: id, personId: person.id }, at });
  });
}
