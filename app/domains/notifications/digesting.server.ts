/** The letter that says what is new. What stands in it is looked up as it leaves: what is gone by then was never put down. */
import { and, count, desc, eq, exists, inArray, isNotNull, lte, ne, not, notInArray, or, sql } from "drizzle-orm";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { newId } from "#app/shared/ids.ts";
import { enqueue, type JobHandler } from "#app/shared/jobs.server.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { storyVeils } from "#db/schema/consent.ts";
import { jobs } from "#db/schema/hallway.ts";
import { notifications } from "#db/schema/notifications.ts";
import { pledges } from "#db/schema/pledges.ts";
import { stories } from "#db/schema/stories.ts";
import { mostLetters } from "./mail-times.ts";
import { mail } from "./mailing.server.ts";
import { withNames } from "./notifications.queries.server.ts";
import { keepersKinds } from "./notifications.ts";
import { wordsOf } from "./wording.ts";

interface Digest {
  readonly personId: string;
  /** Of the notifications. */
  readonly ids: readonly string[];
}

const digestJob = "notifications.digest";
const mostListed = 20;

/**
 * Sends a letter with these notifications after the commit, tried again until the mail server takes it. `counted`: as which of
 * the letters of a day where the person is; left out for what is not counted.
 */
export async function sendDigest(
  tx: Transaction,
  { now, counted, ...digest }: Digest & { now: Date; counted?: { day: string; place: number } | undefined },
): Promise<void> {
  const key = counted ? countedKey(digest.personId, counted.day, counted.place) : `${digestJob}:${newId()}`;
  await enqueue(tx, { kind: digestJob, key, payload: digest, dueAt: now, now });
}

/** How many letters that are counted somebody was sent on a day, `YYYY-MM-DD`, where they are. */
export async function lettersOn(tx: Transaction, personId: string, day: string): Promise<number> {
  const keys = Array.from({ length: mostLetters }, (_, place) => countedKey(personId, day, place));
  const [sent] = await tx.select({ letters: count() }).from(jobs).where(inArray(jobs.key, keys));
  return sent?.letters ?? 0;
}

/** Jobs that have ended are known by their keys for longer than a day. */
const countedKey = (personId: string, day: string, place: number) => `${digestJob}:${personId}:${day}:${place}`;

export const digesting: JobHandler = {
  kind: digestJob,
  async run(world, payload, { key }) {
    const { personId, ids } = payload as Digest;
    const { db, config } = world;
    const person = await activePerson(db.read, personId);
    const rows = person ? await stillThere(db.read, { personId, ids }) : [];
    if (!person || rows.length === 0) return;
    const items = (await withNames(db.read, rows.slice(0, mostListed))).map(({ row, told }) => ({
      words: wordsOf(told),
      link: `${config.publicUrl}/notifications/${row.id}`,
    }));
    const rest = rows.length - items.length;
    const params = {
      name: person.name,
      summary: rows.length === 1 && items[0] ? items[0].words : m.notifications_letter_summary({ count: rows.length }),
      rest: rest > 0 ? m.notifications_letter_rest({ count: rest }) : "",
    };
    await mail(world, { template: "notifications", to: person.email, params, items }, key);
  },
};

/** Not what was forgotten meanwhile, nor what calls somebody to a story that is kept from readers at this very moment. */
function stillThere(read: Reader, { personId, ids }: Digest) {
  const kept = read
    .select({ one: sql`1` })
    .from(storyVeils)
    .innerJoin(stories, eq(stories.id, storyVeils.storyId))
    .leftJoin(pledges, and(eq(pledges.storyId, stories.id), eq(pledges.id, notifications.aboutId)))
    .where(
      and(
        or(eq(stories.id, notifications.aboutId), isNotNull(pledges.id)),
        lte(storyVeils.hiddenFrom, read.now()),
        ne(stories.tellerId, personId),
      ),
    );
  const called = and(
    inArray(notifications.aboutKind, ["story", "pledge"]),
    notInArray(notifications.kind, [...keepersKinds]),
    exists(kept),
  );
  return read
    .select()
    .from(notifications)
    .where(and(inArray(notifications.id, [...ids]), eq(notifications.personId, personId), not(called ?? sql`false`)))
    .orderBy(desc(notifications.updatedAt), desc(notifications.id));
}
