/** Writes a version of a study and what follows from it, in the transaction of whoever publishes. */
import { and, eq, inArray, isNull, notInArray } from "drizzle-orm";
import { forgetting, indexing } from "#app/domains/search/indexing.server.ts";
import { emit } from "#app/shared/events.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { Transaction } from "#db/client.ts";
import {
  findingEvidence,
  findingQuotes,
  findings,
  studies,
  studyFiles,
  studyTopics,
  studyVersions,
  studyWorkings,
  topics,
} from "#db/schema/insights.ts";
import { type StudyContent, slugOf, standingOn, type WrittenFinding, weightOf } from "./insights.ts";
import { edition, findingsQuoted, renderStudy } from "./rendering/markdown.server.ts";
import { documentsFor } from "./search-documents.server.ts";

export interface Version {
  /** As it stands, locked. */
  readonly study: Pick<typeof studies.$inferSelect, "id" | "slug" | "version" | "revision" | "standing" | "publishedAt" | "reviewOn">;
  readonly content: StudyContent;
  readonly note: string | null;
  readonly by: string;
  readonly now: Date;
  /** When it was published in truth, for what comes from files. */
  readonly publishedAt?: Date;
}

/** Returns the number of the new version. */
export async function writeVersion(tx: Transaction, { study, content, note, by, now, publishedAt }: Version): Promise<number> {
  const { id } = study;
  const number = study.version + 1;
  const rendered = renderStudy(content.body, await imageSizes(tx, id));
  const at = publishedAt ?? now;
  await tx.insert(studyVersions).values({ studyId: id, number, note, by, at, content, rendered, edition });
  const standing = standingOn(study, now.toISOString().slice(0, 10));
  await tx
    .update(studies)
    .set({
      version: number,
      revision: study.revision + 1,
      title: content.title,
      answer: content.answer,
      method: content.method,
      market: content.market || null,
      product: content.product || null,
      fieldworkFrom: content.fieldworkFrom,
      fieldworkTo: content.fieldworkTo,
      words: rendered.words,
      standing,
      weight: weightOf(standing),
      publishedAt: study.publishedAt ?? at,
      versionAt: at,
    })
    .where(eq(studies.id, id));
  await tx.delete(studyWorkings).where(eq(studyWorkings.studyId, id));
  await writeTopics(tx, id, content.topics, now);
  const withdrawn = await writeFindings(tx, { studyId: id, number, written: content.findings, by, now });
  await writeQuotes(tx, id, content, now);
  await indexing(tx, documentsFor(id, content).slice(0, 1));
  await indexing(tx, documentsFor(id, content).slice(1));
  await forgetting(tx, "finding", withdrawn);
  for (const findingId of withdrawn)
    await emit(tx, { kind: "insights.finding-withdrawn", payload: { studyId: id, findingId, by }, at: now });
  await emit(tx, { kind: "insights.published", payload: { studyId: id, version: number, by }, at: now });
  return number;
}

/** By hash, the images that a study may show. */
export async function imageSizes(tx: Pick<Transaction, "select">, studyId: string) {
  const rows = await tx
    .select({ hash: studyFiles.hash, width: studyFiles.width, height: studyFiles.height })
    .from(studyFiles)
    .where(and(eq(studyFiles.studyId, studyId), eq(studyFiles.kind, "image")));
  return new Map(rows.map(({ hash, ...size }) => [hash, size]));
}

export async function writeTopics(tx: Transaction, studyId: string, names: readonly string[], now: Date): Promise<void> {
  await tx.delete(studyTopics).where(eq(studyTopics.studyId, studyId));
  const bySlug = new Map(names.map((name) => [slugOf(name), name]));
  if (bySlug.size === 0) return;
  const rows = [...bySlug].map(([slug, name]) => ({ id: newId(), slug, name, createdAt: now }));
  await tx.insert(topics).values(rows).onConflictDoNothing();
  const known = await tx
    .select({ id: topics.id })
    .from(topics)
    .where(inArray(topics.slug, [...bySlug.keys()]));
  await tx.insert(studyTopics).values(known.map(({ id }) => ({ studyId, topicId: id })));
}

interface Writing {
  readonly studyId: string;
  readonly number: number;
  readonly written: readonly WrittenFinding[];
  readonly by: string;
  readonly now: Date;
}

/** Findings keep their ids; those that are not written any more are withdrawn. Returns these. */
async function writeFindings(tx: Transaction, { studyId, number, written, by, now }: Writing): Promise<string[]> {
  const ids = written.map(({ id }) => id);
  for (const [position, { id, sentence }] of written.entries()) {
    await tx
      .insert(findings)
      .values({ id, studyId, position, sentence, sinceVersion: number })
      .onConflictDoUpdate({
        target: findings.id,
        set: { position, sentence, withdrawnAt: null, withdrawnBy: null },
        setWhere: eq(findings.studyId, studyId),
      });
  }
  const gone = await tx
    .update(findings)
    .set({ withdrawnAt: now, withdrawnBy: by })
    .where(and(eq(findings.studyId, studyId), isNull(findings.withdrawnAt), ids.length > 0 ? notInArray(findings.id, ids) : undefined))
    .returning({ id: findings.id });
  const own = tx.select({ id: findings.id }).from(findings).where(eq(findings.studyId, studyId));
  await tx.delete(findingEvidence).where(inArray(findingEvidence.findingId, own));
  const evidence = written.flatMap(({ id, evidence: all }) =>
    all.map((one, position) => ({
      id: newId(),
      findingId: id,
      position,
      kind: one.kind,
      storyId: one.storyId ?? null,
      chart: one.chart ?? null,
      quotation: one.quotation ?? null,
      saidBy: one.saidBy ?? null,
      otherFindingId: one.findingId ?? null,
    })),
  );
  if (evidence.length > 0) await tx.insert(findingEvidence).values(evidence);
  return gone.map(({ id }) => id);
}

async function writeQuotes(tx: Transaction, studyId: string, { body }: StudyContent, now: Date): Promise<void> {
  await tx.delete(findingQuotes).where(and(eq(findingQuotes.byKind, "study"), eq(findingQuotes.byId, studyId)));
  const named = findingsQuoted(body);
  if (named.length === 0) return;
  const known = await tx.select({ id: findings.id }).from(findings).where(inArray(findings.id, named));
  const rows = known.map(({ id }) => ({ findingId: id, byKind: "study" as const, byId: studyId, at: now }));
  if (rows.length > 0) await tx.insert(findingQuotes).values(rows);
}
