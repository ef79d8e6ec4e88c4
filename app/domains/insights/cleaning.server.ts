/** What is replaced in a study is replaced in everything that is kept of it and beside it. */
import { and, eq, inArray, isNotNull, notExists } from "drizzle-orm";
import { rewordComments } from "#app/domains/comments/rewording.server.ts";
import { rewordDrafts } from "#app/domains/drafts/rewording.server.ts";
import { rewordNews } from "#app/domains/notifications/rewording.server.ts";
import { eachText, withoutWords } from "#app/domains/privacy/answers.ts";
import type { Cleared, Texts } from "#app/domains/privacy/clearing.server.ts";
import type { Transaction } from "#db/client.ts";
import {
  departmentNotes,
  findingEvidence,
  findings,
  reachAlerts,
  studyAnswers,
  studyFiles,
  studyImportItems,
  studyQuestions,
  studyReviews,
  studyTopics,
  studyUses,
  studyVersions,
  studyWorkings,
  topics,
} from "#db/schema/insights.ts";
import { draftNameOf, type StudyContent } from "./insights.ts";
import { edition, renderStudy } from "./rendering/markdown.server.ts";
import { textsOf, withTexts } from "./texts.ts";
import { imageSizes } from "./versions.server.ts";

type Reword = (text: string) => string;

/** A study's content with every text in it changed, and nothing else. */
export const reworded = (content: StudyContent, reword: Reword): StudyContent => withTexts(content, eachText(textsOf(content), reword));

interface Standing {
  readonly id: string;
  /** The version that stood until now. */
  readonly version: number;
}

/**
 * Before a version is written: the one that stood becomes history, without what was replaced and without what nobody has answered
 * for; in all that is older, what was replaced now.
 */
export async function cleanForVersion(tx: Transaction, { id, version }: Standing, cleared: Cleared<Texts>): Promise<void> {
  const reword: Reword = (text) => withoutWords(text, cleared.replaced);
  await rewordVersions(tx, id, (number) => (number === version ? cleared.cleaned : cleared.replaced.length > 0 ? reword : undefined));
  await rewordFindings(tx, id, cleared.cleaned);
  if (cleared.replaced.length > 0) await rewordBesides(tx, id, reword);
}

/** When changes are saved that wait: readers go on reading the version that stands, everything else is without what was replaced. */
export async function cleanForSaving(tx: Transaction, { id, version }: Standing, cleared: Cleared<Texts>): Promise<void> {
  if (cleared.replaced.length === 0) return;
  const reword: Reword = (text) => withoutWords(text, cleared.replaced);
  await rewordVersions(tx, id, (number) => (number === version ? undefined : reword));
  await rewordBesides(tx, id, reword);
}

/** Whether anything was changed. */
export async function rewordVersions(tx: Transaction, studyId: string, by: (number: number) => Reword | undefined): Promise<boolean> {
  const rows = await tx
    .select({ number: studyVersions.number, note: studyVersions.note, content: studyVersions.content })
    .from(studyVersions)
    .where(eq(studyVersions.studyId, studyId));
  const images = await imageSizes(tx, studyId);
  let changed = false;
  for (const row of rows) {
    const reword = by(row.number);
    const before = row.content as StudyContent;
    const content = reword ? reworded(before, reword) : before;
    const note = reword && row.note ? reword(row.note) : row.note;
    if (note === row.note && same(content, before)) continue;
    changed = true;
    const rendered = renderStudy(content.body, images);
    await tx
      .update(studyVersions)
      .set({ content, note, rendered, edition })
      .where(and(eq(studyVersions.studyId, studyId), eq(studyVersions.number, row.number)));
  }
  return changed;
}

/** Those that stand no more as well: their addresses go on saying what they said. */
export async function rewordFindings(tx: Transaction, studyId: string, reword: Reword): Promise<void> {
  const rows = await tx.select({ id: findings.id, sentence: findings.sentence }).from(findings).where(eq(findings.studyId, studyId));
  for (const { id, sentence } of rows)
    if (reword(sentence) !== sentence)
      await tx
        .update(findings)
        .set({ sentence: reword(sentence) })
        .where(eq(findings.id, id));
  const own = tx.select({ id: findings.id }).from(findings).where(eq(findings.studyId, studyId));
  const evidence = await tx
    .select({ id: findingEvidence.id, quotation: findingEvidence.quotation, saidBy: findingEvidence.saidBy })
    .from(findingEvidence)
    .where(inArray(findingEvidence.findingId, own));
  for (const { id, ...said } of evidence) {
    const next = eachText(said, reword);
    if (!same(next, said)) await tx.update(findingEvidence).set(next).where(eq(findingEvidence.id, id));
  }
}

