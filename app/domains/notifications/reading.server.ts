import { and, eq, isNull, lte, notInArray } from "drizzle-orm";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { notifications } from "#db/schema/notifications.ts";
import type { NotificationKind, Thing } from "./notifications.ts";

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

/** What called people to something that is done: it is read, and not mailed any more. `but`: for whom it is still to do. */
export async function settleAbout(
  tx: Transaction,
  { kind, about, but, now }: { kind: NotificationKind; about: Thing; but: readonly string[]; now: Date },
): Promise<void> {
  const settled = await tx
    .update(notifications)
    .set({ readAt: now })
    .where(
      and(
        eq(notifications.aboutKind, about.kind),
        eq(notifications.aboutId, about.id),
        eq(notifications.kind, kind),
        isNull(notifications.readAt),
        but.length > 0 ? notInArray(notifications.personId, [...but]) : undefined,
      ),
    )
    .returning({ personId: notifications.personId });
  const people = settled.map(({ personId }) => personId);
  if (people.length > 0) await emit(tx, { kind: "notifications.changed", payload: { people }, at: now });
}
