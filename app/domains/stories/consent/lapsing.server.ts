/** A consent that ends with a day: at its end the story is gone, and two weeks before that its teller hears of it. */
import { and, asc, eq, gt, inArray, isNotNull, isNull, lte } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import { record } from "#app/shared/audit.server.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import type { JobHandler } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { storyConsents, storyConsentWithdrawals } from "#db/schema/consent.ts";
import { people } from "#db/schema/people.ts";
import { stories, storyWithdrawals } from "#db/schema/stories.ts";
import { hidden } from "../hiding.server.ts";
import { calledBy } from "../stories.ts";
import { reminderDays } from "./consent.ts";
import { lapseJob } from "./lapse-job.ts";

/** At the moment itself. `readable` compares with the clock, so nobody reads it meanwhile even where this is late. */
export const lapsing: JobHandler = {
  kind: lapseJob,
  async run(world, payload) {
    const { consentId } = payload as { consentId: string };
    await world.db.write(async (tx) => {
      const now = world.clock.now();
      const due = and(eq(storyConsents.id, consentId), lte(storyConsents.lapsesAt, now), isNull(storyConsents.lapsedAt));
      const { rows } = await standingLocked(tx, due, 1);
      for (const row of rows) await lapse(tx, row, now);
    });
  },
};

const atOnce = 100;

/** Each day: whoever told a story whose consent ends within two weeks is told, once; and what has lapsed unseen is caught up with. */
export const consentCheck: JobHandler = {
  kind: "stories.consent-check",
  atStart: true,
  async run(world, _payload, { signal }) {
    while (await someLapse(world)) if (signal.aborted) return "again";
    while (await someAreTold(world)) if (signal.aborted) return "again";
    return shifted(world.clock.now(), dayLength);
  },
};

async function someLapse({ db, clock }: World): Promise<boolean> {
  return db.write(async (tx) => {
    const now = clock.now();
    const { rows, more } = await standingLocked(tx, and(lte(storyConsents.lapsesAt, now), isNull(storyConsents.lapsedAt)), atOnce);
    for (const row of rows) await lapse(tx, row, now);
    return more;
  });
}

async function someAreTold({ db, clock }: World): Promise<boolean> {
  return db.write(async (tx) => {
    const now = clock.now();
    const soon = and(
      gt(storyConsents.lapsesAt, now),
      lte(storyConsents.lapsesAt, shifted(now, reminderDays * dayLength)),
      isNull(storyConsents.remindedAt),
    );
    const { rows, more } = await standingLocked(tx, soon, atOnce);
    for (const row of rows) {
      await tx.update(storyConsents).set({ remindedAt: now }).where(eq(storyConsents.id, row.id));
      await tellTeller(tx, row, "lapsing", now);
    }
    return more;
  });
}

type Standing = Awaited<ReturnType<typeof standing>>[number];

/** Consents that stand, of stories that do. */
function standing(tx: Transaction, which: ReturnType<typeof and>, most: number) {
  return tx
    .select({
      id: storyConsents.id,
      until: storyConsents.until,
      storyId: stories.id,
      tellerId: stories.tellerId,
      title: stories.title,
      sketch: stories.sketch,
      locale: people.locale,
    })
    .from(storyConsents)
    .innerJoin(stories, eq(stories.id, storyConsents.storyId))
    .innerJoin(people, eq(people.id, stories.tellerId))
    .leftJoin(storyConsentWithdrawals, eq(storyConsentWithdrawals.consentId, storyConsents.id))
    .leftJoin(storyWithdrawals, eq(storyWithdrawals.storyId, stories.id))
    .where(
      and(
        isNull(storyConsents.supersededAt),
        isNotNull(storyConsents.lapsesAt),
        isNull(storyConsentWithdrawals.consentId),
        isNull(storyWithdrawals.storyId),
        which,
      ),
    )
    .orderBy(asc(storyConsents.lapsesAt), asc(storyConsents.id))
    .limit(most);
}

/**
 * The same with their stories locked, as whoever records, renews or withdraws a consent locks them: what another transaction
 * settled meanwhile is left out. `more`: there may be others.
 */
async function standingLocked(tx: Transaction, which: ReturnType<typeof and>, most: number) {
  const found = await standing(tx, which, most);
  if (found.length === 0) return { rows: found, more: false };
  const storyIds = found.map(({ storyId }) => storyId);
  await locked(tx.select({ id: stories.id }).from(stories).where(inArray(stories.id, storyIds)).orderBy(asc(stories.id)));
  const ids = found.map(({ id }) => id);
  return { rows: await standing(tx, and(which, inArray(storyConsents.id, ids)), most), more: found.length === most };
}

async function lapse(tx: Transaction, row: Standing, now: Date): Promise<void> {
  await tx.update(storyConsents).set({ lapsedAt: now }).where(eq(storyConsents.id, row.id));
  await hidden(tx, { id: row.storyId, tellerId: row.tellerId }, now);
  await record(tx, { action: "stories.consent-lapsed", subject: { kind: "story", id: row.storyId }, at: now });
  await tellTeller(tx, row, "lapsed", now);
}

async function tellTeller(
  tx: Transaction,
  { id, until, storyId, tellerId, title, sketch, locale }: Standing,
  what: "lapsing" | "lapsed",
  now: Date,
) {
  const day = until && new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${until}T00:00:00Z`));
  await tell(tx, {
    people: [tellerId],
    kind: "story-consent",
    about: { kind: "story", id: storyId },
    params: { what, ...calledBy({ title, sketch }), day: day ?? "" },
    cause: `consent-${what}:${id}`,
    now,
  });
}
