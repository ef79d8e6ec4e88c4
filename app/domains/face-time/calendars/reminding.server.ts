import { and, eq } from "drizzle-orm";
import { forgetEarlier } from "#app/domains/notifications/forgetting.server.ts";
import { tell } from "#app/domains/notifications/telling.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { enqueue, type JobHandler, withdrawJob } from "#app/shared/jobs.server.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { shifts } from "#db/schema/face-time.ts";
import { calendarEntries } from "#db/schema/face-time-calendar.ts";
import { sites } from "#db/schema/people.ts";
import type { CalendarScope } from "#db/words/face-time.ts";
import { remindersOf } from "./reminders.ts";

const reminderJob = "face-time.reminder";

interface Entry {
  readonly personId: string;
  readonly shiftId: string;
  readonly scope: CalendarScope;
  readonly sequence: number;
}

/** Each change of an entry has reminders of its own. */
const keyOf = ({ personId, shiftId, scope, sequence }: Entry) => `${reminderJob}:${shiftId}:${scope}:${personId}:${sequence}`;

/** `since`: when they were last told of its times. */
export async function planReminders(
  tx: Transaction,
  entry: Entry & { startsAt: Date; zone: string; since: Date; now: Date },
): Promise<void> {
  const { personId, shiftId, scope, sequence, startsAt, zone, since, now } = entry;
  const first = remindersOf({ startsAt, zone, since }).find(({ at }) => at > now);
  if (!first) return;
  const payload: Payload = { personId, shiftId, scope, sequence, since: since.toISOString(), planned: now.toISOString() };
  await enqueue(tx, { kind: reminderJob, key: keyOf(entry), payload, dueAt: first.at, now });
}

export async function forgetReminders(tx: Transaction, entry: Entry): Promise<void> {
  await withdrawJob(tx, keyOf(entry));
}

type Payload = Entry & { readonly since: string; readonly planned: string };

export const remindingOfShifts: JobHandler = {
  kind: reminderJob,
  async run({ db, clock }, payload) {
    const { since, planned, ...entry } = payload as Payload;
    const standing = await entryToRemindOf(db.read, entry);
    // Moved or called off meanwhile: what came of that has its own reminders.
    if (!standing || standing.sequence !== entry.sequence || standing.state !== "confirmed") return;
    const person = await activePerson(db.read, entry.personId);
    if (!person) return;
    const now = clock.now();
    // By the clock that the reader has now, which may be another than when they booked.
    const reminders = remindersOf({ startsAt: standing.startsAt, zone: person.zone, since: new Date(since) });
    // After a while without a runner only the latest is said, and nothing of what has begun.
    const due = reminders.findLast(({ at }) => at <= now && at > new Date(planned));
    if (due && now < standing.startsAt) {
      const news = { kind: "shift-soon", about: { kind: "shift", id: entry.shiftId } } as const;
      await db.write(async (tx) => {
        // "In a week" is no longer true, and unread it would keep "tomorrow" from being mailed.
        await forgetEarlier(tx, { ...news, personId: person.id, before: due.at });
        const params = { site: standing.site, when: due.kind };
        await tell(tx, { ...news, people: [person.id], params, cause: `${keyOf(entry)}:${due.kind}`, now });
      });
    }
    return reminders.find(({ at }) => at > now)?.at;
  },
};

async function entryToRemindOf(read: Reader, { personId, shiftId, scope }: Entry) {
  const [row] = await read
    .select({
      sequence: calendarEntries.sequence,
      state: calendarEntries.state,
      startsAt: calendarEntries.startsAt,
      site: sites.name,
    })
    .from(calendarEntries)
    .innerJoin(shifts, eq(shifts.id, calendarEntries.shiftId))
    .innerJoin(sites, eq(sites.id, shifts.siteId))
    .where(and(eq(calendarEntries.personId, personId), eq(calendarEntries.shiftId, shiftId), eq(calendarEntries.scope, scope)));
  return row;
}
