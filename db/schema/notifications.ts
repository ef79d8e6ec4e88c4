import { sql } from "drizzle-orm";
import { id, index, instant, int, json, primaryKey, table, text, uniqueIndex } from "../dialect.ts";
import { people } from "./people.ts";

/** What one person should know about one thing. While unread, more of the same joins it (`count`, `actors`). */
export const notifications = table(
  "notifications",
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    kind: text().notNull(),
    aboutKind: text().notNull(),
    aboutId: text().notNull(),
    /** Values for the words of its kind. */
    params: json<Record<string, string>>().notNull(),
    /** Those who caused it, newest first, each once; not all of very many. */
    actors: json<string[]>().notNull(),
    count: int().notNull().default(1),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    readAt: instant(),
    mailedAt: instant(),
  },
  (notification) => [
    index("notifications_person").on(notification.personId, notification.updatedAt, notification.id),
    // What is gone for good takes along whoever was called to it.
    index("notifications_about").on(notification.aboutKind, notification.aboutId),
    // At most one unread row per person, kind and thing: two that come at the same moment join instead of standing side by side.
    uniqueIndex("notifications_unread")
      .on(notification.personId, notification.kind, notification.aboutKind, notification.aboutId)
      .where(sql`read_at is null`),
  ],
);

/** Which causes a person has already been told of, so that a reaction that runs twice tells once. */
export const notificationCauses = table(
  "notification_causes",
  {
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    cause: text().notNull(),
    at: instant().notNull(),
  },
  (row) => [primaryKey({ columns: [row.personId, row.cause] })],
);

export const notificationSettings = table("notification_settings", {
  personId: text()
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  /** Wall time in the person's zone, `HH:MM`; nothing is mailed from `quietFrom` until `quietUntil`. */
  quietFrom: text().notNull(),
  quietUntil: text().notNull(),
  /** Kinds that are not mailed. */
  mailOff: json<string[]>().notNull(),
});
