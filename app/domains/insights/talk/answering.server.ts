/** An answer to a question under a study; whoever asked hears of it. */
import { and, eq, isNull } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { emit, type Reaction } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { studies, studyAnswers, studyQuestions } from "#db/schema/insights.ts";
import { lockedQuestion, standingQuestion } from "./standing.server.ts";
import { speaksForStudy } from "./talk.policy.ts";

export interface Answer {
  readonly id: string;
  readonly questionId: string;
  readonly text: string;
  readonly answers?: readonly FindingAnswer[];
}

/** Refuses with `hallway.not-found`, `privacy.unanswered`. */
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
    if (added.length === 0) return;
    if (!question.answeredAt && speaksForStudy(person, question))
      await tx.update(studyQuestions).set({ answeredAt: at }).where(eq(studyQuestions.id, questionId));
    await emit(tx, { kind: "insights.answered", payload: { questionId, answerId: id, by: person.id }, at });
  });
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
