import { and, asc, eq, isNull, ne } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { alias } from "#db/dialect.ts";
import { journeyRemovals, journeySharings, journeyStories } from "#db/schema/journeys.ts";

const own = alias(journeyStories, "own");
const most = 20;

/** Ids of the stories that stand on the same step as this one, on maps that everybody reads; whether or not they can be read. One statement. */
export async function attachedTogether(read: Reader, storyId: string): Promise<string[]> {
  const sameStep = and(
    eq(journeyStories.journeyId, own.journeyId),
    eq(journeyStories.stepId, own.stepId),
    ne(journeyStories.storyId, own.storyId),
  );
  const rows = await read
    .selectDistinct({ id: journeyStories.storyId })
    .from(own)
    .innerJoin(journeySharings, eq(journeySharings.journeyId, own.journeyId))
    .leftJoin(journeyRemovals, eq(journeyRemovals.journeyId, own.journeyId))
    .innerJoin(journeyStories, sameStep)
    .where(and(eq(own.storyId, storyId), isNull(journeyRemovals.journeyId)))
    .orderBy(asc(journeyStories.storyId))
    .limit(most);
  return rows.map(({ id }) => id);
}
