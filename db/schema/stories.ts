import { sql } from "drizzle-orm";
import { flag, id, index, instant, int, json, oneOf, primaryKey, real, table, text, uniqueIndex } from "../dialect.ts";
import type { SensitiveTopic } from "../words/consent.ts";
import { channels, feelingFamilies, reactionKinds, storyKinds } from "../words/stories.ts";
import { departments, people, sites } from "./people.ts";

export * from "../words/stories.ts";

export const importStates = ["mapping", "waiting", "running", "done", "stopped", "undoing", "undone"] as const;
export type ImportState = (typeof importStates)[number];

/** What became of a row that waited. */
export const waitingOutcomes = ["taken", "repeated", "left-out"] as const;
export type WaitingOutcome = (typeof waitingOutcomes)[number];

/** What can be answered for many rows at once: `keep` says that words are not personal. */
export const importAnswers = ["replace", "keep", "leave-out"] as const;
export type ImportAnswer = (typeof importAnswers)[number];

export const storyImports = table("story_imports", {
  id: id(),
  fileHash: text().notNull(),
  fileName: text().notNull(),
  by: text()
    .notNull()
    .references(() => people.id),
  createdAt: instant().notNull(),
  state: oneOf(importStates).notNull(),
  /** How the file is read and what its columns hold: see app/domains/stories/importing/survey.ts. */
  survey: json<unknown>().notNull(),
  /** See app/domains/stories/importing/mapping.ts. */
  mapping: json<unknown>().notNull(),
  /** Rows of the file; known when the run has read it to the end, estimated before. */
  rows: int().notNull().default(0),
  read: int().notNull().default(0),
  taken: int().notNull().default(0),
  repeated: int().notNull().default(0),
  /** Left out because the mapping says so. */
  skipped: int().notNull().default(0),
  refused: int().notNull().default(0),
  /** Rows that hold something personal and wait for an editor. */
  waiting: int().notNull().default(0),
  startedAt: instant(),
  endedAt: instant(),
  undoneBy: text().references(() => people.id),
  undoneAt: instant(),
  reportHash: text(),
  failure: text(),
  /** Since then nothing is left of the file but its stories and the report: see app/domains/stories/importing/closing.server.ts. */
  erasedAt: instant(),
});

/** The report of a run, piece by piece as the rows are taken in; put together and removed when the run ends. */
export const storyImportParts = table(
  "story_import_parts",
  {
    importId: text()
      .notNull()
      .references(() => storyImports.id, { onDelete: "cascade" }),
    number: int().notNull(),
    /** Lines of CSV with their numbers: see app/domains/stories/importing/reporting.server.ts. */
    report: text().notNull(),
  },
  (part) => [primaryKey({ columns: [part.importId, part.number] })],
);

export interface StoryCover {
  readonly hash: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}
/**
 * Rows in whose words something personal was found: they are no stories yet. Once answered only what the report needs stays,
 * until the report is written anew.
 */
export const storyImportWaiting = table(
  "story_import_waiting",
  {
    importId: text()
      .notNull()
      .references(() => storyImports.id, { onDelete: "cascade" }),
    /** Where the row begins in the file. */
    line: int().notNull(),
    /** The story that it would be, and what was found in it; nothing once it is answered. See app/domains/stories/importing/waiting.ts. */
    story: json<unknown>(),
    findings: json<unknown>(),
    /** What somebody has said about a part of it. */
    answered: json<unknown>(),
    importKey: text().unique(),
    /** When it was read: when it was told, if the row says no day. */
    at: instant().notNull(),
    /** What the report says of it beside the answer. */
    remark: text().notNull(),
    outcome: oneOf(waitingOutcomes),
    /** In words, for the report. */
    answer: text(),
  },
  (row) => [primaryKey({ columns: [row.importId, row.line] }), index("story_import_waiting_open").on(row.importId, row.outcome, row.line)],
);

/** Which kinds of things wait in which row, and how many of them: to count them and to find the rows. */
export const storyImportFindings = table(
  "story_import_findings",
  {
    importId: text()
      .notNull()
      .references(() => storyImports.id, { onDelete: "cascade" }),
    kind: text().notNull(),
    line: int().notNull(),
    count: int().notNull(),
  },
  (finding) => [
    primaryKey({ columns: [finding.importId, finding.line, finding.kind] }),
    index("story_import_findings_kind").on(finding.importId, finding.kind, finding.line),
  ],
);

/** One answer for many waiting rows, and how far it has come. */
export const storyImportAnswers = table(
  "story_import_answers",
  {
    id: id(),
    importId: text()
      .notNull()
      .references(() => storyImports.id, { onDelete: "cascade" }),
    by: text()
      .notNull()
      .references(() => people.id),
    at: instant().notNull(),
    action: oneOf(importAnswers).notNull(),
    /** Only findings of this kind; all of them when it is empty. */
    kind: text(),
    /** The words that are not personal; emptied when it has ended. */
    words: text(),
    /** Rows up to this line have been gone through. */
    line: int().notNull().default(-1),
    /** Rows to go through, and gone through. */
    rows: int().notNull(),
    done: int().notNull().default(0),
    taken: int().notNull().default(0),
    endedAt: instant(),
  },
  (answer) => [index("story_import_answers_import").on(answer.importId, answer.endedAt, answer.id)],
);

