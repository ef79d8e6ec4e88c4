/** Letters that bring calendars up to date: one for all that changed for a person, never in their quiet hours. */
import { and, asc, eq, gt, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { whenToMail } from "#app/domains/notifications/mail-times.ts";
import { sendLetter } from "#app/domains/notifications/mailing.server.ts";
import { settingsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { minute, second, shifted } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { enqueueAll, type JobHandler } from "#app/shared/jobs.server.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { calendarEntries } from "#db/schema/face-time-calendar.ts";
import { letterOf } from "./inviting.server.ts";
import { newsOf } from "./news.queries.server.ts";

const letterJob = "face-time.calendar-letter";
/** What comes of one action comes in one letter, however many shifts it meant. */
const gatheringTime = minute;
/** Changes of one slot share a job. Shorter than the gathering, so that no job has ended while its slot lasts. */
const slotLength = 30 * second;

/** Soon, a letter to each with what their calendar does not show by then. */
export async function askForCalendarLetters(tx: Transaction, people: readonly string[], now: Date): Promise<void> {
  const slot = Math.floor(now.getTime() / slotLength);
  const dueAt = shifted(now, gatheringTime);
  await enqueueAll(
    tx,
    [...new Set(people)].map((personId) => ({
      kind: letterJob,
      key: `${letterJob}:${personId}:${slot}`,
      payload: { personId },
      dueAt,
      now,
    })),
  );
}

export const calendarLetters: JobHandler = {
  kind: letterJob,
  async run(world, payload) {
    const { personId } = payload as { personId: string };
    const { db, clock, config } = world;
    const reader = await activePerson(db.read, personId);
    if (!reader) return;
    const now = clock.now();
    const when = whenToMail(await settingsOf(db.read, personId), reader.zone, now);
    if (when > now) return when;
    await db.write(async (tx) => {
      // Marked and handed to the mail in one transaction: nothing is sent twice and nothing forgotten.
      const entries = await takeUnsent(tx, personId, now);
      if (entries.length === 0) return;
      const news = await newsOf(tx, personId, entries);
      if (news.length > 0) await sendLetter(tx, { ...letterOf(config, { news, reader }), key: `face-time:${newId()}`, now });
    });
  },
};

/** The newest state of each entry that the person has not been sent, with what they were sent before. Nothing of what has begun. */
async function takeUnsent(tx: Transaction, personId: string, now: Date) {
  const unsent = and(
    eq(calendarEntries.personId, personId),
    gt(calendarEntries.startsAt, now),
    or(
      and(
        eq(calendarEntries.state, "confirmed"),
        or(isNull(calendarEntries.invitedAt), ne(calendarEntries.invitedAt, calendarEntries.changedAt)),
      ),
      and(
        eq(calendarEntries.state, "cancelled"),
        isNotNull(calendarEntries.invitedAt),
        ne(calendarEntries.invitedAt, calendarEntries.changedAt),
      ),
    ),
  );
  const rows = await locked(
    tx.select().from(calendarEntries).where(unsent).orderBy(asc(calendarEntries.startsAt), asc(calendarEntries.shiftId)),
  );
  for (const scope of ["own", "host"] as const) {
    const ids = rows.filter((row) => row.scope === scope).map(({ shiftId }) => shiftId);
    if (ids.length === 0) continue;
    await tx
      .update(calendarEntries)
      .set({ invitedAt: sql`case when ${calendarEntries.state} = 'cancelled' then null else ${calendarEntries.changedAt} end` })
      .where(and(eq(calendarEntries.personId, personId), eq(calendarEntries.scope, scope), inArray(calendarEntries.shiftId, ids)));
  }
  return rows;
}
