/** Puts down when the letter leaves, one job for each zone that somebody lives in. */
import { hour, shifted } from "#app/shared/clock.ts";
import { enqueueAll, type JobHandler } from "#app/shared/jobs.server.ts";
import type { Transaction } from "#db/client.ts";
import { leavingJob, leavingKey } from "./leaving.ts";
import { scheduleOf, zonesOfPeople } from "./weekly.queries.server.ts";
import { nextLeaving } from "./weekly.ts";

/** Longer than the earth is wide: the first zone of a day begins 26 hours before the last. */
const ahead = 36 * hour;

export async function planWeekly(tx: Transaction, now: Date): Promise<void> {
  const schedule = await scheduleOf(tx);
  if (!schedule) return;
  const { time } = schedule;
  const next = (await zonesOfPeople(tx)).map((zone) => ({ zone, ...nextLeaving(schedule, zone, now) }));
  await enqueueAll(
    tx,
    next
      .filter(({ at }) => at <= shifted(now, ahead))
      .map(({ zone, day, at }) => ({
        kind: leavingJob,
        key: leavingKey({ day, time, zone }),
        payload: { day, time, zone },
        dueAt: at,
        now,
      })),
  );
}

export const weeklyPlanning: JobHandler = {
  kind: "notifications.weekly-planning",
  atStart: true,
  async run({ db, clock }) {
    const now = clock.now();
    await db.write((tx) => planWeekly(tx, now));
    return shifted(now, hour);
  },
};
