/** What a person has not read becomes one letter after a while: what belongs together comes together. */
import { and, eq, isNull, notInArray } from "drizzle-orm";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { minute, shifted } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { enqueue, type JobHandler } from "#app/shared/jobs.server.ts";
import type { Transaction } from "#db/client.ts";
import { notifications } from "#db/schema/notifications.ts";
import { whenToMail } from "./mail-times.ts";
import { sendLetter } from "./mailing.server.ts";
import { settingsOf, withNames } from "./notifications.queries.server.ts";
import { wordsOf } from "./wording.ts";

const gatheringTime = 10 * minute;
/** News of one slot share a letter job. Shorter than the gathering, so that no job has ended while its slot lasts. */
const slotLength = 5 * minute;
const mostListed = 20;

const letterJob = "notifications.letter";

/** A while from now, a letter with what the person has not read by then. */
export async function askForLetter(tx: Transaction, personId: string, now: Date): Promise<void> {
  const slot = Math.floor(now.getTime() / slotLength);
  await enqueue(tx, {
    kind: letterJob,
    key: `${letterJob}:${personId}:${slot}`,
    payload: { personId },
    dueAt: shifted(now, gatheringTime),
    now,
  });
}

export const gathering: JobHandler = {
  kind: letterJob,
  async run({ db, clock, config }, payload) {
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
        .returning();
      if (rows.length === 0) return;
      const listed = rows.sort((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime()).slice(0, mostListed);
      const items = (await withNames(tx, listed)).map(({ row, told }) => ({
        words: wordsOf(told),
        link: `${config.publicUrl}/notifications/${row.id}`,
      }));
      const rest = rows.length - items.length;
      await sendLetter(tx, {
        template: "notifications",
        to: person.email,
        params: {
          name: person.name,
          summary: rows.length === 1 && items[0] ? items[0].words : m.notifications_letter_summary({ count: rows.length }),
          rest: rest > 0 ? m.notifications_letter_rest({ count: rest }) : "",
        },
        items,
        key: newId(),
        now,
      });
    });
  },
};
