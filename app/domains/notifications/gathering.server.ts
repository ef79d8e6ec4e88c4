/** What a person has not read becomes one letter after a while: what belongs together comes together. */
import { and, eq, inArray, isNull, notInArray } from "drizzle-orm";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { minute, shifted } from "#app/shared/clock.ts";
import { dayIn } from "#app/shared/days.server.ts";
import { enqueueAll, type JobHandler } from "#app/shared/jobs.server.ts";
import type { Transaction } from "#db/client.ts";
import { lockedLightly } from "#db/dialect.ts";
import { notifications } from "#db/schema/notifications.ts";
import { people } from "#db/schema/people.ts";
import { lettersOn, sendDigest } from "./digesting.server.ts";
import { whenToMail } from "./mail-times.ts";
import { settingsOf } from "./notifications.queries.server.ts";
import { pressingKinds } from "./notifications.ts";

const gatheringTime = 10 * minute;
/** News of one slot share a letter job. Shorter than the gathering, so that no job has ended while its slot lasts. */
const slotLength = 5 * minute;

const letterJob = "notifications.letter";

/** A while from now, a letter to each with what they have not read by then. */
export async function askForLetters(tx: Transaction, personIds: readonly string[], now: Date): Promise<void> {
  const slot = Math.floor(now.getTime() / slotLength);
  const dueAt = shifted(now, gatheringTime);
  await enqueueAll(
    tx,
    personIds.map((personId) => ({ kind: letterJob, key: `${letterJob}:${personId}:${slot}`, payload: { personId }, dueAt, now })),
  );
}

export const gathering: JobHandler = {
  kind: letterJob,
  async run({ db, clock }, payload) {
    const { personId } = payload as { personId: string };
    const person = await activePerson(db.read, personId);
    if (!person) return;
    const settings = await settingsOf(db.read, personId);
    const now = clock.now();
    const when = whenToMail(settings, person.zone, now);
    if (when > now) return when;
    return db.write(async (tx) => {
      // Two letters of one person are counted one after the other.
      await lockedLightly(tx.select({ id: people.id }).from(people).where(eq(people.id, personId)));
      const day = dayIn(person.zone, now);
      const sent = await lettersOn(tx, personId, day);
      const next = whenToMail(settings, person.zone, now, sent);
      const isFull = next > now;
      // Marked and handed to the mail in one transaction: a runner that dies in between sends nothing twice and forgets nothing.
      const rows = await tx
        .update(notifications)
        .set({ mailedAt: now })
        .where(
          and(
            eq(notifications.personId, personId),
            isNull(notifications.readAt),
            isNull(notifications.mailedAt),
            notInArray(notifications.kind, [...settings.mailOff]),
            isFull ? inArray(notifications.kind, [...pressingKinds]) : undefined,
          ),
        )
        .returning({ id: notifications.id, kind: notifications.kind });
      if (rows.length > 0) {
        const isCounted = rows.some(({ kind }) => !pressing.includes(kind));
        await sendDigest(tx, { personId, ids: rows.map(({ id }) => id), now, counted: isCounted ? { day, place: sent } : undefined });
      }
      return isFull ? next : undefined;
    });
  },
};

const pressing: readonly string[] = pressingKinds;
