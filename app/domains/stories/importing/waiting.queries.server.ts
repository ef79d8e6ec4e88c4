/** The rows of an import that wait, and the answers for many of them that are under way. */
import { and, asc, count, desc, eq, gt, inArray, isNull, lt, sql } from "drizzle-orm";
import type { FindingKind } from "#app/domains/privacy/findings.ts";
import type { Reader } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { type ImportAnswer, storyImportAnswers, storyImportFindings, storyImports, storyImportWaiting } from "#db/schema/stories.ts";
import type { NewStory } from "./taking.ts";
import type { Found, WaitingStory } from "./waiting.ts";

export interface OpenRow extends WaitingStory {
  readonly line: number;
  readonly key: string;
  /** When it was read. */
  readonly at: Date;
}

export interface RowsAsked {
  /** Only rows that hold something of this kind. */
  readonly kind?: FindingKind | undefined;
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Rows that nobody has answered, in the order of the file; with `before` the other way round. */
export async function openRows(read: Reader, importId: string, { kind, after, before, limit }: RowsAsked): Promise<OpenRow[]> {
  const lines = await openLines(read, importId, { kind, after, before, limit });
  if (lines.length === 0) return [];
  const { line, story, findings, answered, importKey, at } = storyImportWaiting;
  const rows = await read
    .select({ line, story, findings, answered, importKey, at })
    .from(storyImportWaiting)
    .where(and(eq(storyImportWaiting.importId, importId), inArray(line, lines), isNull(storyImportWaiting.outcome)))
    .orderBy(before === undefined ? asc(line) : desc(line));
  return rows.map((row) => ({
    line: row.line,
    story: row.story as NewStory,
    findings: row.findings as Found[],
    ...((row.answered ?? { replaced: [], kept: [] }) as Pick<WaitingStory, "replaced" | "kept">),
    key: row.importKey ?? "",
    at: row.at,
  }));
}

async function openLines(read: Reader, importId: string, { kind, after, before, limit }: RowsAsked): Promise<number[]> {
  const from = kind ? storyImportFindings : storyImportWaiting;
  const place = after !== undefined ? gt(from.line, after) : before === undefined ? undefined : lt(from.line, before);
  const rows = await read
    .select({ line: from.line })
    .from(from)
    .where(and(eq(from.importId, importId), kind ? eq(storyImportFindings.kind, kind) : isNull(storyImportWaiting.outcome), place))
    .orderBy(before === undefined ? asc(from.line) : desc(from.line))
    .limit(limit);
  return rows.map(({ line }) => line);
}

/** One row that waits; undefined when it does not, or belongs to another import. */
export async function openRow(read: Reader, importId: string, line: number): Promise<OpenRow | undefined> {
  const [row] = await openRows(read, importId, { after: line - 1, limit: 1 });
  return row?.line === line ? row : undefined;
}

export interface WaitingKind {
  readonly kind: FindingKind;
  /** Rows that hold some, and how many they hold between them. */
  readonly rows: number;
  readonly findings: number;
}

/** What waits, the most frequent kind first. */
export async function waitingKinds(read: Reader, importId: string): Promise<WaitingKind[]> {
  const { kind } = storyImportFindings;
  const rows = await read
    .select({ kind, rows: count(), findings: sql<number>`sum(${storyImportFindings.count})`.mapWith(Number) })
    .from(storyImportFindings)
    .where(eq(storyImportFindings.importId, importId))
    .groupBy(kind)
    .orderBy(desc(count()), asc(kind));
  return rows.map((row) => ({ ...row, kind: row.kind as FindingKind }));
}

export interface AnswerUnderWay {
  readonly id: string;
  readonly action: ImportAnswer;
  readonly kind: FindingKind | null;
  readonly rows: number;
  readonly done: number;
}

/** Answers for many rows that have not come to their end, in the order in which they were given. */
export async function answersUnderWay(read: Reader, importId: string): Promise<AnswerUnderWay[]> {
  const { id, action, kind, rows, done } = storyImportAnswers;
  const open = await read
    .select({ id, action, kind, rows, done })
    .from(storyImportAnswers)
    .where(and(eq(storyImportAnswers.importId, importId), isNull(storyImportAnswers.endedAt)))
    .orderBy(asc(id))
    .limit(10);
  return open.map((row) => ({ ...row, kind: row.kind as FindingKind | null }));
}

export interface ImportThatWaits {
  readonly id: string;
  readonly fileName: string;
  readonly waiting: number;
  readonly by: string;
  readonly endedAt: Date | null;
}

/** Imports with rows that wait for an answer, the oldest first. */
export async function importsThatWait(read: Reader): Promise<ImportThatWaits[]> {
  return read
    .select({
      id: storyImports.id,
      fileName: storyImports.fileName,
      waiting: storyImports.waiting,
      by: people.name,
      endedAt: storyImports.endedAt,
    })
    .from(storyImports)
    .innerJoin(people, eq(people.id, storyImports.by))
    .where(and(gt(storyImports.waiting, 0), inArray(storyImports.state, ["done", "stopped"])))
    .orderBy(asc(storyImports.id))
    .limit(50);
}
