import type { Transaction } from "#db/client.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { newId } from "./ids.ts";

export interface AuditEntry {
  /** Who did it; missing when nobody was signed in or the system did it. */
  readonly actorId?: string;
  /** `room.what`, past tense: `auth.signed-in`, `people.role-granted`. */
  readonly action: string;
  readonly subject?: { readonly kind: string; readonly id: string };
  /** No personal text: ids, counts, names of fields. */
  readonly detail?: Record<string, unknown>;
  readonly at: Date;
}

/** Adds to the audit log, in the transaction of what is recorded. There is deliberately no way to change or remove an entry. */
export async function record(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.insert(auditEntries).values(rowOf(entry));
}

/** Several at once, in one statement. */
export async function recordAll(tx: Transaction, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length > 0) await tx.insert(auditEntries).values(entries.map(rowOf));
}

const rowOf = ({ actorId, action, subject, detail, at }: AuditEntry) => ({
  id: newId(),
  at,
  actorId: actorId ?? null,
  action,
  subjectKind: subject?.kind ?? null,
  subjectId: subject?.id ?? null,
  detail: detail ?? null,
});
