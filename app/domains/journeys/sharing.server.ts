import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { journeySharings } from "#db/schema/journeys.ts";
import { mayKeepMap } from "./journeys.policy.ts";
import { requireStake } from "./journeys.queries.server.ts";
import { rightsChanged } from "./journeys.ts";

/** Lets everybody read a draft. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function sharing({ db, clock }: World, person: Person, journeyId: string): Promise<void> {
  await db.write(async (tx) => {
    const stake = await requireStake(tx, person, journeyId);
    if (!mayKeepMap(person, stake)) throw notAllowed();
    const at = clock.now();
    const made = await tx.insert(journeySharings).values({ journeyId, by: person.id, at }).onConflictDoNothing().returning();
    if (made.length > 0) await emit(tx, { kind: "journeys.shared", payload: { journeyId, personId: person.id }, at });
  });
}

/** Makes it a draft of its owner and editors again; everybody else's open pages close. Refuses as sharing does. */
export async function unsharing({ db, live }: World, person: Person, journeyId: string): Promise<void> {
  await db.write(async (tx) => {
    const stake = await requireStake(tx, person, journeyId);
    if (!mayKeepMap(person, stake)) throw notAllowed();
    await tx.delete(journeySharings).where(eq(journeySharings.journeyId, journeyId));
  });
  live.tell({ what: rightsChanged, id: journeyId });
}
