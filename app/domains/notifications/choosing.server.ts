import type { World } from "#app/shared/world.ts";
import { notificationSettings } from "#db/schema/notifications.ts";
import type { MailSettings } from "./notifications.ts";

/** Keeps what a person chose to be mailed, and when not. */
export async function choose({ db }: World, personId: string, { quietFrom, quietUntil, mailOff }: MailSettings): Promise<void> {
  const row = { quietFrom, quietUntil, mailOff: [...mailOff] };
  await db.write(async (tx) => {
    await tx
      .insert(notificationSettings)
      .values({ personId, ...row })
      .onConflictDoUpdate({ target: notificationSettings.personId, set: row });
  });
}
