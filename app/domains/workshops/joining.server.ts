import { and, count, eq, isNotNull } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { workshopParticipants, workshops } from "#db/schema/workshops.ts";
import { tellLeaders } from "./standing.server.ts";
import { hasEnded, isFull } from "./workshops.errors.ts";
import { mayJoin } from "./workshops.policy.ts";
import { workshopWithin } from "./workshops.queries.server.ts";
import { mostParticipants } from "./workshops.ts";

/**
 * Comes in, before the start or at any time while it runs: whoever is late is where everybody is. Twice is once. Refuses with
 * `hallway.not-found`, `hallway.not-allowed`, `workshops.ended`, `workshops.full`.
 */
export async function joining(world: World, person: Person, id: string): Promise<void> {
  await world.db.write(async (tx) => {
    if (!isId(id)) throw notFound();
    // Those who come at once are counted one after the other.
    await locked(tx.select({ id: workshops.id }).from(workshops).where(eq(workshops.id, id)));
    const workshop = await workshopWithin(tx, person, id);
    if (!mayJoin(person, workshop.stake)) throw notAllowed();
    if (workshop.stake.participates) return;
    if (workshop.endedAt) throw hasEnded();
    const here = eq(workshopParticipants.workshopId, id);
    const [came] = await tx.select({ count: count() }).from(workshopParticipants).where(here);
    if ((came?.count ?? 0) >= mostParticipants) throw isFull();
    const stageId = await smallestGroup(tx, id);
    await tx.insert(workshopParticipants).values({ workshopId: id, personId: person.id, joinedAt: world.clock.now(), stageId });
  });
  await tellLeaders(world, id);
}

/** Whoever is late joins the smallest group, where there are any. */
async function smallestGroup(tx: Transaction, workshopId: string): Promise<string | null> {
  const groups = await tx
    .select({ stageId: workshopParticipants.stageId, count: count() })
    .from(workshopParticipants)
    .where(and(eq(workshopParticipants.workshopId, workshopId), isNotNull(workshopParticipants.stageId)))
    .groupBy(workshopParticipants.stageId);
  return groups.sort((one, other) => one.count - other.count)[0]?.stageId ?? null;
}
