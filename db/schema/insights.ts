import { sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { day, flag, id, index, instant, int, json, oneOf, primaryKey, table, text } from "../dialect.ts";
import {
  evidenceKinds,
  quoterKinds,
  studyFileKinds,
  studyImportOutcomes,
  studyMethods,
  studyStandings,
  truthVerdicts,
} from "../words/insights.ts";
import { departmentFunctions, departments, people } from "./people.ts";

/** A research study. What lists and filters need of its standing version stands here again; it is written with the version. */
export const studies = table(
  "studies",
  {
    id: id(),
    slug: text().notNull().unique(),
    ownerId: text()
      .notNull()
      .references(() => people.id),
    /** Counts every saving and every publication, so that a form opened earlier overwrites nothing. */
    revision: int().notNull().default(1),
    /** The number of its standing version; 0 while it was never published. */
    version: int().notNull().default(0),
    title: text().notNull(),
    answer: text().notNull(),
    method: oneOf(studyMethods),
    market: text(),
    product: text(),
    fieldworkFrom: day(),
    fieldworkTo: day(),
    /** In the body of the standing version: what reading it takes is told from them. */
    words: int().notNull().default(0),
    /** The day after which somebody has to say whether it is still true. */
    reviewOn: day(),
    standing: oneOf(studyStandings).notNull().default("current"),
    /** What the standing weighs in lists: see `weightOf` in app/domains/insights/insights.ts. */
    weight: int().notNull().default(3),
    supersededBy: text().references((): AnySQLiteColumn => studies.id, { onDelete: "set null" }),
    /** Set while only the departments of `study_audiences` are meant to read it: why. */
    narrowedBecause: text(),
    /** The name of its file in content/insights, and what that held when it was last taken in. */
    sourceFile: text().unique(),
    sourceHash: text(),
    createdBy: text()
      .notNull()
      .references(() => people.id),
    createdAt: instant().notNull(),
    /** Of the first version. */
    publishedAt: instant(),
    /** Of the standing version. */
    versionAt: instant(),
  },
  (study) => [
    index("studies_listed").on(study.weight, study.publishedAt, study.id).where(sql`version > 0`),
    index("studies_published").on(study.publishedAt, study.id).where(sql`version > 0`),
    index("studies_unpublished").on(study.createdAt, study.id).where(sql`version = 0`),
    index("studies_review").on(study.reviewOn, study.id).where(sql`version > 0`),
    index("studies_owner").on(study.ownerId, study.id),
    // What the register offers to choose from.
    index("studies_product").on(study.product).where(sql`version > 0`),
    index("studies_market").on(study.market).where(sql`version > 0`),
    index("studies_fieldwork").on(study.fieldworkFrom, study.fieldworkTo).where(sql`version > 0`),
  ],
);

/** What a curator has saved and not published yet; gone with the next publication. */
export const studyWorkings = table("study_workings", {
  studyId: text()
    .primaryKey()
    .references(() => studies.id, { onDelete: "cascade" }),
  /** See `StudyContent` in app/domains/insights/insights.ts. */
  content: json<unknown>().notNull(),
  by: text()
    .notNull()
    .references(() => people.id),
  at: instant().notNull(),
});

/** Every publication. */
export const studyVersions = table(
  "study_versions",
  {
    studyId: text()
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
    number: int().notNull(),
    /** What changed, for the readers of the version before. */
    note: text(),
    by: text()
      .notNull()
      .references(() => people.id),
    at: instant().notNull(),
    /** See `StudyContent` in app/domains/insights/insights.ts. */
    content: json<unknown>().notNull(),
    /** Its body as it is shown, and by which edition of the renderer: see app/domains/insights/rendering. */
    rendered: json<unknown>(),
    edition: int().notNull().default(0),
  },
  (version) => [primaryKey({ columns: [version.studyId, version.number] })],
);

/** The departments that are meant to read a study whose audience is narrowed. Without rows: all. */
export const studyAudiences = table(
  "study_audiences",
  {
    studyId: text()
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
    departmentId: text()
      .notNull()
      .references(() => departments.id, { onDelete: "cascade" }),
  },
  (audience) => [
    primaryKey({ columns: [audience.studyId, audience.departmentId] }),
    index("study_audiences_department").on(audience.departmentId, audience.studyId),
  ],
);

export const topics = table("topics", {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  createdAt: instant().notNull(),
});

/** The topics of a study's standing version. */
export const studyTopics = table(
  "study_topics",
  {
    studyId: text()
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
    topicId: text()
      .notNull()
      .references(() => topics.id, { onDelete: "cascade" }),
  },
  (topic) => [primaryKey({ columns: [topic.studyId, topic.topicId] }), index("study_topics_topic").on(topic.topicId, topic.studyId)],
);

export const topicSubscriptions = table(
  "topic_subscriptions",
  {
    topicId: text()
      .notNull()
      .references(() => topics.id, { onDelete: "cascade" }),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    at: instant().notNull(),
  },
  (subscription) => [
    primaryKey({ columns: [subscription.topicId, subscription.personId] }),
    index("topic_subscriptions_person").on(subscription.personId),
  ],
);

/** One thing that a study found. The id stays through all versions; one that a version no longer holds is withdrawn. */
export const findings = table(
  "findings",
  {
    id: id(),
    studyId: text()
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
    /** From 0. */
    position: int().notNull(),
    sentence: text().notNull(),
    /** The version in which it stood first. */
    sinceVersion: int().notNull(),
    withdrawnAt: instant(),
    withdrawnBy: text().references(() => people.id),
  },
  (finding) => [index("findings_study").on(finding.studyId, finding.position)],
);

/** What a finding of the standing version rests on. No reference to stories: what is gone leaves a note that it is. */
export const findingEvidence = table(
  "finding_evidence",
  {
    id: id(),
    findingId: text()
      .notNull()
      .references(() => findings.id, { onDelete: "cascade" }),
    position: int().notNull(),
    kind: oneOf(evidenceKinds).notNull(),
    storyId: text(),
    /** The `id` of a chart block in the body. */
    chart: text(),
    quotation: text(),
    /** Who said it, never by name: "driver, depot in the north". */
    saidBy: text(),
    otherFindingId: text(),
  },
  (evidence) => [
    index("finding_evidence_finding").on(evidence.findingId, evidence.position),
    index("finding_evidence_story").on(evidence.storyId).where(sql`story_id is not null`),
    index("finding_evidence_other").on(evidence.otherFindingId).where(sql`other_finding_id is not null`),
  ],
);

/** Where a finding is quoted. */
export const findingQuotes = table(
  "finding_quotes",
  {
    findingId: text()
      .notNull()
      .references(() => findings.id, { onDelete: "cascade" }),
    byKind: oneOf(quoterKinds).notNull(),
    byId: text().notNull(),
    at: instant().notNull(),
  },
  (quote) => [
    primaryKey({ columns: [quote.findingId, quote.byKind, quote.byId] }),
    index("finding_quotes_by").on(quote.byKind, quote.byId),
  ],
);

/** "What this means for Finance". */
export const departmentNotes = table(
  "department_notes",
  {
    studyId: text()
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
    departmentId: text()
      .notNull()
      .references(() => departments.id, { onDelete: "cascade" }),
    text: text().notNull(),
    by: text()
      .notNull()
      .references(() => people.id),
    at: instant().notNull(),
  },
  (note) => [primaryKey({ columns: [note.studyId, note.departmentId] })],
);

/** Images of the body and attachments. No reference to the study: an image is there before what it is pasted into is saved. */
export const studyFiles = table(
  "study_files",
  {
    id: id(),
    studyId: text().notNull(),
    kind: oneOf(studyFileKinds).notNull(),
    hash: text().notNull(),
    name: text().notNull(),
    mediaType: text().notNull(),
    /** Bytes. */
    size: int().notNull(),
    /** Pixels, of images. */
    width: int(),
    height: int(),
    /** The first rows of a table, or what else is shown of it: see app/domains/insights/files/previewing.server.ts. */
    preview: json<unknown>(),
    by: text()
      .notNull()
      .references(() => people.id),
    at: instant().notNull(),
    /** An attachment that was taken off. */
    removedAt: instant(),
  },
  (file) => [index("study_files_study").on(file.studyId, file.kind, file.at), index("study_files_at").on(file.at)],
);

/**
 * That somebody has opened a study and read it to the end: one row for a person and a study, and nothing of how, where or with
 * what. `departmentId`: where they worked when they opened it first.
 */
export const studyReadings = table(
  "study_readings",
  {
    studyId: text()
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    departmentId: text().references(() => departments.id, { onDelete: "set null" }),
    openedAt: instant().notNull(),
    /** The version that they have seen last, and when they opened it last. */
    version: int().notNull(),
    latestAt: instant().notNull(),
    /** First read to the end, and in which version. */
    endedAt: instant(),
    endedVersion: int(),
  },
  (reading) => [
    primaryKey({ columns: [reading.studyId, reading.personId] }),
    index("study_readings_department").on(reading.studyId, reading.departmentId, reading.endedAt),
    index("study_readings_opened").on(reading.openedAt, reading.studyId, reading.departmentId),
    index("study_readings_person").on(reading.personId, reading.openedAt),
    // How reach grows: who came to an end since a day.
    index("study_readings_ended").on(reading.endedAt, reading.personId).where(sql`ended_at is not null`),
  ],
);

/** "Used in this decision". */
export const studyUses = table(
  "study_uses",
  {
    id: id(),
    studyId: text()
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
    personId: text()
      .notNull()
      .references(() => people.id),
    departmentId: text().references(() => departments.id, { onDelete: "set null" }),
    words: text().notNull(),
    at: instant().notNull(),
    removedAt: instant(),
    removedBy: text().references(() => people.id),
  },
  (use) => [index("study_uses_study").on(use.studyId, use.at, use.id), index("study_uses_department").on(use.studyId, use.departmentId)],
);

/** What was said when somebody was asked whether a study is still true. */
export const studyReviews = table(
  "study_reviews",
  {
    id: id(),
    studyId: text()
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
    verdict: oneOf(truthVerdicts).notNull(),
    supersededBy: text().references(() => studies.id, { onDelete: "set null" }),
    words: text(),
    /** The next review date, as it was set with this. */
    nextOn: day(),
    by: text()
      .notNull()
      .references(() => people.id),
    at: instant().notNull(),
  },
  (review) => [index("study_reviews_study").on(review.studyId, review.at)],
);

export const studyQuestions = table(
  "study_questions",
  {
    id: id(),
    studyId: text()
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
    personId: text()
      .notNull()
      .references(() => people.id),
    departmentId: text().references(() => departments.id, { onDelete: "set null" }),
    text: text().notNull(),
    createdAt: instant().notNull(),
    /** Since when an answer of its owner, of a curator or one that is kept on top stands; written with them, so that the letter finds these by one index. */
    answeredAt: instant(),
    removedAt: instant(),
    removedBy: text().references(() => people.id),
  },
  (question) => [
    index("study_questions_study").on(question.studyId, question.createdAt, question.id),
    index("study_questions_answered").on(question.answeredAt, question.id).where(sql`answered_at is not null`),
  ],
);

export const studyAnswers = table(
  "study_answers",
  {
    id: id(),
    questionId: text()
      .notNull()
      .references(() => studyQuestions.id, { onDelete: "cascade" }),
    personId: text()
      .notNull()
      .references(() => people.id),
    text: text().notNull(),
    createdAt: instant().notNull(),
    removedAt: instant(),
    removedBy: text().references(() => people.id),
  },
  (answer) => [index("study_answers_question").on(answer.questionId, answer.createdAt, answer.id)],
);

/** The answer that is kept on top. */
export const bestAnswers = table("best_answers", {
  questionId: text()
    .primaryKey()
    .references(() => studyQuestions.id, { onDelete: "cascade" }),
  answerId: text()
    .notNull()
    .references(() => studyAnswers.id, { onDelete: "cascade" }),
  by: text()
    .notNull()
    .references(() => people.id),
  at: instant().notNull(),
});

/** That the curator was told of a function that a study has not reached, and what was sent to it since. */
export const reachAlerts = table(
  "reach_alerts",
  {
    studyId: text()
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
    function: oneOf(departmentFunctions).notNull(),
    at: instant().notNull(),
    note: text(),
    noteSentBy: text().references(() => people.id),
    noteSentAt: instant(),
  },
  (alert) => [primaryKey({ columns: [alert.studyId, alert.function] })],
);

export const studyImports = table(
  "study_imports",
  {
    id: id(),
    by: text()
      .notNull()
      .references(() => people.id),
    at: instant().notNull(),
    /** What it was called: a folder or a zip. */
    name: text().notNull(),
  },
  (one) => [index("study_imports_at").on(one.at, one.id)],
);

/** What became of each file of an import. */
export const studyImportItems = table(
  "study_import_items",
  {
    importId: text()
      .notNull()
      .references(() => studyImports.id, { onDelete: "cascade" }),
    position: int().notNull(),
    file: text().notNull(),
    outcome: oneOf(studyImportOutcomes).notNull(),
    /** No reference: the report outlives the study. */
    studyId: text(),
    /** The study was there already, by its file, and this became changes to it. */
    isRepeat: flag().notNull().default(false),
    /** What could not be taken, line by line: see app/domains/insights/importing. */
    remarks: json<unknown>().notNull(),
  },
  (item) => [primaryKey({ columns: [item.importId, item.position] })],
);
