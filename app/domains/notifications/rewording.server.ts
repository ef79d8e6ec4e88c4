import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { jobs } from "#db/schema/hallway.ts";
import { notifications } from "#db/schema/notifications.ts";
import { type MailPayload, mailJob } from "./mailing.server.ts";
import type { Thing } from "./notifications.ts";

/** Changes what people were told about a thing, and letters that have not left, where words must not be kept any more. */
export async function rewordNews(tx: Transaction, about: Thing, reword: (text: string) => string): Promise<void> {
  const told = await tx
    .select({ id: notifications.id, params: notifications.params })
    .from(notifications)
    .where(and(eq(notifications.aboutKind, about.kind), eq(notifications.aboutId, about.id)));
  for (const { id, params } of told) {
    const reworded = mapped(params, reword);
    if (differs(params, reworded)) await tx.update(notifications).set({ params: reworded }).where(eq(notifications.id, id));
  }
  const waiting = await tx
    .select({ id: jobs.id, payload: jobs.payload })
    .from(jobs)
    .where(and(isNull(jobs.endedAt), eq(jobs.kind, mailJob)));
  for (const { id, payload } of waiting) {
    const { items, ...letter } = payload as MailPayload;
    if (!items) continue;
    const reworded = items.map((item) => mapped(item, reword));
    if (differs(items, reworded))
      await tx
        .update(jobs)
        .set({ payload: { ...letter, items: reworded } })
        .where(eq(jobs.id, id));
  }
}

const mapped = (values: Readonly<Record<string, string>>, reword: (text: string) => string) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, reword(value)]));

const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
