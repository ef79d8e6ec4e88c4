import { and, asc, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { type Page, readCursor, writeCursor } from "#app/shared/keyset.ts";
import type { Reader } from "#db/client.ts";
import { afterInOrder, alias, beforeInOrder } from "#db/dialect.ts";
import { commentRemovals, comments, reportAnswers, reports } from "#db/schema/comments.ts";
import { people } from "#db/schema/people.ts";
import type { Thing } from "./comments.ts";
import { knownTo } from "./keepers.queries.server.ts";

export interface ShownReport {
  readonly id: string;
  readonly about: Thing;
  readonly reporter: string;
  readonly reporterId: string;
  readonly reason: string;
  readonly at: Date;
  /** What was written, when it is a comment. */
  readonly comment?: { readonly writer: string; readonly text: string; readonly removed: boolean };
  readonly answer?: { readonly by: string; readonly at: Date; readonly outcome: "kept" | "removed"; readonly note: string | null };
}

const pageLength = 30;

/**
 * Those open reports that a person may know of, the oldest first because it has waited longest; or answered ones, the latest first.
 * Three statements.
 */
export async function reportsPage(
  read: Reader,
  person: Pick<Person, "id">,
  { answered, cursor }: { answered: boolean; cursor?: string | null },
): Promise<Page<ShownReport>> {
  const from = readCursor(cursor);
  const order = [reports.createdAt, reports.id] as const;
  const place = from && (answered ? beforeInOrder(order, [from.at, from.id]) : afterInOrder(order, [from.at, from.id]));
  const answerer = alias(people, "answerer");
  const rows = await read
    .select({
      id: reports.id,
      aboutKind: reports.aboutKind,
      aboutId: reports.aboutId,
      reporter: people.name,
      reporterId: reports.personId,
      reason: reports.reason,
      at: reports.createdAt,
      answeredBy: answerer.name,
      answeredAt: reportAnswers.at,
      outcome: reportAnswers.outcome,
      note: reportAnswers.note,
    })
    .from(reports)
    .innerJoin(people, eq(people.id, reports.personId))
    .leftJoin(reportAnswers, eq(reportAnswers.reportId, reports.id))
    .leftJoin(answerer, eq(answerer.id, reportAnswers.by))
    .where(and(answered ? isNotNull(reportAnswers.reportId) : isNull(reportAnswers.reportId), await knownTo(read, person), place))
    .orderBy(...order.map((column) => (answered ? desc(column) : asc(column))))
    .limit(pageLength + 1);
  const page = rows.slice(0, pageLength);
  const last = page.at(-1);
  const written = await reportedComments(
    read,
    page.filter((row) => row.aboutKind === "comment").map((row) => row.aboutId),
  );
  return {
    rows: page.map(({ aboutKind, aboutId, answeredBy, answeredAt, outcome, note, ...row }) => ({
      ...row,
      about: { kind: aboutKind, id: aboutId },
      ...(written.has(aboutId) ? { comment: written.get(aboutId) } : {}),
      ...(answeredBy && answeredAt && outcome ? { answer: { by: answeredBy, at: answeredAt, outcome, note } } : {}),
    })),
    ...(rows.length > pageLength && last ? { next: writeCursor({ at: last.at, id: last.id }) } : {}),
  };
}

/** Who waits for an answer about a thing. */
export async function reportersOf(read: Reader, about: Thing): Promise<string[]> {
  const rows = await read
    .selectDistinct({ personId: reports.personId })
    .from(reports)
    .leftJoin(reportAnswers, eq(reportAnswers.reportId, reports.id))
    .where(and(eq(reports.aboutKind, about.kind), eq(reports.aboutId, about.id), isNull(reportAnswers.reportId)));
  return rows.map(({ personId }) => personId);
}

async function reportedComments(read: Reader, ids: readonly string[]): Promise<Map<string, NonNullable<ShownReport["comment"]>>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select({ id: comments.id, writer: people.name, text: comments.text, removedAt: commentRemovals.at })
    .from(comments)
    .innerJoin(people, eq(people.id, comments.personId))
    .leftJoin(commentRemovals, eq(commentRemovals.commentId, comments.id))
    .where(inArray(comments.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, writer, text, removedAt }) => [id, { writer, text, removed: removedAt !== null }]));
}
