/** A phase begins, for the first time or again. */
import { and, eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { minute, shifted } from "#app/shared/clock.ts";
import type { Transaction } from "#db/client.ts";
import { workshopPhases, workshops } from "#db/schema/workshops.ts";
import { reveal } from "./revealing.server.ts";
import { planClock } from "./watching-the-clock.server.ts";
import type { FoundWorkshop } from "./workshops.queries.server.ts";

const rowOf = (workshopId: string, position: number) =>
  and(eq(workshopPhases.workshopId, workshopId), eq(workshopPhases.position, position));

/** With all of its time, with what the script reveals as it begins, and with nobody led to a step of the phase before. */
export async function begin(tx: Transaction, person: Person, workshop: FoundWorkshop, position: number, now: Date): Promise<void> {
  const phase = workshop.phases[position];
  if (!phase) return;
  const { id: workshopId } = workshop;
  const dueAt = shifted(now, phase.minutes * minute);
  await tx.update(workshops).set({ position, dueAt, focusStepId: null, focusAt: null }).where(eq(workshops.id, workshopId));
  const [before] = await tx.select().from(workshopPhases).where(rowOf(workshopId, position));
  // Begun again, it counts from so long ago as it took before: the minutes say all of its time.
  const took = before?.endedAt ? before.endedAt.getTime() - before.startedAt.getTime() : 0;
  const row = { startedAt: shifted(now, -took), endedAt: null, by: person.id };
  await tx
    .insert(workshopPhases)
    .values({ workshopId, position, ...row })
    .onConflictDoUpdate({ target: [workshopPhases.workshopId, workshopPhases.position], set: row });
  for (const kind of phase.reveals) await reveal(tx, person, workshop, kind, now);
  await planClock(tx, { workshopId, position, dueAt, now });
}

export async function endPhase(tx: Transaction, { id, position }: FoundWorkshop & { readonly position: number }, now: Date): Promise<void> {
  await tx.update(workshopPhases).set({ endedAt: now }).where(rowOf(id, position));
}
