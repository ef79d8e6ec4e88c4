import { sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { id, index, instant, oneOf, primaryKey, table, text } from "../dialect.ts";
import { people } from "./people.ts";

export const reportOutcomes = ["kept", "removed"] as const;

export const comments = table(
  "comments",
  {
    id: id(),
    /** The thing it is about: `story` and its id, and so on. */
    aboutKind: text().notNull(),
    aboutId: text().notNull(),
    /** One level of replies: the comment answered, itself never a reply. */
    parentId: text().references((): AnySQLiteColumn => comments.id, { onDelete: "cascade" }),
    personId: text()
      .notNull()
      .references(() => people.id),
    text: text().notNull(),
    createdAt: instant().notNull(),
    editedAt: instant(),
  },
  (comment) => [
    // With the id: a list counts what is said about each of its things, and need not look up a row for each comment.
    index("comments_about").on(comment.aboutKind, comment.aboutId, comment.id),
    // What a page of a thread walks: the comments that are no replies, by time.
    index("comments_thread").on(comment.aboutKind, comment.aboutId, comment.createdAt, comment.id).where(sql`parent_id is null`),
    index("comments_parent").on(comment.parentId, comment.createdAt, comment.id),
    index("comments_person").on(comment.personId),
  ],
);

export const commentRemovals = table("comment_removals", {
  commentId: text()
    .primaryKey()
    .references(() => comments.id, { onDelete: "cascade" }),
  by: text()
    .notNull()
    .references(() => people.id),
  at: instant().notNull(),
});

/** While the row is there, what was remarked is settled; without it, it is open. */
export const commentSettlings = table("comment_settlings", {
  commentId: text()
    .primaryKey()
    .references(() => comments.id, { onDelete: "cascade" }),
  by: text()
    .notNull()
    .references(() => people.id),
  at: instant().notNull(),
});

export const commentMentions = table(
  "comment_mentions",
  {
    commentId: text()
      .notNull()
      .references(() => comments.id, { onDelete: "cascade" }),
    personId: text()
      .notNull()
      .references(() => people.id),
  },
  (mention) => [primaryKey({ columns: [mention.commentId, mention.personId] })],
);

/** Somebody asks an editor to look at a thing. */
export const reports = table(
  "reports",
  {
    id: id(),
    aboutKind: text().notNull(),
    aboutId: text().notNull(),
    personId: text()
      .notNull()
      .references(() => people.id),
    reason: text().notNull(),
    createdAt: instant().notNull(),
  },
  (report) => [index("reports_about").on(report.aboutKind, report.aboutId), index("reports_created").on(report.createdAt, report.id)],
);

export const reportAnswers = table("report_answers", {
  reportId: text()
    .primaryKey()
    .references(() => reports.id, { onDelete: "cascade" }),
  by: text()
    .notNull()
    .references(() => people.id),
  at: instant().notNull(),
  outcome: oneOf(reportOutcomes).notNull(),
  note: text(),
});
