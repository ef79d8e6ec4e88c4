/** Findings with what they rest on, as far as it is still there. */
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { readable } from "#app/domains/stories/stories.queries.server.ts";
import { headline } from "#app/domains/stories/stories.ts";
import { notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import type { Reader } from "#db/client.ts";
import { kept } from "#db/kept.ts";
import { findingEvidence, findingQuotes, findings, studies } from "#db/schema/insights.ts";
import { stories } from "#db/schema/stories.ts";
import { publishedStudy } from "./insights.queries.server.ts";

const mostFindings = 50;
const mostQuotes = 50;

export type ShownEvidence =
  | { readonly kind: "story"; readonly story: { id: string; headline: string } | undefined }
  | { readonly kind: "chart"; readonly chart: string }
  | { readonly kind: "quotation"; readonly quotation: string; readonly saidBy: string | null }
  | { readonly kind: "finding"; readonly card: FindingCard | undefined };

export interface ShownFinding {
  readonly id: string;
  /** From 0. */
  readonly position: number;
  readonly sentence: string;
  readonly withdrawnAt: Date | null;
  readonly evidence: ShownEvidence[];
}

/** A finding where it is quoted. */
export interface FindingCard {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly position: number;
  readonly sentence: string;
  readonly withdrawnAt: Date | null;
  /** A story that it rested on is not to be read any more. */
  readonly evidenceGone: boolean;
}

const columns = { id: findings.id, position: findings.position, sentence: findings.sentence, withdrawnAt: findings.withdrawnAt };

/** The findings of a study that stand, in their order. At most four statements. */
export async function findingsOf(read: Reader, studyId: string): Promise<ShownFinding[]> {
  return withEvidence(read, await kept(read, standingRows).execute({ studyId }));
}

const standingRows = (read: Reader) =>
  read
    .select(columns)
    .from(findings)
    .where(and(eq(findings.studyId, sql.placeholder("studyId")), isNull(findings.withdrawnAt)))
    .orderBy(asc(findings.position), asc(findings.id))
    .limit(mostFindings)
    .prepare();

async function withEvidence(read: Reader, rows: Omit<ShownFinding, "evidence">[]): Promise<ShownFinding[]> {
  if (rows.length === 0) return [];
  const evidence = await read
    .select()
    .from(findingEvidence)
    .where(
      inArray(
        findingEvidence.findingId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(findingEvidence.position));
  const [told, cards] = await Promise.all([
    readableStories(
      read,
      evidence.flatMap(({ storyId }) => storyId ?? []),
    ),
    findingCards(
      read,
      evidence.flatMap(({ otherFindingId }) => otherFindingId ?? []),
    ),
  ]);
  const shown = (row: (typeof evidence)[number]): ShownEvidence => {
    if (row.kind === "story") return { kind: "story", story: told.get(row.storyId ?? "") };
    if (row.kind === "chart") return { kind: "chart", chart: row.chart ?? "" };
    if (row.kind === "finding") return { kind: "finding", card: cards.get(row.otherFindingId ?? "") };
    return { kind: "quotation", quotation: row.quotation ?? "", saidBy: row.saidBy };
  };
  const byFinding = Map.groupBy(evidence, ({ findingId }) => findingId);
  return rows.map((row) => ({ ...row, evidence: (byFinding.get(row.id) ?? []).map(shown) }));
}

async function readableStories(read: Reader, ids: readonly string[]): Promise<Map<string, { id: string; headline: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select({ id: stories.id, title: stories.title, happened: stories.happened, topics: stories.topics })
    .from(stories)
    .where(and(inArray(stories.id, [...ids]), readable(read)));
  return new Map(rows.map((row) => [row.id, { id: row.id, headline: headline(row) }]));
}

/** Findings of published studies by their ids, as they are shown where they are quoted. At most three statements. */
export async function findingCards(read: Reader, ids: readonly string[]): Promise<Map<string, FindingCard>> {
  const wanted = [...new Set(ids)].filter(isId);
  if (wanted.length === 0) return new Map();
  const rows = await read
    .select({ ...columns, slug: studies.slug, title: studies.title })
    .from(findings)
    .innerJoin(studies, eq(studies.id, findings.studyId))
    .where(and(inArray(findings.id, wanted), publishedStudy));
  const rested = await read
    .select({ findingId: findingEvidence.findingId, storyId: findingEvidence.storyId })
    .from(findingEvidence)
    .where(and(inArray(findingEvidence.findingId, wanted), eq(findingEvidence.kind, "story")));
  const told = await readableStories(
    read,
    rested.flatMap(({ storyId }) => storyId ?? []),
  );
  const gone = new Set(rested.filter(({ storyId }) => !told.has(storyId ?? "")).map(({ findingId }) => findingId));
  return new Map(rows.map((row) => [row.id, { ...row, evidenceGone: gone.has(row.id) }]));
}

export interface FindingRead extends ShownFinding {
  readonly study: { id: string; slug: string; title: string; answer: string };
  /** Studies and stories, each by its address. */
  readonly quotedIn: { to: string; title: string }[];
}

/** A finding of a published study at its own address. Refuses with `hallway.not-found`. */
export async function foundFinding(read: Reader, slug: string | undefined, id: string | undefined): Promise<FindingRead> {
  if (!isId(id ?? "")) throw notFound();
  const [row] = await read
    .select({ ...columns, studyId: studies.id, slug: studies.slug, title: studies.title, answer: studies.answer })
    .from(findings)
    .innerJoin(studies, eq(studies.id, findings.studyId))
    .where(and(eq(findings.id, id ?? ""), eq(studies.slug, slug ?? ""), publishedStudy));
  if (!row) throw notFound();
  const { studyId, slug: studySlug, title, answer, ...finding } = row;
  const [shown, quotedIn] = await Promise.all([withEvidence(read, [finding]), quotersOf(read, row.id)]);
  if (!shown[0]) throw notFound();
  return { ...shown[0], study: { id: studyId, slug: studySlug, title, answer }, quotedIn };
}

async function quotersOf(read: Reader, findingId: string): Promise<{ to: string; title: string }[]> {
  const by = (kind: "study" | "story") => and(eq(findingQuotes.findingId, findingId), eq(findingQuotes.byKind, kind));
  const [inStudies, quoting] = await Promise.all([
    read
      .select({ slug: studies.slug, title: studies.title })
      .from(findingQuotes)
      .innerJoin(studies, eq(studies.id, findingQuotes.byId))
      .where(and(by("study"), publishedStudy))
      .limit(mostQuotes),
    read.select({ id: findingQuotes.byId }).from(findingQuotes).where(by("story")).limit(mostQuotes),
  ]);
  const told = await readableStories(
    read,
    quoting.map(({ id }) => id),
  );
  return [
    ...inStudies.map(({ slug, title }) => ({ to: `/insights/${slug}`, title })),
    ...[...told.values()].map(({ id, headline: title }) => ({ to: `/stories/${id}`, title })),
  ];
}
