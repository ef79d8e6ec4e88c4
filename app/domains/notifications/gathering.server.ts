/** What a person has not read becomes one letter after a while: what belongs together comes together. */
import { and, eq, isNull, notInArray } from "drizzle-orm";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { minute, shifted } from "#app/shared/clock.ts";
import { enqueueAll, type JobHandler } from "#app/shared/jobs.server.ts";
import type { Transaction } from "#db/client.ts";
import { notifications } from "#db/schema/notifications.ts";
import { sendDigest } from "./digesting.server.ts";
import { whenToMail } from "./mail-times.ts";
import { settingsOf } from "./notifications.queries.server.ts";

const gatheringTime = 10 * minute;
/** News of one slot share a letter job. Shorter than the gathering, so that no job has ended while its slot lasts. */
const slotLength = 5 * minute;

const letterJob = "notifications.letter";

/** A while from now, a letter to each with what they have not read by then. */
export async function askForLetters(tx: Transaction, people: readonly string[], now: Date): Promise<void> {
  const slot = Math.floor(now.getTime() / slotLength);
  const dueAt = shifted(now, gatheringTime);
  await enqueueAll(
    tx,
    people.map((personId) => ({ kind: letterJob, key: `${letterJob}:${personId}:${slot}`, payload: { personId }, dueAt, now })),
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
    await db.write(async (tx) => {
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
          ),
        )
        .returning({ id: notifications.id });
      if (rows.length === 0) return;
      await sendDigest(tx, { personId, ids: rows.map(({ id }) => id), now });
    });
  },
};
