import { lt } from "drizzle-orm";
import { dayLength, shifted } from "#app/shared/clock.ts";
import type { JobHandler } from "#app/shared/jobs.server.ts";
import { notificationCauses } from "#db/schema/notifications.ts";

/** Longer than the outbox and the jobs are kept: no reaction can run again and ask about it. */
const keptFor = 90 * dayLength;

/** Of what somebody has been told long ago nobody needs to know the cause. What they were told stays. */
export const sweepCauses: JobHandler = {
  kind: "notifications.sweep",
  atStart: true,
  async run({ db, clock }) {
    const now = clock.now();
    await db.write(async (tx) => {
      await tx.delete(notificationCauses).where(lt(notificationCauses.at, shifted(now, -keptFor)));
    });
    return shifted(now, dayLength);
  },
};
