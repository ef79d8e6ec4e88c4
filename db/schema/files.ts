import { id, index, instant, int, table, text } from "../dialect.ts";

/** What is in the file store, named by the SHA-256 of its content. */
export const files = table("files", {
  hash: text().primaryKey(),
  /** Bytes. */
  size: int().notNull(),
  /** As sniffed, never as claimed. */
  mediaType: text().notNull(),
  createdAt: instant().notNull(),
});

/** Why a file is kept and who may read it: a file is within reach of those who may see one of its uses. */
export const fileUses = table(
  "file_uses",
  {
    id: id(),
    hash: text()
      .notNull()
      .references(() => files.hash),
    /** The name it is offered under when saved. */
    name: text().notNull(),
    aboutKind: text().notNull(),
    aboutId: text().notNull(),
    personId: text(),
    createdAt: instant().notNull(),
  },
  (use) => [index("file_uses_hash").on(use.hash), index("file_uses_about").on(use.aboutKind, use.aboutId)],
);
