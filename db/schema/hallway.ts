import { id, index, instant, int, json, table, text, uniqueIndex } from "../dialect.ts";

/** The outbox: one row per thing that happened, written in the transaction in which it happened. */
export const events = table(
  "events",
  {
    id: id(),
    kind: text().notNull(),
    payload: json<unknown>().notNull(),
    at: instant().notNull(),
    /** Set when its reactions stand in `jobs`. */
    dispatchedAt: instant(),
  },
  (event) => [index("events_waiting").on(event.dispatchedAt, event.id)],
);

export const jobs = table(
  "jobs",
  {
    id: id(),
    kind: text().notNull(),
    /** The same key is the same job: a second one is not made. */
    key: text().notNull(),
    /** Emptied when the job is done: it may hold what must not be kept (a link in a letter). */
    payload: json<unknown>(),
    dueAt: instant().notNull(),
    createdAt: instant().notNull(),
    leasedUntil: instant(),
    leasedBy: text(),
    attempts: int().notNull().default(0),
    /** Done, or given up when `lastError` is set. */
    endedAt: instant(),
    lastError: text(),
  },
  (job) => [uniqueIndex("jobs_key").on(job.key), index("jobs_due").on(job.endedAt, job.dueAt)],
);

/** Only ever added to; see app/shared/audit.server.ts. */
export const auditEntries = table(
  "audit_entries",
  {
    id: id(),
    at: instant().notNull(),
    /** Who did it; nobody when it was the system or somebody not signed in. Kept when the person is gone, so no reference. */
    actorId: text(),
    action: text().notNull(),
    subjectKind: text(),
    subjectId: text(),
    detail: json<Record<string, unknown>>(),
  },
  (entry) => [
    index("audit_entries_at").on(entry.at, entry.id),
    index("audit_entries_action").on(entry.action, entry.at, entry.id),
    index("audit_entries_subject").on(entry.subjectKind, entry.subjectId),
  ],
);

export const drafts = table(
  "drafts",
  {
    id: id(),
    personId: text().notNull(),
    /** Which form: `stories/new`, `stories/ID/edit`, `comments/story/ID`. */
    form: text().notNull(),
    /** The form's fields as they were typed, a list per name. */
    values: json<Record<string, string[]>>().notNull(),
    updatedAt: instant().notNull(),
    /** One stretch of typing in one browser, named there; `sequence` counts its savings, so that one that was overtaken changes nothing. */
    writing: text().notNull(),
    sequence: int().notNull(),
    /** Thrown away, or the form was posted: kept a day without its values, so that a saving that arrives late brings nothing back. */
    discardedAt: instant(),
  },
  (draft) => [uniqueIndex("drafts_person_form").on(draft.personId, draft.form)],
);
