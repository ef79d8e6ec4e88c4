/** One click in a mail program ends the letter, without anybody signed in (RFC 8058). */
import { createHmac, timingSafeEqual } from "node:crypto";
import { eq } from "drizzle-orm";
import { isId } from "#app/shared/ids.ts";
import { secretOf } from "#app/shared/secrets.server.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { notificationSettings } from "#db/schema/notifications.ts";
import { people } from "#db/schema/people.ts";
import { usualSettings } from "../notifications.ts";
import { weeklyKind } from "./weekly.ts";

const secretName = "weekly-letter";

/** Makes the address that ends somebody's letter. It holds as long as the data folder: a letter may be found years later. */
export async function unsubscribeAddresses(world: Pick<World, "config">): Promise<(personId: string) => string> {
  const secret = await secretOf(world, secretName);
  return (personId) => `${world.config.publicUrl}/notifications/weekly/${personId}.${signature(secret, personId)}`;
}

/** Whose letter a token ends; undefined for one that we did not make. */
export async function personOfToken(world: Pick<World, "config">, token: string | undefined): Promise<string | undefined> {
  const [personId = "", given = ""] = (token ?? "").split(".");
  if (!isId(personId)) return undefined;
  const expected = Buffer.from(signature(await secretOf(world, secretName), personId));
  const received = Buffer.from(given);
  return received.length === expected.length && timingSafeEqual(received, expected) ? personId : undefined;
}

const signature = (secret: Buffer, personId: string) => createHmac("sha256", secret).update(personId).digest("base64url");

/** The letter is not mailed to them any more; it still stands on their page. Twice is the same as once. */
export async function unsubscribe({ db }: World, personId: string): Promise<void> {
  await db.write(async (tx) => {
    const [person] = await locked(tx.select({ id: people.id }).from(people).where(eq(people.id, personId)));
    if (!person) return;
    const [known] = await tx.select().from(notificationSettings).where(eq(notificationSettings.personId, personId));
    const mailOff = [...new Set([...(known?.mailOff ?? usualSettings.mailOff), weeklyKind])];
    await tx
      .insert(notificationSettings)
      .values({ ...usualSettings, personId, mailOff })
      .onConflictDoUpdate({ target: notificationSettings.personId, set: { mailOff } });
  });
}
