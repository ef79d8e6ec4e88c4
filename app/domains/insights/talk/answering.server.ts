/** An answer to a question under a study; whoever asked hears of it. */
import { and, eq, isNull } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { eraseSoon } from "#app/shared/erasing.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { emit, type Reaction } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { bestAnswers, studies, studyAnswers, studyQuestions } from "#db/schema/insights.ts";
import { lockedQuestion, standingQuestion } from "./standing.server.ts";
import { answerKept, idTaken } from "./talk.errors.ts";
import { speaksForStudy } from "./talk.policy.ts";

export interface Answer {
  /** Made in the browser: posted twice, it is one answer; posted again with other words, it is changed. */
  readonly id: string;
  readonly questionId: string;
  readonly text: string;
  readonly answers?: readonly FindingAnswer[];
}

/** Refuses with `hallway.not-found`, `insights.said-id-taken`, `insights.answer-kept`, `privacy.unanswered`. */
export async function answering(world: World, person: Person, { id, questionId, text, answers }: Answer): Promise<void> {
  const known = await standingQuestion(world.db.read, questionId);
  const cleared = await clearing(world, person, { about: { kind: "study", id: known.studyId }, texts: { text }, answers });
  await world.db.write(async (tx) => {
    const question = await lockedQuestion(tx, questionId);
    await cleared.note(tx);
    const at = world.clock.now();
    const added = await tx
      .insert(studyAnswers)
      .values({ id, questionId, personId: person.id, text: cleared.texts.text, createdAt: at })
      .onConflictDoNothing()
      .returning({ id: studyAnswers.id });
    if (added.length === 0) return answerAgain(tx, { id, questionId, personId: person.id, text: cleared.texts.text }, at);
    if (!question.answeredAt && speaksForStudy(person, question))
      await tx.update(studyQuestions).set({ answeredAt: at }).where(eq(studyQuestions.id, questionId));
    await emit(tx, { kind: "insights.answered", payload: { questionId, answerId: id, by: person.id }, at });
  });
}

type Answered = Pick<typeof studyAnswers.$inferSelect, "id" | "questionId" | "personId" | "text">;

/** What was answered to the first posting was lost on its way; what was written since must not be lost too. */
async function answerAgain(tx: Transaction, { id, text, ...own }: Answered, now: Date): Promise<void> {
  const [known] = await tx.select().from(studyAnswers).where(eq(studyAnswers.id, id));
  if (known?.personId !== own.personId || known.questionId !== own.questionId) throw idTaken();
  if (known.text === text) return;
  if (known.removedAt) throw notFound();
  // Somebody chose it for what it said.
  const kept = await tx.select({ id: bestAnswers.answerId }).from(bestAnswers).where(eq(bestAnswers.answerId, id));
  if (kept.length > 0) throw answerKept();
  await tx.update(studyAnswers).set({ text }).where(eq(studyAnswers.id, id));
  // What it said before is not history.
  await eraseSoon(tx, now);
}

export const tellingAsker: Reaction = {
  name: "insights.telling-asker",
  on: "insights.answered",
  async react({ db, clock }, event) {
    const { questionId, answerId, by } = event.payload as { questionId: string; answerId: string; by: string };
    await db.write(async (tx) => {
      const [question] = await tx
        .select({ personId: studyQuestions.personId, studyId: studies.id, title: studies.title })
        .from(studyQuestions)
        .innerJoin(studies, eq(studies.id, studyQuestions.studyId))
        .where(and(eq(studyQuestions.id, questionId), isNull(studyQuestions.removedAt)));
      if (!question) return;
      await tell(tx, {
        people: [question.personId],
        kind: "study-answered",
        about: { kind: "study", id: question.studyId },
        params: { title: question.title, question: questionId },
        actorId: by,
        cause: `study-answered:${answerId}`,
        now: clock.now(),
      });
    });
  },
};