/** What was saved or begun and not published, what people were told, what is shown of its files, and what an import said of it. */
export async function rewordBesides(tx: Transaction, studyId: string, reword: Reword): Promise<boolean> {
  let changed = false;
  const [working] = await tx.select({ content: studyWorkings.content }).from(studyWorkings).where(eq(studyWorkings.studyId, studyId));
  const saved = working?.content as StudyContent | undefined;
  const content = saved && reworded(saved, reword);
  if (content && !same(content, saved)) {
    changed = true;
    await tx.update(studyWorkings).set({ content }).where(eq(studyWorkings.studyId, studyId));
  }
  const files = await tx
    .select({ id: studyFiles.id, name: studyFiles.name, preview: studyFiles.preview })
    .from(studyFiles)
    .where(eq(studyFiles.studyId, studyId));
  for (const { id, ...shown } of files) {
    const next = eachText(shown, reword);
    if (same(next, shown)) continue;
    changed = true;
    await tx.update(studyFiles).set(next).where(eq(studyFiles.id, id));
  }
  const items = await tx.select().from(studyImportItems).where(eq(studyImportItems.studyId, studyId));
  for (const { importId, position, file, remarks } of items) {
    const next = eachText({ file, remarks }, reword);
    if (!same(next, { file, remarks }))
      await tx
        .update(studyImportItems)
        .set(next)
        .where(and(eq(studyImportItems.importId, importId), eq(studyImportItems.position, position)));
  }
  await rewordDrafts(tx, draftNameOf(studyId), reword);
  await rewordNews(tx, { kind: "study", id: studyId }, reword);
  return changed;
}

/** What others have said about it, in whatever place. Whether anything was changed. */
export async function rewordSaid(tx: Transaction, studyId: string, reword: Reword, now: Date): Promise<boolean> {
  let changed = (await rewordComments(tx, { kind: "study", id: studyId }, reword, now)) > 0;
  const differs = (text: string | null): text is string => text !== null && reword(text) !== text;
  const notes = await tx.select().from(departmentNotes).where(eq(departmentNotes.studyId, studyId));
  for (const { departmentId, text } of notes.filter((row) => differs(row.text))) {
    changed = true;
    const own = and(eq(departmentNotes.studyId, studyId), eq(departmentNotes.departmentId, departmentId));
    await tx
      .update(departmentNotes)
      .set({ text: reword(text) })
      .where(own);
  }
  const uses = await tx.select({ id: studyUses.id, words: studyUses.words }).from(studyUses).where(eq(studyUses.studyId, studyId));
  for (const { id, words } of uses.filter((row) => differs(row.words))) {
    changed = true;
    await tx
      .update(studyUses)
      .set({ words: reword(words) })
      .where(eq(studyUses.id, id));
  }
  const reviews = await tx
    .select({ id: studyReviews.id, words: studyReviews.words })
    .from(studyReviews)
    .where(eq(studyReviews.studyId, studyId));
  for (const { id, words } of reviews.filter((row) => differs(row.words))) {
    changed = true;
    await tx
      .update(studyReviews)
      .set({ words: reword(words ?? "") })
      .where(eq(studyReviews.id, id));
  }
  const questions = await tx
    .select({ id: studyQuestions.id, text: studyQuestions.text })
    .from(studyQuestions)
    .where(eq(studyQuestions.studyId, studyId));
  for (const { id, text } of questions.filter((row) => differs(row.text))) {
    changed = true;
    await tx
      .update(studyQuestions)
      .set({ text: reword(text) })
      .where(eq(studyQuestions.id, id));
  }
  const asked = tx.select({ id: studyQuestions.id }).from(studyQuestions).where(eq(studyQuestions.studyId, studyId));
  const answers = await tx
    .select({ id: studyAnswers.id, text: studyAnswers.text })
    .from(studyAnswers)
    .where(inArray(studyAnswers.questionId, asked));
  for (const { id, text } of answers.filter((row) => differs(row.text))) {
    changed = true;
    await tx
      .update(studyAnswers)
      .set({ text: reword(text) })
      .where(eq(studyAnswers.id, id));
  }
  const sent = await tx
    .select({ function: reachAlerts.function, note: reachAlerts.note })
    .from(reachAlerts)
    .where(and(eq(reachAlerts.studyId, studyId), isNotNull(reachAlerts.note)));
  for (const row of sent.filter(({ note }) => differs(note))) {
    changed = true;
    const own = and(eq(reachAlerts.studyId, studyId), eq(reachAlerts.function, row.function));
    await tx
      .update(reachAlerts)
      .set({ note: reword(row.note ?? "") })
      .where(own);
  }
  return changed;
}

/** A topic that is called by the words goes, once no study stands under it. */
export async function forgetTopics(tx: Transaction, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const standing = tx.select({ id: studyTopics.topicId }).from(studyTopics).where(eq(studyTopics.topicId, topics.id));
  await tx.delete(topics).where(and(inArray(topics.name, [...names]), notExists(standing)));
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
