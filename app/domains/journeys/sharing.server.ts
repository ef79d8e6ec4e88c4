import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { journeySharings, journeys } from "#db/schema/journeys.ts";
import { workshopPlanned, workshopRuns } from "./journeys.errors.ts";
import { mayKeepMap } from "./journeys.policy.ts";
import { requireStake } from "./journeys.queries.server.ts";
import { rightsChanged } from "./journeys.ts";
import { plannedOn } from "./planned-on.queries.server.ts";
import { withClearedMap } from "./wording/clearing-map.server.ts";

/**
 * Lets everybody read a draft, once its words and those of its kept states may be read. Refuses with `hallway.not-found`,
 * `hallway.not-allowed`, `privacy.unanswered`.
 */
export async function sharing(world: World, person: Person, journeyId: string, answers: readonly FindingAnswer[] = []): Promise<void> {
  const known = await requireStake(world.db.read, person, journeyId);
  if (!mayKeepMap(person, known)) throw notAllowed();
  // Twice is once, also by a facilitator who does not edit it.
  if (known.shared) return;
  await withClearedMap(world, person, { journeyId, answers }, async (_inside, tx) => {
    const stake = await requireStake(tx, person, journeyId);
    if (!mayKeepMap(person, stake)) throw notAllowed();
    const at = world.clock.now();
    const made = await tx.insert(journeySharings).values({ journeyId, by: person.id, at }).onConflictDoNothing().returning();
    if (made.length > 0) await emit(tx, { kind: "journeys.shared", payload: { journeyId, personId: person.id }, at });
  });
}

/**
 * Makes it a draft of its owner and editors again; everybody else's open pages close. Refuses as sharing does, and with
 * `journeys.workshop-runs`, `journeys.workshop-planned`.
 */
export async function unsharing({ db, clock, live }: World, person: Person, journeyId: string): Promise<void> {
  await db.write(async (tx) => {
    // Preparing and starting a workshop lock the same row.
    await locked(tx.select({ id: journeys.id }).from(journeys).where(eq(journeys.id, journeyId)));
    const stake = await requireStake(tx, person, journeyId);
    if (!mayKeepMap(person, stake)) throw notAllowed();
    if (stake.running) throw workshopRuns();
    const at = clock.now();
    if (await plannedOn(tx, journeyId, at)) throw workshopPlanned();
    await tx.delete(journeySharings).where(eq(journeySharings.journeyId, journeyId));
    await emit(tx, { kind: "journeys.rights-changed", payload: { journeyId, by: person.id }, at });
  });
  live.tell({ what: rightsChanged, id: journeyId });
}
