/** Puts down when the letter leaves, one job for each zone that somebody lives in. */
import { hour, shifted } from "#app/shared/clock.ts";
import { enqueue, type JobHandler } from "#app/shared/jobs.server.ts";
import type { Transaction } from "#db/client.ts";
import { leavingJob } from "./leaving.ts";
import { scheduleOf, zonesOfPeople } from "./weekly.queries.server.ts";
import { nextLeaving } from "./weekly.ts";

/** Longer than the earth is wide: the first zone of a day begins 26 hours before the last. */
const ahead = 36 * hour;

export async function planWeekly(tx: Transaction, now: Date): Promise<void> {
  const schedule = await scheduleOf(tx);
  if (!schedule) return;
  for (const zone of await zonesOfPeople(tx)) {
    const { day, at } = nextLeaving(schedule, zone, now);
    if (at > shifted(now, ahead)) continue;
    const { time } = schedule;
    await enqueue(tx, { kind: leavingJob, key: `${leavingJob}:${day}:${time}:${zone}`, payload: { day, time, zone }, dueAt: at, now });
  }
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
