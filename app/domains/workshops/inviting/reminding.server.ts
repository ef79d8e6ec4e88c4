import { settleNews } from "#app/domains/notifications/settling.server.ts";
import { enqueue, type JobHandler, withdrawJob } from "#app/shared/jobs.server.ts";
import type { Transaction } from "#db/client.ts";
import { announcedWorkshop } from "./announced.queries.server.ts";
import { hearersOf } from "./hearers.queries.server.ts";
import { remindersOf } from "./reminders.ts";
import { say } from "./saying.server.ts";

const reminderJob = "workshops.reminder";

interface Planned {
  readonly workshopId: string;
  readonly sequence: number;
}

/** Each time that it was planned for has reminders of its own. */
const keyOf = ({ workshopId, sequence }: Planned) => `${reminderJob}:${workshopId}:${sequence}`;

export async function planReminders(
  tx: Transaction,
  { startsAt, now, ...planned }: Planned & { startsAt: Date; now: Date },
): Promise<void> {
  const [first] = remindersOf({ startsAt, since: now });
  if (!first) return;
  await enqueue(tx, { kind: reminderJob, key: keyOf(planned), payload: { ...planned, since: now.toISOString() }, dueAt: first.at, now });
}

export const forgetReminders = (tx: Transaction, planned: Planned): Promise<void> => withdrawJob(tx, keyOf(planned));

export const remindingOfWorkshops: JobHandler = {
  kind: reminderJob,
  async run(world, payload) {
    const { since, ...planned } = payload as Planned & { since: string };
    const workshop = await announcedWorkshop(world.db.read, planned.workshopId);
    // Put off, called off or begun meanwhile: whoever is invited has heard of that.
    if (!workshop || workshop.sequence !== planned.sequence || workshop.startedAt || workshop.endedAt) return undefined;
    const now = world.clock.now();
    const reminders = remindersOf({ startsAt: workshop.startsAt, since: new Date(since) });
    // After a while without a runner only the latest is said, and nothing of what should have begun.
    const due = reminders.findLast(({ at }) => at <= now);
    if (due && now < workshop.startsAt) {
      const kind = "workshop-soon";
      const to = await hearersOf(world.db.read, workshop.id);
      await world.db.write(async (tx) => {
        // Unread, the one of yesterday would keep the one of now from being mailed.
        if (due.before === "hour")
          await settleNews(tx, { about: { kind: "workshop", id: workshop.id }, kinds: [kind], before: due.at, now });
        const cause = `${keyOf(planned)}:${due.before}`;
        await say(tx, world, workshop, { to, kind, params: { before: due.before }, cause, now });
      });
    }
    return reminders.find(({ at }) => at > now)?.at;
  },
};
