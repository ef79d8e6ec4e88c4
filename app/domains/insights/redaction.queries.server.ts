/** Everything that can be read of a study and about it, for who takes words out. */
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { Reader } from "#db/client.ts";
import { departmentNotes, studyAnswers, studyQuestions, studyReviews, studyUses } from "#db/schema/insights.ts";
import { mayRedactStudy } from "./insights.policy.ts";
import { foundStudy } from "./insights.queries.server.ts";
import type { StudyContent } from "./insights.ts";

/** Of each kind; what is beyond is reworded all the same. */
const most = 200;

export interface RedactableStudy {
  readonly id: string;
  readonly slug: string;
  readonly content: StudyContent;
  readonly because: string | null;
  readonly talk: readonly string[];
  readonly notes: readonly string[];
  readonly uses: readonly string[];
  readonly reviews: readonly string[];
}

/** Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function redactableStudy(read: Reader, person: Person, slug: string | undefined): Promise<RedactableStudy> {
  const { id, slug: own, content, narrowedBecause } = await foundStudy(read, person, slug);
  if (!mayRedactStudy(person)) throw notAllowed();
  const asked = await read
    .select({ id: studyQuestions.id, text: studyQuestions.text })
    .from(studyQuestions)
    .where(and(eq(studyQuestions.studyId, id), isNull(studyQuestions.removedAt)))
    .orderBy(asc(studyQuestions.createdAt), asc(studyQuestions.id))
    .limit(most);
  const ids = asked.map((question) => question.id);
  const [answers, notes, uses, reviews] = await Promise.all([
    ids.length === 0
      ? []
      : read
          .select({ text: studyAnswers.text })
          .from(studyAnswers)
          .where(and(inArray(studyAnswers.questionId, ids), isNull(studyAnswers.removedAt)))
          .orderBy(asc(studyAnswers.createdAt), asc(studyAnswers.id))
          .limit(most),
    read.select({ text: departmentNotes.text }).from(departmentNotes).where(eq(departmentNotes.studyId, id)).limit(most),
    read
      .select({ text: studyUses.words })
      .from(studyUses)
      .where(and(eq(studyUses.studyId, id), isNull(studyUses.removedAt)))
      .limit(most),
    read.select({ text: studyReviews.words }).from(studyReviews).where(eq(studyReviews.studyId, id)).limit(most),
  ]);
  const texts = (rows: readonly { text: string | null }[]) => rows.flatMap(({ text }) => text || []);
  return {
    ...{ id, slug: own, content, because: narrowedBecause },
    ...{ talk: texts([...asked, ...answers]), notes: texts(notes), uses: texts(uses), reviews: texts(reviews) },
  };
}
