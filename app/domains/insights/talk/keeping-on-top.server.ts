import { and, eq, isNull } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { bestAnswers, studyAnswers } from "#db/schema/insights.ts";
import { answeredAnew, lockedQuestion } from "./standing.server.ts";
import { mayChooseBest } from "./talk.policy.ts";

/** Keeps an answer on top; `undefined` keeps none there. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function keepingOnTop({ db, clock }: World, person: Person, questionId: string, answerId: string | undefined): Promise<void> {
  await db.write(async (tx) => {
    const question = await lockedQuestion(tx, questionId);
    if (!mayChooseBest(person, question)) throw notAllowed();
    if (!answerId) await tx.delete(bestAnswers).where(eq(bestAnswers.questionId, questionId));
    else {
      const [answer] = await tx
        .select({ id: studyAnswers.id })
        .from(studyAnswers)
        .where(and(eq(studyAnswers.id, answerId), eq(studyAnswers.questionId, questionId), isNull(studyAnswers.removedAt)));
      if (!answer) throw notFound();
      const row = { answerId, by: person.id, at: clock.now() };
      await tx
        .insert(bestAnswers)
        .values({ questionId, ...row })
        .onConflictDoUpdate({ target: bestAnswers.questionId, set: row });
    }
    await answeredAnew(tx, question);
  });
}
