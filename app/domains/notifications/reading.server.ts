import { and, eq, isNull, lte } from "drizzle-orm";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { notifications } from "#db/schema/notifications.ts";

/** Marks one of a person's notifications as read, or all that had come by a moment. Others' are not touched. */
export async function markRead({ db, clock }: World, personId: string, which: { id: string } | { until: Date }): Promise<void> {
  const now = clock.now();
  await db.write(async (tx) => {
    const read = await tx
      .update(notifications)
      .set({ readAt: now })
      .where(
        and(
          eq(notifications.personId, personId),
          isNull(notifications.readAt),
          "id" in which ? eq(notifications.id, which.id) : lte(notifications.updatedAt, which.until),
        ),
      )
      .returning({ id: notifications.id });
    // Their other pages count anew.
    if (read.length > 0) await emit(tx, { kind: "notifications.changed", payload: { people: [personId] }, at: now });
  });
}
