import { and, count, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import * as m from "#app/paraglide/messages.js";
import { type Page, readCursor, writeCursor } from "#app/shared/keyset.ts";
import type { Reader } from "#db/client.ts";
import { afterInOrder, beforeInOrder } from "#db/dialect.ts";
import { kept } from "#db/kept.ts";
import { notificationSettings, notifications } from "#db/schema/notifications.ts";
import { people } from "#db/schema/people.ts";
import { stories } from "#db/schema/stories.ts";
import { type MailSettings, mostCounted, usualSettings } from "./notifications.ts";
import { type Told, wordsOf } from "./wording.ts";

/** How many a person has not read, up to `mostCounted`. */
export async function unreadCount(read: Reader, personId: string): Promise<number> {
  const [counted] = await kept(read, unread).execute({ personId });
  return counted?.rows ?? 0;
}

/** Counted where the rows are: every page of everybody asks. The index says it all, so that no row is looked up. */
function unread(read: Reader) {
  const some = read
    .select({ one: sql<number>`1`.as("one") })
    .from(notifications)
    .where(and(eq(notifications.personId, sql.placeholder("personId")), isNull(notifications.readAt)))
    .limit(mostCounted)
    .as("some");
  return read.select({ rows: count() }).from(some).prepare();
}

export interface ShownNotification {
  readonly id: string;
  readonly words: string;
  readonly kind: string;
  /** Who caused it last, for the picture beside it. */
  readonly actor: string | undefined;
  readonly at: Date;
  readonly unread: boolean;
}

const pageLength = 30;

/** A person's notifications, the latest first. Two statements. */
export async function notificationsOf(read: Reader, personId: string, cursor?: string | null): Promise<Page<ShownNotification>> {
  const backwards = cursor?.startsWith("-") ?? false;
  const from = readCursor(backwards ? cursor?.slice(1) : cursor);
  const order = [notifications.updatedAt, notifications.id] as const;
  const place = from && (backwards ? afterInOrder(order, [from.at, from.id]) : beforeInOrder(order, [from.at, from.id]));
  const rows = await read
    .select()
    .from(notifications)
    .where(and(eq(notifications.personId, personId), place))
    .orderBy(...(backwards ? [...order] : order.map((column) => desc(column))))
    .limit(pageLength + 1);
  const more = rows.length > pageLength;
  const page = rows.slice(0, pageLength);
  if (backwards) page.reverse();
  const told = await withNames(read, page);
  const [first, last] = [page[0], page.at(-1)];
  return {
    rows: told.map(({ row, told }) => ({
      id: row.id,
      words: wordsOf(told),
      kind: row.kind,
      actor: told.actors[0],
      at: row.updatedAt,
      unread: row.readAt === null,
    })),
    ...(last && (backwards || more) ? { next: writeCursor({ at: last.updatedAt, id: last.id }) } : {}),
    ...(first && (backwards ? more : from) ? { previous: `-${writeCursor({ at: first.updatedAt, id: first.id })}` } : {}),
  };
}

/** One of a person's own notifications. */
export async function notificationOf(
  read: Reader,
  personId: string,
  id: string,
): Promise<(Omit<Told, "actors"> & { id: string }) | undefined> {
  const [row] = await read
    .select()
    .from(notifications)
    .where(and(eq(notifications.id, id), eq(notifications.personId, personId)));
  return row && { id: row.id, kind: row.kind, about: { kind: row.aboutKind, id: row.aboutId }, params: row.params };
}

type Row = typeof notifications.$inferSelect;

/** Rows with the names of those who caused them; two statements for all. */
export async function withNames(read: Reader, rows: readonly Row[]): Promise<{ row: Row; told: Told }[]> {
  const ids = [...new Set(rows.flatMap((row) => row.actors))];
  const named = ids.length === 0 ? [] : await read.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids));
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const hidden = await hiddenTellers(read, rows);
  return rows.map((row) => ({
    row,
    told: {
      kind: row.kind,
      about: { kind: row.aboutKind, id: row.aboutId },
      params: row.params,
      actors: row.actors.flatMap((id) => (hidden.get(row.aboutId) === id ? m.stories_teller_hidden_speaks() : (names.get(id) ?? []))),
    },
  }));
}

/** Who told which of the stories without wanting to be named. */
async function hiddenTellers(read: Reader, rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = rows.filter((row) => row.aboutKind === "story" && row.actors.length > 0).map((row) => row.aboutId);
  if (ids.length === 0) return new Map();
  const found = await read
    .select({ id: stories.id, tellerId: stories.tellerId })
    .from(stories)
    .where(and(inArray(stories.id, [...new Set(ids)]), isNotNull(stories.tellerHiddenAt)));
  return new Map(found.map(({ id, tellerId }) => [id, tellerId]));
}

/** What a person chose, or the usual. */
export async function settingsOf(read: Reader, personId: string): Promise<MailSettings> {
  const [row] = await read.select().from(notificationSettings).where(eq(notificationSettings.personId, personId));
  return row ?? usualSettings;
}
