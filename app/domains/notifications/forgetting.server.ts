import { and, eq, inArray } from "drizzle-orm";
import type { Event, Reaction } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { notifications } from "#db/schema/notifications.ts";

/** Nobody is called to what is gone for good. */
async function forgetThem({ db }: World, event: Event): Promise<void> {
  const { storyIds } = event.payload as { storyIds: string[] };
  await db.write(async (tx) => {
    await tx.delete(notifications).where(and(eq(notifications.aboutKind, "story"), inArray(notifications.aboutId, storyIds)));
  });
}

export const forgettingNotifications: Reaction = { name: "notifications.forgetting", on: "stories.removed", react: forgetThem };
