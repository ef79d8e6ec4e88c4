import { and, eq, inArray, lt, ne, notInArray, or } from "drizzle-orm";
import { type Event, emit, type Reaction } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { notifications } from "#db/schema/notifications.ts";
import { keepersKinds, type NotificationKind, type Thing } from "./notifications.ts";

/** Nobody is called to what is gone for good. */
async function forgetThem({ db }: World, event: Event): Promise<void> {
  const { storyIds } = event.payload as { storyIds: string[] };
  await db.write(async (tx) => {
    await tx.delete(notifications).where(and(eq(notifications.aboutKind, "story"), inArray(notifications.aboutId, storyIds)));
  });
}

export const forgettingNotifications: Reaction = { name: "notifications.forgetting", on: "stories.removed", react: forgetThem };

/**
 * Nobody is called any more to what they may not see from now on: what stands on their page goes, and what was not mailed
 * yet is not mailed. Not `but`, to whom it belongs, nor what calls somebody to look after it.
 */
export async function forgetAbout(tx: Transaction, about: readonly Thing[], { but, now }: { but: string; now: Date }): Promise<void> {
  const gone = await tx
    .delete(notifications)
    .where(
      and(
        or(...about.map(({ kind, id }) => and(eq(notifications.aboutKind, kind), eq(notifications.aboutId, id)))),
        ne(notifications.personId, but),
        notInArray(notifications.kind, [...keepersKinds]),
      ),
    )
    .returning({ personId: notifications.personId });
  const people = [...new Set(gone.map(({ personId }) => personId))];
  if (people.length > 0) await emit(tx, { kind: "notifications.changed", payload: { people }, at: now });
}

/** What was said of a thing before a moment has been overtaken by what is said now: it goes, read or not. */
export async function forgetEarlier(
  tx: Transaction,
  told: { personId: string; kind: NotificationKind; about: Thing; before: Date },
): Promise<void> {
  const { personId, kind, about, before } = told;
  await tx
    .delete(notifications)
    .where(
      and(
        eq(notifications.personId, personId),
        eq(notifications.kind, kind),
        eq(notifications.aboutKind, about.kind),
        eq(notifications.aboutId, about.id),
        lt(notifications.updatedAt, before),
      ),
    );
}
