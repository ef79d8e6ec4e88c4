/** Where a question or an answer stands, by its id alone: reports name it so. */
import { and, eq, isNull } from "drizzle-orm";
import { isId } from "#app/shared/ids.ts";
import type { Reader } from "#db/client.ts";
import { studies, studyAnswers, studyQuestions } from "#db/schema/insights.ts";
import { publishedStudy } from "../insights.queries.server.ts";

export interface SaidPlace {
  readonly slug: string;
  readonly questionId: string;
}

const columns = { slug: studies.slug, questionId: studyQuestions.id };
const stands = and(isNull(studyQuestions.removedAt), publishedStudy);

export async function placeOfQuestion(read: Reader, id: string): Promise<SaidPlace | undefined> {
  if (!isId(id)) return undefined;
  const [row] = await read
    .select(columns)
    .from(studyQuestions)
    .innerJoin(studies, eq(studies.id, studyQuestions.studyId))
    .where(and(eq(studyQuestions.id, id), stands));
  return row;
}

export async function placeOfAnswer(read: Reader, id: string): Promise<SaidPlace | undefined> {
  if (!isId(id)) return undefined;
  const [row] = await read
    .select(columns)
    .from(studyAnswers)
    .innerJoin(studyQuestions, eq(studyQuestions.id, studyAnswers.questionId))
    .innerJoin(studies, eq(studies.id, studyQuestions.studyId))
    .where(and(eq(studyAnswers.id, id), isNull(studyAnswers.removedAt), stands));
  return row;
}
