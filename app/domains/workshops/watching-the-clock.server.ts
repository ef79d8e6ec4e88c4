/** The clock of a phase is its row. A job tells the pages when its time is up, and ends what everybody has left without ending it. */

import { eq } from "drizzle-orm";
import { rightsChanged } from "#app/domains/journeys/journeys.ts";
import { shifted } from "#app/shared/clock.ts";
import { enqueue, type JobHandler } from "#app/shared/jobs.server.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { workshopReveals, workshops } from "#db/schema/workshops.ts";
import { endNow } from "./ending.server.ts";
import { tellEverybody } from "./standing.server.ts";
import { forgottenAfter } from "./workshops.ts";

const clockJob = "workshops.clock";

export async function planClock(
  tx: Transaction,
  { workshopId, position, dueAt, now }: { workshopId: string; position: number; dueAt: Date; now: Date },
): Promise<void> {
  const key = `${clockJob}:${workshopId}:${position}:${dueAt.getTime()}`;
  await enqueue(tx, { kind: clockJob, key, payload: { workshopId, position }, dueAt, now });
}

export const watchingTheClock: JobHandler = {
  kind: clockJob,
  async run(world, payload) {
    const { workshopId, position } = payload as { workshopId: string; position: number };
    const now = world.clock.now();
    const left = await world.db.write(async (tx) => {
      const [row] = await locked(tx.select().from(workshops).where(eq(workshops.id, workshopId)));
      if (!row?.dueAt || row.endedAt || row.position !== position) return undefined;
      const forgotten = shifted(row.dueAt, forgottenAfter);
      // It was lengthened meanwhile: another job tells when that time is up.
      if (now < row.dueAt) return undefined;
      if (now < forgotten) return { until: forgotten };
      const reveals = await tx
        .select({ kind: workshopReveals.kind })
        .from(workshopReveals)
        .where(eq(workshopReveals.workshopId, workshopId));
      const nobody = { facilitates: false, invited: false, participates: false };
      await endNow(tx, { ...row, map: "", stageId: null, stake: nobody, revealed: new Set(reveals.map(({ kind }) => kind)) }, now);
      return { ended: row.journeyId };
    });
    if (!left) return undefined;
    if (left.ended) world.live.tell({ what: rightsChanged, id: left.ended });
    await tellEverybody(world, workshopId);
    return left.until;
  },
};
