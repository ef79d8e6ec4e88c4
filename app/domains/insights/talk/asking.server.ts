/** Somebody asks something about a study; whoever looks after it hears of it. */
import { eq } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { emit, type Reaction } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { studies, studyQuestions } from "#db/schema/insights.ts";
import { isStudyReadable } from "../insights.queries.server.ts";
import { keepersOf } from "../keepers.server.ts";
import { changeQuestion } from "./rewording.server.ts";
import { idTaken } from "./talk.errors.ts";

export interface Question {
  /** Made in the browser: posted twice, it is one question; posted again with other words, it is reworded. */
  readonly id: string;
  readonly studyId: string;
  readonly text: string;
  readonly answers?: readonly FindingAnswer[];
}

/** Refuses with `hallway.not-found`, `insights.said-id-taken`, `insights.question-answered`, `privacy.unanswered`. */
export async function asking(world: World, person: Person, { id, studyId, text, answers }: Question): Promise<void> {
  const cleared = await clearing(world, person, { about: { kind: "study", id: studyId }, texts: { text }, answers });
  await world.db.write(async (tx) => {
    if (!(await isStudyReadable(tx, studyId))) throw notFound();
    await cleared.note(tx);
    const at = world.clock.now();
    const { id: personId, departmentId } = person;
    const added = await tx
      .insert(studyQuestions)
      .values({ id, studyId, personId, departmentId, text: cleared.texts.text, createdAt: at })
      .onConflictDoNothing()
      .returning({ id: studyQuestions.id });
    if (added.length === 0) return askAgain(tx, { id, studyId, personId, text: cleared.texts.text }, at);
    await emit(tx, { kind: "insights.asked", payload: { studyId, questionId: id, by: personId }, at });
  });
}

type Asked = Pick<typeof studyQuestions.$inferSelect, "id" | "studyId" | "personId" | "text">;

/** The answer to the first posting was lost on its way; what was written since must not be lost too. */
async function askAgain(tx: Transaction, { id, text, ...own }: Asked, now: Date): Promise<void> {
  const [known] = await tx.select().from(studyQuestions).where(eq(studyQuestions.id, id));
  if (known?.personId !== own.personId || known.studyId !== own.studyId) throw idTaken();
  if (known.text !== text) await changeQuestion(tx, id, text, now);
}

export const tellingKeepers: Reaction = {
  name: "insights.telling-keepers",
  on: "insights.asked",
  async react({ db, clock }, event) {
    const { studyId, questionId, by } = event.payload as { studyId: string; questionId: string; by: string };
    await db.write(async (tx) => {
      const [study] = await tx
        .select({ id: studies.id, ownerId: studies.ownerId, title: studies.title })
        .from(studies)
        .where(eq(studies.id, studyId));
      if (!study) return;
      await tell(tx, {
        people: (await keepersOf(tx, [study])).get(studyId) ?? [],
        kind: "study-asked",
        about: { kind: "study", id: studyId },
        params: { title: study.title, question: questionId },
        actorId: by,
        cause: `study-asked:${questionId}`,
        now: clock.now(),
      });
    });
  },
};
