/** Reminders of a pledge: one before its day, one when the day has gone by, then rarely. */
import { eq, isNull } from "drizzle-orm";
import { forgetEarlier } from "#app/domains/notifications/forgetting.server.ts";
import { settleNews } from "#app/domains/notifications/settling.server.ts";
import { tell } from "#app/domains/notifications/telling.server.ts";
import { activeAdministrators, activePerson } from "#app/domains/people/people.queries.server.ts";
import { calledBy } from "#app/domains/stories/stories.ts";
import { enqueue, type JobHandler, withdrawJob } from "#app/shared/jobs.server.ts";
import { type Recall, recallsFor } from "#app/shared/recalling.server.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { pledges } from "#db/schema/pledges.ts";
import { reminderOf } from "./pledges.queries.server.ts";

const reminderJob = "pledges.reminder";
const reminderKinds = ["pledge-due", "pledge-late"] as const;
const keyOf = ({ pledgeId, dueOn }: { pledgeId: string; dueOn: string }) => `${reminderJob}:${pledgeId}:${dueOn}`;

interface Planned {
  readonly pledgeId: string;
  readonly dueOn: string;
  readonly zone: string;
  readonly now: Date;
}

export async function planReminders(tx: Transaction, { pledgeId, dueOn, zone, now }: Planned): Promise<void> {
  const next = recallsFor({ dueOn, zone, since: now }).find(({ at }) => at > now);
  const payload = { pledgeId, dueOn, zone, since: now.toISOString() };
  if (next) await enqueue(tx, { kind: reminderJob, key: keyOf({ pledgeId, dueOn }), payload, dueAt: next.at, now });
}

/** For promises that nobody gave through a form. */
export async function planAllReminders(tx: Transaction, now: Date): Promise<void> {
  const open = await tx
    .select({ pledgeId: pledges.id, dueOn: pledges.dueOn, zone: people.zone })
    .from(pledges)
    .innerJoin(people, eq(people.id, pledges.personId))
    .where(isNull(pledges.endedAt));
  for (const pledge of open) await planReminders(tx, { ...pledge, now });
}

/** Nobody is recalled of that day any more; what they were told of it is new to nobody. */
export async function forgetReminders(tx: Transaction, pledge: { pledgeId: string; dueOn: string; now: Date }): Promise<void> {
  await withdrawJob(tx, keyOf(pledge));
  await settleNews(tx, { about: { kind: "pledge", id: pledge.pledgeId }, kinds: reminderKinds, now: pledge.now });
}

export const reminding: JobHandler = {
  kind: reminderJob,
  async run({ db, clock }, payload) {
    const { pledgeId, dueOn, zone, since } = payload as { pledgeId: string; dueOn: string; zone: string; since: string };
    const pledge = await reminderOf(db.read, pledgeId);
    if (!pledge || pledge.dueOn !== dueOn || pledge.endedAt) return;
    const now = clock.now();
    const reminders = recallsFor({ dueOn, zone, since: new Date(since) });
    // After a while without a runner only the latest is said, not one after the other.
    const due = reminders.findLast(({ at }) => at <= now);
    const told = due ? await toRemind(db.read, pledge, due) : [];
    if (due && pledge.readable) {
      const about = { kind: "pledge", id: pledgeId };
      await db.write(async (tx) => {
        // Unread, the last one would keep this one from being mailed.
        for (const personId of told) for (const kind of reminderKinds) await forgetEarlier(tx, { personId, kind, about, before: due.at });
        await tell(tx, {
          people: told,
          kind: due.late ? "pledge-late" : "pledge-due",
          about,
          params: {
            ...calledBy(pledge),
            ...(due.tomorrow ? { when: "tomorrow" } : {}),
            ...(told.includes(pledge.personId) ? {} : { of: pledge.person }),
          },
          cause: `${keyOf({ pledgeId, dueOn })}:${due.at.toISOString()}`,
          now,
        });
      });
    }
    return reminders.find(({ at }) => at > now)?.at;
  },
};

/** The pledger; their manager when they are no longer here; administrators, once its day has gone by, where neither is. */
async function toRemind(
  read: Reader,
  { personId, managerId }: { personId: string; managerId: string | null },
  { late }: Recall,
): Promise<string[]> {
  if (await activePerson(read, personId)) return [personId];
  if (managerId && (await activePerson(read, managerId))) return [managerId];
  return late ? activeAdministrators(read) : [];
}
