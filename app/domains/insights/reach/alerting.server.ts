/** When two weeks have passed and a part of the organisation has not been reached, whoever looks after the study hears of it. */
import { and, asc, gt, inArray, lte } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import type { JobHandler } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import { reachAlerts, studies } from "#db/schema/insights.ts";
import { publishedStudy } from "../insights.queries.server.ts";
import { keepersOf } from "../keepers.server.ts";
import { daysUntilAlert } from "./reach.ts";
import { departmentSizes } from "./sizes.queries.server.ts";
import { unreachedBy } from "./unreached.queries.server.ts";

const atOnce = 50;
/** What is older than this, in days, was there before anybody counted: nobody is told of it now. */
const longestBack = 60;

export const alertingUnreached: JobHandler = {
  kind: "insights.unreached",
  atStart: true,
  async run(world, _payload, { signal }) {
    let after: string | undefined = "";
    while (after !== undefined) {
      if (signal.aborted) return "again";
      after = await someAreLookedAt(world, after);
    }
    return shifted(world.clock.now(), dayLength);
  },
};

/** Returns after which to go on; nothing when all were looked at. */
async function someAreLookedAt({ db, clock }: World, after: string): Promise<string | undefined> {
  const now = clock.now();
  const rows = await db.read
    .select({ id: studies.id, title: studies.title, ownerId: studies.ownerId, narrowedBecause: studies.narrowedBecause })
    .from(studies)
    .where(
      and(
        publishedStudy,
        inArray(studies.standing, ["current", "due"]),
        lte(studies.publishedAt, shifted(now, -daysUntilAlert * dayLength)),
        gt(studies.publishedAt, shifted(now, -longestBack * dayLength)),
        gt(studies.id, after),
      ),
    )
    .orderBy(asc(studies.id))
    .limit(atOnce);
  const unreached = await unreachedBy(db.read, rows, rows.length > 0 ? await departmentSizes(db.read) : []);
  await db.write(async (tx) => {
    const keepers = await keepersOf(tx, rows);
    for (const { id, title } of rows) {
      const missing = unreached.get(id) ?? [];
      if (missing.length === 0) continue;
      const fresh = await tx
        .insert(reachAlerts)
        .values(missing.map((one) => ({ studyId: id, function: one, at: now })))
        .onConflictDoNothing()
        .returning({ function: reachAlerts.function });
      if (fresh.length === 0) continue;
      const named = fresh.map((row) => row.function).sort();
      await tell(tx, {
        people: keepers.get(id) ?? [],
        kind: "study-unreached",
        about: { kind: "study", id },
        params: { title },
        cause: `study-unreached:${id}:${named.join()}`,
        now,
      });
    }
  });
  return rows.length < atOnce ? undefined : rows.at(-1)?.id;
}
