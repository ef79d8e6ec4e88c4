/** On its review date the owner of a study is asked whether it is still true; the day after, the study itself says that it is due. */
import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, or, type SQL } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import { dayLength, hour, shifted } from "#app/shared/clock.ts";
import type { Reaction } from "#app/shared/events.server.ts";
import type { JobHandler } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { studies } from "#db/schema/insights.ts";
import { publishedStudy } from "../insights.queries.server.ts";
import { weightOf } from "../insights.ts";
import { keepersOf } from "../keepers.server.ts";
import { askingOf } from "./truth.ts";

const atOnce = 100;

export const askingStillTrue: JobHandler = {
  kind: "insights.still-true",
  atStart: true,
  async run(world, _payload, { signal }) {
    let after: string | undefined = "";
    while (after !== undefined) {
      if (signal.aborted) return "again";
      after = await someAreAsked(world, after);
    }
    // Twice a day, and as soon as a day begins: whoever is asked hears of it on the day itself, and lists say what the page says.
    const now = world.clock.now();
    const midnight = Date.parse(dayOf(now)) + dayLength;
    return new Date(Math.min(+shifted(now, 12 * hour), midnight));
  },
};

/** What is published on its review date, or after it, does not wait for the next look. */
export const askingOfPublished: Reaction = {
  name: "insights.asking-still-true",
  on: "insights.published",
  async react({ db, clock }, { payload }) {
    const { studyId } = payload as { studyId: string };
    await db.write(async (tx) => {
      const now = clock.now();
      await ask(tx, await toBeAsked(tx, now, eq(studies.id, studyId)), now);
    });
  },
};

/** Returns after which to go on; nothing when all were asked. */
async function someAreAsked({ db, clock }: World, after: string): Promise<string | undefined> {
  return db.write(async (tx) => {
    const now = clock.now();
    const rows = await toBeAsked(tx, now, gt(studies.id, after));
    await fallDue(tx, dayOf(now));
    await ask(tx, rows, now);
    return rows.length < atOnce ? undefined : rows.at(-1)?.id;
  });
}

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);

/** Published studies whose day has come, in order of their ids. */
async function toBeAsked(tx: Transaction, now: Date, which: SQL) {
  return tx
    .select({ id: studies.id, title: studies.title, ownerId: studies.ownerId, reviewOn: studies.reviewOn })
    .from(studies)
    .where(
      and(
        publishedStudy,
        isNotNull(studies.reviewOn),
        lte(studies.reviewOn, dayOf(now)),
        inArray(studies.standing, ["current", "due"]),
        which,
      ),
    )
    .orderBy(asc(studies.id))
    .limit(atOnce);
}

async function ask(tx: Transaction, rows: Awaited<ReturnType<typeof toBeAsked>>, now: Date): Promise<void> {
  const today = dayOf(now);
  const keepers = await keepersOf(tx, rows);
  for (const { id, title, reviewOn } of rows) {
    const asking = askingOf(reviewOn ?? today, today);
    await tell(tx, {
      people: keepers.get(id) ?? [],
      kind: "study-still-true",
      about: { kind: "study", id },
      params: { title },
      cause: `study-still-true:${id}:${reviewOn}:${asking}`,
      now,
    });
  }
}

/** What its owner has moved to another day is not due any more. */
async function fallDue(tx: Transaction, today: string): Promise<void> {
  await tx
    .update(studies)
    .set({ standing: "current", weight: weightOf("current") })
    .where(and(publishedStudy, eq(studies.standing, "due"), or(isNull(studies.reviewOn), gte(studies.reviewOn, today))));
  await tx
    .update(studies)
    .set({ standing: "due", weight: weightOf("due") })
    .where(and(publishedStudy, eq(studies.standing, "current"), lt(studies.reviewOn, today)));
}
