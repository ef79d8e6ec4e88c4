import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { notificationSettings, notifications } from "#db/schema/notifications.ts";
import { type MailSettings, type NotificationKind, type Thing, usualSettings } from "./notifications.ts";

interface Apart {
  readonly people: readonly string[];
  readonly kind: NotificationKind;
  readonly about: Thing;
  readonly now: Date;
}

const atOnce = 500;

/**
 * Takes what people were just told out of the letter with all news, because it comes in a letter of its own. Returns the settings
 * of those who want letters of this kind; the others get none.
 */
export async function mailingApart(tx: Transaction, { people, kind, about, now }: Apart): Promise<Map<string, MailSettings>> {
  const settings = new Map<string, MailSettings>(people.map((id) => [id, usualSettings]));
  for (let start = 0; start < people.length; start += atOnce) {
    const some = people.slice(start, start + atOnce);
    const rows = await tx.select().from(notificationSettings).where(inArray(notificationSettings.personId, some));
    for (const { personId, ...own } of rows) {
      if (own.mailOff.includes(kind)) settings.delete(personId);
      else settings.set(personId, own);
    }
    await tx
      .update(notifications)
      .set({ mailedAt: now })
      .where(
        and(
          inArray(notifications.personId, some),
          eq(notifications.kind, kind),
          eq(notifications.aboutKind, about.kind),
          eq(notifications.aboutId, about.id),
          isNull(notifications.readAt),
        ),
      );
  }
  return settings;
}
