/** What was asked or answered is taken away by whoever wrote it, by a curator or by an editor; its words go, who said and removed it stays. */
import { and, eq, isNull } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { eraseSoon } from "#app/shared/erasing.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { bestAnswers, studyAnswers, studyQuestions } from "#db/schema/insights.ts";
import { answeredAnew, lockedQuestion } from "./standing.server.ts";
import { mayRemove } from "./talk.policy.ts";

/** With everything that was answered to it. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function removingQuestion({ db, clock }: World, person: Person, id: string): Promise<void> {
  await db.write(async (tx) => {
    const question = await lockedQuestion(tx, id);
    if (!mayRemove(person, question)) throw notAllowed();
    const at = clock.now();
    await tx.update(studyQuestions).set({ removedAt: at, removedBy: person.id, text: "" }).where(eq(studyQuestions.id, id));
    await tx.update(studyAnswers).set({ text: "" }).where(eq(studyAnswers.questionId, id));
    await eraseSoon(tx, at);
    await emit(tx, {
      kind: "insights.said-removed",
      payload: { studyId: question.studyId, writers: [question.personId], by: person.id },
      at,
    });
    const subject = { kind: "study", id: question.studyId };
    await record(tx, { actorId: person.id, action: "insights.question-removed", subject, detail: { question: id }, at });
  });
}

/** Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function removingAnswer({ db, clock }: World, person: Person, questionId: string, id: string): Promise<void> {
  await db.write(async (tx) => {
    const question = await lockedQuestion(tx, questionId);
    const own = and(eq(studyAnswers.id, id), eq(studyAnswers.questionId, questionId), isNull(studyAnswers.removedAt));
    const [answer] = await tx.select({ personId: studyAnswers.personId }).from(studyAnswers).where(own);
    if (!answer) throw notFound();
    if (!mayRemove(person, answer)) throw notAllowed();
    const at = clock.now();
    await tx.update(studyAnswers).set({ removedAt: at, removedBy: person.id, text: "" }).where(own);
    await eraseSoon(tx, at);
    await tx.delete(bestAnswers).where(and(eq(bestAnswers.questionId, questionId), eq(bestAnswers.answerId, id)));
    await answeredAnew(tx, question);
    await emit(tx, {
      kind: "insights.said-removed",
      payload: { studyId: question.studyId, writers: [answer.personId], by: person.id },
      at,
    });
    const subject = { kind: "study", id: question.studyId };
    await record(tx, { actorId: person.id, action: "insights.answer-removed", subject, detail: { answer: id }, at });
  });
}
