import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { turn } from "#db/dialect.ts";
import { journeys } from "#db/schema/journeys.ts";
import { mapCircle, tooManyLevels } from "./journeys.errors.ts";
import { mayKeepMap } from "./journeys.policy.ts";
import { requireStake } from "./journeys.queries.server.ts";
import { mostLevels } from "./journeys.ts";
import { levelsAround } from "./tree.queries.server.ts";

/**
 * Puts a map under another that its keeper reads, or under none. Refuses with `hallway.not-found`, `hallway.not-allowed`,
 * `journeys.circle`, `journeys.too-many-levels`.
 */
export async function placing({ db }: World, person: Person, journeyId: string, parentId: string | null): Promise<void> {
  await db.write(async (tx) => {
    const stake = await requireStake(tx, person, journeyId);
    if (!mayKeepMap(person, stake)) throw notAllowed();
    if (parentId) await requireRoomUnder(tx, person, parentId, journeyId);
    await tx.update(journeys).set({ parentId }).where(eq(journeys.id, journeyId));
  });
}

/** That a map which is new, or there already, may stand under another. Refuses as placing does. */
export async function requireRoomUnder(tx: Transaction, person: Person, parentId: string, journeyId: string): Promise<void> {
  await requireStake(tx, person, parentId);
  // One after the other: two maps that are put under each other at once would each find the other free.
  await tx
    .select({ turn: turn("journeys.placing") })
    .from(journeys)
    .where(eq(journeys.id, parentId));
  const { above } = await levelsAround(tx, parentId);
  if (parentId === journeyId || above.includes(journeyId)) throw mapCircle();
  const { below } = await levelsAround(tx, journeyId);
  const levels = above.length + [parentId, journeyId].length + below;
  if (levels > mostLevels) throw tooManyLevels();
}
