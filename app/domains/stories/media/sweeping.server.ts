import { and, asc, gt, isNull, lt } from "drizzle-orm";
import { namedInDrafts } from "#app/domains/drafts/drafts.queries.server.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import type { JobHandler } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { storyMedia } from "#db/schema/stories.ts";
import { forget } from "./holding.server.ts";

const atOnce = 100;

/** Photos and voice notes that no story holds and no draft names any more are removed after a day, with their files. */
export const sweepMedia: JobHandler = {
  kind: "stories.sweep-media",
  atStart: true,
  async run(world, _payload, { signal }) {
    let after: string | undefined = "";
    while (after !== undefined && !signal.aborted) after = await sweepSome(world, after);
    return shifted(world.clock.now(), dayLength);
  },
};

/** Looks at some that come after an id; returns the last one looked at, unless there are no more. */
async function sweepSome({ db, clock }: World, after: string): Promise<string | undefined> {
  const now = clock.now();
  return db.write(async (tx) => {
    const rows = await locked(
      tx
        .select({ id: storyMedia.id, ownerId: storyMedia.ownerId })
        .from(storyMedia)
        .where(and(isNull(storyMedia.storyId), lt(storyMedia.createdAt, shifted(now, -dayLength)), gt(storyMedia.id, after)))
        .orderBy(asc(storyMedia.id))
        .limit(atOnce),
    );
    if (rows.length === 0) return undefined;
    const named = await namedInDrafts(
      tx,
      rows.map(({ id, ownerId }) => ({ id, personId: ownerId })),
    );
    await forget(
      tx,
      rows.filter(({ id }) => !named.has(id)).map(({ id }) => id),
      now,
    );
    return rows.length < atOnce ? undefined : rows.at(-1)?.id;
  });
}
