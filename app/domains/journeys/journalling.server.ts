/** Writes updates into the journal: many at once in one durable write, each with its place. */
import { inArray } from "drizzle-orm";
import { second } from "#app/shared/clock.ts";
import type { World } from "#app/shared/world.ts";
import { journeys, journeyUpdates } from "#db/schema/journeys.ts";
import { journalEnd } from "./journal.server.ts";

export interface NewUpdate {
  readonly journeyId: string;
  readonly epoch: number;
  readonly bytes: Uint8Array;
  readonly personId: string;
}

/** How fresh the moment of the last edit is kept. */
const editedEvery = 20 * second;

/** The sequence of each update; undefined where its epoch has ended or its map is gone, and nothing was written. */
export async function journalling(
  { db, clock }: Pick<World, "db" | "clock">,
  updates: readonly NewUpdate[],
): Promise<(number | undefined)[]> {
  const at = clock.now();
  return db.write(async (tx) => {
    const ends = new Map<string, { epoch: number; sequence: number } | undefined>();
    // Always in the same order, so that two processes never wait for each other's maps.
    for (const journeyId of [...new Set(updates.map((one) => one.journeyId))].sort()) ends.set(journeyId, await journalEnd(tx, journeyId));
    const sequences = updates.map(({ journeyId, epoch }) => {
      const end = ends.get(journeyId);
      if (!end || end.epoch !== epoch) return undefined;
      end.sequence += 1;
      return end.sequence;
    });
    const rows = updates.flatMap(({ bytes, ...update }, place) => {
      const sequence = sequences[place];
      return sequence === undefined ? [] : [{ ...update, sequence, bytes: Buffer.from(bytes), at }];
    });
    if (rows.length === 0) return sequences;
    await tx.insert(journeyUpdates).values(rows);
    const ids = [...new Set(rows.map(({ journeyId }) => journeyId))];
    const edited = await tx.select({ id: journeys.id, editedAt: journeys.editedAt }).from(journeys).where(inArray(journeys.id, ids));
    const stale = edited.filter(({ editedAt }) => at.getTime() - editedAt.getTime() > editedEvery).map(({ id }) => id);
    if (stale.length > 0) await tx.update(journeys).set({ editedAt: at }).where(inArray(journeys.id, stale));
    return sequences;
  });
}
