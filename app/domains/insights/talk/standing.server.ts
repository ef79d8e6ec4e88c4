/** A question as it stands, for whoever answers it, keeps an answer on top or takes something away. */
import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { notFound } from "#app/shared/errors.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { lockedLightly } from "#db/dialect.ts";
import { bestAnswers, studies, studyAnswers, studyQuestions } from "#db/schema/insights.ts";
import { personRoles } from "#db/schema/people.ts";
import { publishedStudy } from "../insights.queries.server.ts";

export interface StandingQuestion {
  readonly id: string;
  readonly studyId: string;
  readonly personId: string;
  readonly answeredAt: Date | null;
  readonly ownerId: string;
}

/** Refuses with `hallway.not-found`. */
export async function standingQuestion(read: Pick<Reader, "select">, id: string): Promise<StandingQuestion> {
  const [question] = await read
    .select({
      id: studyQuestions.id,
      studyId: studyQuestions.studyId,
      personId: studyQuestions.personId,
      answeredAt: studyQuestions.answeredAt,
      ownerId: studies.ownerId,
    })
    .from(studyQuestions)
    .innerJoin(studies, eq(studies.id, studyQuestions.studyId))
    .where(and(eq(studyQuestions.id, id), isNull(studyQuestions.removedAt), publishedStudy));
  if (!question) throw notFound();
  return question;
}

/** The same for whoever changes it or what stands under it: one after the other. Refuses with `hallway.not-found`. */
export async function lockedQuestion(tx: Transaction, id: string): Promise<StandingQuestion> {
  await lockedLightly(tx.select({ id: studyQuestions.id }).from(studyQuestions).where(eq(studyQuestions.id, id)));
  return standingQuestion(tx, id);
}

/** Says again since when a question is answered, after an answer was taken away or is kept on top no more. */
export async function answeredAnew(tx: Transaction, { id, ownerId }: StandingQuestion): Promise<void> {
  const curators = tx.select({ id: personRoles.personId }).from(personRoles).where(eq(personRoles.role, "curator"));
  const kept = tx.select({ id: bestAnswers.answerId }).from(bestAnswers).where(eq(bestAnswers.questionId, id));
  const counting = or(eq(studyAnswers.personId, ownerId), inArray(studyAnswers.personId, curators), inArray(studyAnswers.id, kept));
  const [first] = await tx
    .select({ at: studyAnswers.createdAt })
    .from(studyAnswers)
    .where(and(eq(studyAnswers.questionId, id), isNull(studyAnswers.removedAt), counting))
    .orderBy(studyAnswers.createdAt)
    .limit(1);
  await tx
    .update(studyQuestions)
    .set({ answeredAt: first?.at ?? null })
    .where(eq(studyQuestions.id, id));
}
