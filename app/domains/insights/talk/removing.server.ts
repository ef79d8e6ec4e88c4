/** What was asked or answered is taken away by whoever wrote it, or by a curator. */
import { and, eq, isNull } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { bestAnswers, studyAnswers, studyQuestions } from "#db/schema/insights.ts";
import { answeredAnew, standingQuestion } from "./standing.server.ts";
import { mayRemove } from "./talk.policy.ts";

/** With everything that was answered to it. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function removingQuestion({ db, clock }: World, person: Person, id: string): Promise<void> {
  await db.write(async (tx) => {
    const question = await standingQuestion(tx, id);
    if (!mayRemove(person, question)) throw notAllowed();
    const at = clock.now();
    await tx.update(studyQuestions).set({ removedAt: at, removedBy: person.id }).where(eq(studyQuestions.id, id));
    const subject = { kind: "study", id: question.studyId };
    await record(tx, { actorId: person.id, action: "insights.question-removed", subject, detail: { question: id }, at });
  });
}

/** Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function removingAnswer({ db, clock }: World, person: Person, questionId: string, id: string): Promise<void> {
  await db.write(async (tx) => {
    const question = await standingQuestion(tx, questionId);
    const own = and(eq(studyAnswers.id, id), eq(studyAnswers.questionId, questionId), isNull(studyAnswers.removedAt));
    const [answer] = await tx.select({ personId: studyAnswers.personId }).from(studyAnswers).where(own);
    if (!answer) throw notFound();
    if (!mayRemove(person, answer)) throw notAllowed();
    const at = clock.now();
    await tx.update(studyAnswers).set({ removedAt: at, removedBy: person.id }).where(own);
    await tx.delete(bestAnswers).where(and(eq(bestAnswers.questionId, questionId), eq(bestAnswers.answerId, id)));
    await answeredAnew(tx, question);
    const subject = { kind: "study", id: question.studyId };
    await record(tx, { actorId: person.id, action: "insights.answer-removed", subject, detail: { answer: id }, at });
  });
}
