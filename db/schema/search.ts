import { index, int, numbered, oneOf, primaryKey, table, text, uniqueIndex } from "../dialect.ts";

export const searchKinds = ["story", "study", "finding"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What can be found. Its words stand under the same number in the engine's own full-text table: see db/full-text-parts.ts. */
export const searchDocuments = table(
  "search_documents",
  {
    /** Counts up, so that the newest are found first. */
    number: numbered(),
    kind: oneOf(searchKinds).notNull(),
    aboutId: text().notNull(),
    /** With which rules its words were made: see app/domains/search/words.ts. */
    edition: int().notNull(),
  },
  (document) => [uniqueIndex("search_documents_about").on(document.kind, document.aboutId)],
);

/** The words that stand in documents, for forgiving typing errors and for telling rare words from common ones. */
export const searchTerms = table("search_terms", {
  term: text().primaryKey(),
  /** In how many documents, as far as it matters: see `mostCounted` in app/domains/search/vocabulary.server.ts. */
  seen: int().notNull(),
});

/** Every three letters of a word, so that a misspelt one leads to it. */
export const searchGrams = table(
  "search_grams",
  {
    gram: text().notNull(),
    /** Of the word, in characters. */
    length: int().notNull(),
    term: text()
      .notNull()
      .references(() => searchTerms.term, { onDelete: "cascade" }),
  },
  (row) => [primaryKey({ columns: [row.gram, row.length, row.term] }), index("search_grams_term").on(row.term)],
);
