import { and, eq, inArray } from "drizzle-orm";
import type { Event, Reaction } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { comments, reports } from "#db/schema/comments.ts";

/** The things are gone for good, so what was said about them goes too, with what was reported of it. */
async function forgetThem({ db }: World, event: Event): Promise<void> {
  const { storyIds } = event.payload as { storyIds: string[] };
  await db.write(async (tx) => {
    const aboutThem = and(eq(comments.aboutKind, "story"), inArray(comments.aboutId, storyIds));
    const said = tx.select({ id: comments.id }).from(comments).where(aboutThem);
    await tx.delete(reports).where(and(eq(reports.aboutKind, "comment"), inArray(reports.aboutId, said)));
    await tx.delete(reports).where(and(eq(reports.aboutKind, "story"), inArray(reports.aboutId, storyIds)));
    await tx.delete(comments).where(aboutThem);
  });
}

export const forgettingComments: Reaction = { name: "comments.forgetting", on: "stories.removed", react: forgetThem };
