import { inArray, sql } from "drizzle-orm";
import { emit } from "#app/shared/events.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { Transaction } from "#db/client.ts";
import { notificationCauses, notifications } from "#db/schema/notifications.ts";
import { askForLetters } from "./gathering.server.ts";
import { joinedActors, type NotificationKind, personalKinds, type Thing } from "./notifications.ts";

export interface News {
  /** Ids of those who should know. Whoever did it is left out. */
  readonly people: readonly string[];
  readonly kind: NotificationKind;
  readonly about: Thing;
  /** Values for the words of the kind (`wording.ts`); the newest stand. */
  readonly params: Readonly<Record<string, string>>;
  readonly actorId?: string;
  /** What happened, by name: the same cause tells a person once, so a reaction may run twice. */
  readonly cause: string;
  readonly now: Date;
}

const atOnce = 500;

/**
 * Tells people of something. While they have not read it, more of the same kind about the same thing joins it. Returns the ids of
 * those who had not been told of this cause before.
 */
export async function tell(tx: Transaction, news: News): Promise<string[]> {
  // In order, so that two that tell the same people wait for each other instead of blocking each other.
  const wanted = [...new Set(news.people)].filter((id) => id !== news.actorId).sort();
  const told: string[] = [];
  for (let start = 0; start < wanted.length; start += atOnce) {
    const fresh = await notToldBefore(tx, wanted.slice(start, start + atOnce), news);
    if (fresh.length === 0) continue;
    await writeDown(tx, fresh, news);
    await askForLetters(tx, fresh, news.now);
    await emit(tx, { kind: "notifications.changed", payload: { people: fresh }, at: news.now });
    told.push(...fresh);
  }
  return told;
}

async function notToldBefore(tx: Transaction, people: readonly string[], { cause, now }: News): Promise<string[]> {
  const rows = await tx
    .insert(notificationCauses)
    .values(people.map((personId) => ({ personId, cause, at: now })))
    .onConflictDoNothing()
    .returning({ personId: notificationCauses.personId });
  return rows.map((row) => row.personId).sort();
}

async function writeDown(tx: Transaction, people: readonly string[], { kind, about, params, actorId, now }: News): Promise<void> {
  const actors = joinedActors(actorId, []);
  const rows = await tx
    .insert(notifications)
    .values(
      people.map((personId) => ({
        id: newId(),
        personId,
        kind,
        aboutKind: about.kind,
        aboutId: about.id,
        params: { ...params },
        actors,
        createdAt: now,
        updatedAt: now,
      })),
    )
    .onConflictDoUpdate({
      target: [notifications.personId, notifications.kind, notifications.aboutKind, notifications.aboutId],
      targetWhere: sql`read_at is null`,
      set: {
        count: sql`${notifications.count} + 1`,
        params: sql`excluded.params`,
        updatedAt: now,
        ...(personalKinds.includes(kind) ? { mailedAt: null } : {}),
      },
    })
    .returning({ id: notifications.id, count: notifications.count, actors: notifications.actors });
  // Most were told of the same before, by the same people: one statement for all of those.
  const joined = rows.filter((one) => one.count > 1).map((row) => ({ id: row.id, actors: joinedActors(actorId, row.actors) }));
  for (const same of Map.groupBy(joined, ({ actors }) => JSON.stringify(actors)).values()) {
    await tx
      .update(notifications)
      .set({ actors: same[0]?.actors })
      .where(
        inArray(
          notifications.id,
          same.map(({ id }) => id),
        ),
      );
  }
}