export const stories = table(
  "stories",
  {
    id: id(),
    tellerId: text()
      .notNull()
      .references(() => people.id),
    /** The line a reader remembers; where it is missing, the first words of `happened` stand in. */
    title: text(),
    sketch: text(),
    channel: oneOf(channels),
    siteId: text().references(() => sites.id),
    /** `YYYY-MM-DD`. */
    happenedOn: text(),
    before: text(),
    happened: text().notNull(),
    after: text(),
    asks: text(),
    /** What may be heavy to read in it, as its teller confirmed. */
    topics: json<readonly SensitiveTopic[]>(),
    kind: oneOf(storyKinds).notNull(),
    /** −100…100. */
    pleasure: int(),
    /** 0…100. */
    arousal: int(),
    /** How it was for the customer before it happened and at the end: one of `feltSteps`. */
    pleasureBefore: int(),
    pleasureAfter: int(),
    /** When it was told: its place in the feed. An imported story takes the day of its row. */
    toldAt: instant().notNull(),
    createdAt: instant().notNull(),
    editedAt: instant(),
    /** Since when its teller does not want to be named to readers; see `tellerFor`. */
    tellerHiddenAt: instant(),
    importId: text().references(() => storyImports.id),
    /** The row of a file that became this story: the same row is the same story. */
    importKey: text().unique(),
    /** Its first photo as a card of the feed shows it: see app/domains/stories/media/media.ts. */
    cover: json<StoryCover>(),
    /** How long its voice note is; null without one. */
    voiceSeconds: int(),
  },
  (story) => [
    index("stories_told").on(story.toldAt, story.id),
    // Holds all that the pictures of feelings count: the rows themselves are long, and a picture is of very many.
    index("stories_felt").on(story.toldAt, story.id, story.kind, story.channel, story.pleasure, story.siteId, story.importId),
    // A filter by department or feeling walks that table's index and asks of each story only what stands here, not for its long row.
    index("stories_asked").on(story.id, story.kind, story.channel, story.siteId, story.importId),
    // Few stories say both, and a picture is of those alone.
    index("stories_moved")
      .on(story.toldAt, story.id, story.channel, story.pleasureBefore, story.pleasureAfter)
      .where(sql`pleasure_before is not null and pleasure_after is not null`),
    index("stories_kind_told").on(story.kind, story.toldAt, story.id),
    index("stories_channel_told").on(story.channel, story.toldAt, story.id),
    index("stories_site_told").on(story.siteId, story.toldAt, story.id),
    index("stories_teller").on(story.tellerId, story.toldAt, story.id),
    index("stories_import").on(story.importId, story.toldAt, story.id),
  ],
);

/** `toldAt` stands here again so that a feed filtered by department walks one index; it never changes. */
export const storyDepartments = table(
  "story_departments",
  {
    storyId: text()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    departmentId: text()
      .notNull()
      .references(() => departments.id),
    toldAt: instant().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.storyId, row.departmentId] }),
    index("story_departments_told").on(row.departmentId, row.toldAt, row.storyId),
  ],
);

export const storyFeelings = table(
  "story_feelings",
  {
    storyId: text()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    family: oneOf(feelingFamilies).notNull(),
    /** 1 a little, 2 clearly, 3 strongly. */
    intensity: int().notNull(),
    toldAt: instant().notNull(),
  },
  (row) => [primaryKey({ columns: [row.storyId, row.family] }), index("story_feelings_told").on(row.family, row.toldAt, row.storyId)],
);

/** What a story said before each edit. */
export const storyVersions = table(
  "story_versions",
  {
    id: id(),
    storyId: text()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    number: int().notNull(),
    content: json<unknown>().notNull(),
    by: text()
      .notNull()
      .references(() => people.id),
    at: instant().notNull(),
  },
  (version) => [uniqueIndex("story_versions_number").on(version.storyId, version.number)],
);

export const storyWithdrawals = table("story_withdrawals", {
  storyId: text()
    .primaryKey()
    .references(() => stories.id, { onDelete: "cascade" }),
  by: text()
    .notNull()
    .references(() => people.id),
  at: instant().notNull(),
  reason: text().notNull(),
  /** Whether an editor did it, not the teller. */
  byEditor: flag().notNull(),
});

export const storyReactions = table(
  "story_reactions",
  {
    storyId: text()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    personId: text()
      .notNull()
      .references(() => people.id),
    kind: oneOf(reactionKinds).notNull(),
    at: instant().notNull(),
  },
  (reaction) => [primaryKey({ columns: [reaction.storyId, reaction.personId, reaction.kind] })],
);

export const mediaKinds = ["photo", "voice"] as const;

/** Photos and voice notes of stories. One that no story holds yet belongs to a form that is being filled in. */
export const storyMedia = table(
  "story_media",
  {
    id: id(),
    kind: oneOf(mediaKinds).notNull(),
    ownerId: text()
      .notNull()
      .references(() => people.id),
    storyId: text().references(() => stories.id, { onDelete: "set null" }),
    /** Its place among the story's photos, from 0. */
    position: int().notNull().default(0),
    /** What a photo shows, or what is said in a voice note: for those who cannot see or hear it. */
    words: text(),
    /** See app/domains/stories/media/media.ts. */
    files: json<unknown>().notNull(),
    /** Of a voice note. */
    seconds: real(),
    /** How loud a voice note is along its length, 0…100 each. */
    peaks: json<number[]>(),
    createdAt: instant().notNull(),
  },
  (medium) => [
    index("story_media_story").on(medium.storyId, medium.position),
    index("story_media_owner").on(medium.ownerId, medium.storyId),
  ],
);
