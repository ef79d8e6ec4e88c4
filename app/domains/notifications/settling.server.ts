import { and, eq, inArray, isNull, lt, notInArray } from "drizzle-orm";
import { emit } from "#app/shared/events.server.ts";
import type { Transaction } from "#db/client.ts";
import { notificationCauses, notifications } from "#db/schema/notifications.ts";
import type { NotificationKind, Thing } from "./notifications.ts";

interface Settled {
  readonly about: Thing;
  readonly kinds: readonly NotificationKind[];
  /** For them alone; for everybody when left out. */
  readonly people?: readonly string[];
  /** For whom it is still to do. */
  readonly but?: readonly string[];
  /** What came later stays. */
  readonly before?: Date;
  readonly now: Date;
}

/** What has been overtaken is new to nobody any more: it stands on their page as read, and what was not mailed yet is not mailed. */
export async function settleNews(tx: Transaction, { about, kinds, people: only, but = [], before, now }: Settled): Promise<void> {
  const settled = await tx
    .update(notifications)
    .set({ readAt: now })
    .where(
      and(
        eq(notifications.aboutKind, about.kind),
        eq(notifications.aboutId, about.id),
        inArray(notifications.kind, [...kinds]),
        isNull(notifications.readAt),
        only && inArray(notifications.personId, [...only]),
        but.length > 0 ? notInArray(notifications.personId, [...but]) : undefined,
        before && lt(notifications.updatedAt, before),
      ),
    )
    .returning({ personId: notifications.personId });
  const people = [...new Set(settled.map(({ personId }) => personId))];
  if (people.length > 0) await emit(tx, { kind: "notifications.changed", payload: { people }, at: now });
}

/** What people were told of a cause has been taken back: when it comes again, they are told again. */
export async function tellAnew(tx: Transaction, people: readonly string[], cause: string): Promise<void> {
  await tx.delete(notificationCauses).where(and(inArray(notificationCauses.personId, [...people]), eq(notificationCauses.cause, cause)));
}
