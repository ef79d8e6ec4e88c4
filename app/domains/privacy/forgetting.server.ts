import { and, eq, inArray } from "drizzle-orm";
import type { Event, Reaction } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { privacyAnswers } from "#db/schema/privacy.ts";

/** Stories that are gone for good take along what was answered about them. */
async function forgetThem({ db }: World, event: Event): Promise<void> {
  const { storyIds } = event.payload as { storyIds: string[] };
  await db.write(async (tx) => {
    await tx.delete(privacyAnswers).where(and(eq(privacyAnswers.aboutKind, "story"), inArray(privacyAnswers.aboutId, storyIds)));
  });
}

export const forgettingAnswers: Reaction = { name: "privacy.forgetting", on: "stories.removed", react: forgetThem };
