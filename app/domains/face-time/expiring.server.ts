import { hasCode } from "#app/shared/errors.ts";
import type { JobHandler } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import { dueJob, endOverdue, moveLine } from "./advancing.server.ts";
import { lockShift } from "./locking.server.ts";
import { termsOf } from "./settings.queries.server.ts";

/** Ends the holds and offers of a shift that have run out and gives their places to the next in line. */
export async function expiring(world: World, shiftId: string): Promise<void> {
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    const shift = await lockShift(tx, shiftId);
    await endOverdue(tx, shift, now);
    await moveLine(tx, shift, await termsOf(tx), now);
  });
}

export const expiringWhenDue: JobHandler = {
  kind: dueJob,
  async run(world, payload) {
    const { shiftId } = payload as { shiftId: string };
    try {
      await expiring(world, shiftId);
    } catch (error) {
      // The shift is gone: nothing of it can run out.
      if (!hasCode(error, "hallway.not-found")) throw error;
    }
  },
};
