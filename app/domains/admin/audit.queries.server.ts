import { and, asc, desc, eq, inArray, type SQL } from "drizzle-orm";
import { hasRole, type Person } from "#app/domains/people/people.ts";
import { hiddenTellersOf } from "#app/domains/stories/stories.queries.server.ts";
import { type Cursor, type Page, writeCursor } from "#app/shared/keyset.ts";
import type { Reader } from "#db/client.ts";
import { afterInOrder, beforeInOrder } from "#db/dialect.ts";
import { comments } from "#db/schema/comments.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { departments, people, sites, teams } from "#db/schema/people.ts";

export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly actorId: string | null;
  /** It was somebody whom the reader may not know: who told a story without their name. */
  readonly actorHidden?: true;
  /** Missing when it was nobody, or somebody who is gone. */
  readonly actorName: string | undefined;
  readonly subject: { readonly kind: string; readonly id: string; readonly name: string | undefined } | undefined;
  readonly detail: Record<string, unknown>;
}

const pageLength = 50;

/** A page of the audit log, newest first, with the names of who did what to whom: seven statements at most. */
export async function auditPage(
  read: Reader,
  reader: Pick<Person, "id" | "roles">,
  filter: { action?: string | undefined },
  place: { before?: Cursor | undefined; after?: Cursor | undefined } = {},
  length = pageLength,
): Promise<Page<AuditRow>> {
  const keys = [auditEntries.at, auditEntries.id];
  const backwards = place.after !== undefined && place.before === undefined;
  const conditions: (SQL | undefined)[] = [
    filter.action ? eq(auditEntries.action, filter.action) : undefined,
    place.before ? beforeInOrder(keys, [place.before.at, place.before.id]) : undefined,
    backwards && place.after ? afterInOrder(keys, [place.after.at, place.after.id]) : undefined,
  ];
  const order = backwards ? [asc(auditEntries.at), asc(auditEntries.id)] : [desc(auditEntries.at), desc(auditEntries.id)];
  const found = await read
    .select()
    .from(auditEntries)
    .where(and(...conditions))
    .orderBy(...order)
    .limit(length + 1);
  const more = found.length > length;
  const shown = backwards ? found.slice(0, length).reverse() : found.slice(0, length);
  const [nameOf, hidden] = await Promise.all([namesOf(read, shown), hiddenIn(read, reader, shown)]);
  const rows = shown.map(({ id, at, action, actorId, subjectKind, subjectId, detail }) => ({
    id,
    at,
    action,
    ...(hidden.has(id) ? { actorId: null, actorHidden: true as const } : { actorId }),
    actorName: actorId && !hidden.has(id) ? nameOf.get(actorId) : undefined,
    subject: subjectKind && subjectId ? { kind: subjectKind, id: subjectId, name: nameOf.get(subjectId) } : undefined,
    detail: detail ?? {},
  }));
  const [first, last] = [rows.at(0), rows.at(-1)];
  return {
    rows,
    ...((backwards || more) && last ? { next: writeCursor(last) } : {}),
    ...((backwards ? more : place.before) && first ? { previous: writeCursor(first) } : {}),
  };
}

interface Entry {
  readonly actorId: string | null;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
}

const about = (entries: readonly Entry[], kind: string) =>
  entries.flatMap((entry) => (entry.subjectKind === kind && entry.subjectId ? entry.subjectId : []));

/** Entries of somebody about a story that they told without their name, or about what they said under it. The same rule as `tellerFor`. */
async function hiddenIn(
  read: Reader,
  reader: Pick<Person, "id" | "roles">,
  entries: readonly (Entry & { id: string })[],
): Promise<Set<string>> {
  if (hasRole(reader, "editor")) return new Set();
  const commentIds = about(entries, "comment");
  const under =
    commentIds.length === 0
      ? []
      : await read
          .select({ id: comments.id, storyId: comments.aboutId })
          .from(comments)
          .where(and(inArray(comments.id, commentIds), eq(comments.aboutKind, "story")));
  const storyOf = new Map([
    ...about(entries, "story").map((id) => [id, id] as const),
    ...under.map(({ id, storyId }) => [id, storyId] as const),
  ]);
  const tellers = await hiddenTellersOf(read, [...new Set(storyOf.values())]);
  const isHidden = ({ actorId, subjectId }: Entry) =>
    actorId !== null && actorId !== reader.id && tellers.get(storyOf.get(subjectId ?? "") ?? "") === actorId;
  return new Set(entries.filter(isHidden).map(({ id }) => id));
}

async function namesOf(read: Reader, entries: readonly Entry[]): Promise<Map<string, string>> {
  const actors = entries.flatMap((entry) => entry.actorId ?? []);
  const names = new Map<string, string>();
  const tables = [
    { table: people, ids: [...actors, ...about(entries, "person")] },
    { table: departments, ids: about(entries, "department") },
    { table: teams, ids: about(entries, "team") },
    { table: sites, ids: about(entries, "site") },
  ];
  for (const { table, ids } of tables) {
    if (ids.length === 0) continue;
    const rows = await read
      .select({ id: table.id, name: table.name })
      .from(table)
      .where(inArray(table.id, [...new Set(ids)]));
    for (const { id, name } of rows) names.set(id, name);
  }
  return names;
}
