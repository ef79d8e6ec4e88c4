/** Whoever asked says it in other words, as long as nobody has answered: an answer would stand under what it was not given to. */
import { and, eq, isNull } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { eraseSoon } from "#app/shared/erasing.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { studyAnswers, studyQuestions } from "#db/schema/insights.ts";
import { lockedQuestion, standingQuestion } from "./standing.server.ts";
import { questionAnswered } from "./talk.errors.ts";
import { mayReword } from "./talk.policy.ts";

interface Reworded {
  readonly id: string;
  readonly text: string;
  readonly answers?: readonly FindingAnswer[];
}

/** Refuses with `hallway.not-found`, `hallway.not-allowed`, `insights.question-answered`, `privacy.unanswered`. */
export async function rewordingQuestion(world: World, person: Person, { id, text, answers }: Reworded): Promise<void> {
  const known = await standingQuestion(world.db.read, id);
  if (!mayReword(person, known)) throw notAllowed();
  const cleared = await clearing(world, person, { about: { kind: "study", id: known.studyId }, texts: { text }, answers });
  await world.db.write(async (tx) => {
    await changeQuestion(tx, id, cleared.texts.text, world.clock.now());
    await cleared.note(tx);
  });
}

/** The same within a transaction, for whoever asked it. Refuses with `hallway.not-found`, `insights.question-answered`. */
export async function changeQuestion(tx: Transaction, id: string, text: string, now: Date): Promise<void> {
  await lockedQuestion(tx, id);
  const answered = await tx
    .select({ id: studyAnswers.id })
    .from(studyAnswers)
    .where(and(eq(studyAnswers.questionId, id), isNull(studyAnswers.removedAt)))
    .limit(1);
  if (answered.length > 0) throw questionAnswered();
  await tx.update(studyQuestions).set({ text }).where(eq(studyQuestions.id, id));
  // What it said before is not history.
  await eraseSoon(tx, now);
}
