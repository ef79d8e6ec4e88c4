import { and, asc, desc, eq, inArray, type SQL } from "drizzle-orm";
import { type Cursor, type Page, writeCursor } from "#app/shared/keyset.ts";
import type { Reader } from "#db/client.ts";
import { afterInOrder, beforeInOrder } from "#db/dialect.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { departments, people, sites, teams } from "#db/schema/people.ts";

export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly actorId: string | null;
  /** Missing when it was nobody, or somebody who is gone. */
  readonly actorName: string | undefined;
  readonly subject: { readonly kind: string; readonly id: string; readonly name: string | undefined } | undefined;
  readonly detail: Record<string, unknown>;
}

const pageLength = 50;

/** A page of the audit log, newest first, with the names of who did what to whom: five statements at most. */
export async function auditPage(
  read: Reader,
  filter: { action?: string | undefined },
  place: { before?: Cursor | undefined; after?: Cursor | undefined } = {},
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
    .limit(pageLength + 1);
  const more = found.length > pageLength;
  const shown = backwards ? found.slice(0, pageLength).reverse() : found.slice(0, pageLength);
  const nameOf = await namesOf(read, shown);
  const rows = shown.map(({ id, at, action, actorId, subjectKind, subjectId, detail }) => ({
    id,
    at,
    action,
    actorId,
    actorName: actorId ? nameOf.get(actorId) : undefined,
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

async function namesOf(
  read: Reader,
  entries: readonly { actorId: string | null; subjectKind: string | null; subjectId: string | null }[],
): Promise<Map<string, string>> {
  const wanted = (kind: string) => entries.flatMap((entry) => (entry.subjectKind === kind && entry.subjectId ? entry.subjectId : []));
  const actors = entries.flatMap((entry) => entry.actorId ?? []);
  const names = new Map<string, string>();
  const tables = [
    { table: people, ids: [...actors, ...wanted("person")] },
    { table: departments, ids: wanted("department") },
    { table: teams, ids: wanted("team") },
    { table: sites, ids: wanted("site") },
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
