/** A finding knows the stories in which it is quoted. */
import { and, eq, inArray } from "drizzle-orm";
import type { Reaction } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { findingQuotes, findings } from "#db/schema/insights.ts";
import { stories } from "#db/schema/stories.ts";
import { findingsNamed } from "./insights.ts";

async function noteQuotes({ db, clock }: World, event: { payload: unknown }): Promise<void> {
  const { storyId } = event.payload as { storyId: string };
  await db.write(async (tx) => {
    const [story] = await tx
      .select({ before: stories.before, happened: stories.happened, after: stories.after, asks: stories.asks })
      .from(stories)
      .where(eq(stories.id, storyId));
    await tx.delete(findingQuotes).where(and(eq(findingQuotes.byKind, "story"), eq(findingQuotes.byId, storyId)));
    const named = story ? findingsNamed(story.before, story.happened, story.after, story.asks) : [];
    if (named.length === 0) return;
    const known = await tx.select({ id: findings.id }).from(findings).where(inArray(findings.id, named));
    const rows = known.map(({ id }) => ({ findingId: id, byKind: "story" as const, byId: storyId, at: clock.now() }));
    if (rows.length > 0) await tx.insert(findingQuotes).values(rows).onConflictDoNothing();
  });
}

export const storyQuoteReactions: readonly Reaction[] = ["stories.posted", "stories.edited", "stories.redacted"].map((on) => ({
  name: `insights.story-quotes:${on}`,
  on,
  react: noteQuotes,
}));
