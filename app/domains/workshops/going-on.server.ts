/** From the start through the phases, each with the time by which it should end. That it does is for those who lead to say. */
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { stakeIn } from "#app/domains/journeys/journeys.queries.server.ts";
import { rightsChanged } from "#app/domains/journeys/journeys.ts";
import type { Person } from "#app/domains/people/people.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { journeys } from "#db/schema/journeys.ts";
import { workshops } from "#db/schema/workshops.ts";
import { begin, endPhase } from "./beginning.server.ts";
import { endNow } from "./ending.server.ts";
import { forgetReminders } from "./inviting/reminding.server.ts";
import { tellEverybody, toLead, toLeadNow } from "./standing.server.ts";
import { alreadyRunning, hasEnded, mapNotShared, phaseMoved } from "./workshops.errors.ts";

/** Starts it with its first phase; twice is once. Refuses with `hallway.not-found`, `hallway.not-allowed`, `workshops.already-running`, `workshops.map-not-shared`, `workshops.ended`. */
export async function starting(world: World, person: Person, id: string): Promise<void> {
  const journeyId = await world.db.write(async (tx) => {
    const workshop = await toLead(tx, person, id);
    if (workshop.endedAt) throw hasEnded();
    if (workshop.startedAt) return undefined;
    // One at most runs on a map: two that start at once come one after the other.
    await locked(tx.select({ id: journeys.id }).from(journeys).where(eq(journeys.id, workshop.journeyId)));
    // It may have become a draft when this had been forgotten.
    if (!(await stakeIn(tx, person, workshop.journeyId))?.shared) throw mapNotShared();
    const running = and(eq(workshops.journeyId, workshop.journeyId), isNotNull(workshops.startedAt), isNull(workshops.endedAt));
    const [other] = await tx.select({ id: workshops.id }).from(workshops).where(running).limit(1);
    if (other) throw alreadyRunning();
    const now = world.clock.now();
    await tx.update(workshops).set({ startedAt: now }).where(eq(workshops.id, id));
    await forgetReminders(tx, { workshopId: id, sequence: workshop.sequence });
    await begin(tx, person, workshop, 0, now);
    await emit(tx, { kind: "workshops.started", payload: { workshopId: id, journeyId: workshop.journeyId, by: person.id }, at: now });
    return workshop.journeyId;
  });
  if (journeyId) world.live.tell({ what: rightsChanged, id: journeyId });
  await tellEverybody(world, id);
}

/**
 * Goes on to the next phase; from the last one, it ends. `from`: the phase that the person saw, so that two who press at once do
 * not skip one. Refuses with `hallway.not-found`, `hallway.not-allowed`, `workshops.not-running`, `workshops.phase-moved`.
 */
export async function goingOn(world: World, person: Person, id: string, from: number): Promise<void> {
  const journeyId = await world.db.write(async (tx) => {
    const workshop = await toLeadNow(tx, person, id);
    if (workshop.position !== from) throw phaseMoved();
    const now = world.clock.now();
    if (workshop.position + 1 >= workshop.phases.length) await endNow(tx, workshop, now);
    else {
      await endPhase(tx, workshop, now);
      await begin(tx, person, workshop, workshop.position + 1, now);
    }
    return workshop.journeyId;
  });
  world.live.tell({ what: rightsChanged, id: journeyId });
  await tellEverybody(world, id);
}
