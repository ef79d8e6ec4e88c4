import { flag, id, index, instant, table, text, uniqueIndex } from "../dialect.ts";
import { people } from "./people.ts";

/**
 * Somebody said that words which look personal are not. The words themselves are not kept: `wordsHash` is keyed with a secret of
 * the data folder, so that the same words are known again and nobody can guess them from a copy of the database.
 */
export const privacyAnswers = table(
  "privacy_answers",
  {
    id: id(),
    aboutKind: text().notNull(),
    aboutId: text().notNull(),
    /** Of what they look like: see app/domains/privacy/findings.ts. */
    kind: text().notNull(),
    wordsHash: text().notNull(),
    personId: text()
      .notNull()
      .references(() => people.id),
    at: instant().notNull(),
  },
  (answer) => [
    uniqueIndex("privacy_answers_words").on(answer.aboutKind, answer.aboutId, answer.kind, answer.wordsHash),
    index("privacy_answers_person").on(answer.personId),
  ],
);

/** How the organisation writes its own numbers: a regular expression that was tried before it was kept. */
export const privacyPatterns = table("privacy_patterns", {
  id: id(),
  name: text().notNull(),
  pattern: text().notNull(),
  /** A number that the pattern finds, so that whoever reads the list sees what is meant. */
  example: text().notNull(),
  by: text()
    .notNull()
    .references(() => people.id),
  at: instant().notNull(),
});

/** Somebody took words out of what was published. The words are not kept anywhere. */
export const privacyRedactions = table(
  "privacy_redactions",
  {
    id: id(),
    aboutKind: text().notNull(),
    aboutId: text().notNull(),
    by: text()
      .notNull()
      .references(() => people.id),
    at: instant().notNull(),
    reason: text().notNull(),
    /** Whether an editor did it, not who wrote it. */
    byEditor: flag().notNull(),
  },
  (redaction) => [index("privacy_redactions_about").on(redaction.aboutKind, redaction.aboutId, redaction.at)],
);
