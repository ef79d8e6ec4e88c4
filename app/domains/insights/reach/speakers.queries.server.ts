/** Who has spoken about studies: in comments, in questions and in answers. */
import { and, eq, gte, inArray, isNull, notExists, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Reader } from "#db/client.ts";
import { commentRemovals, comments } from "#db/schema/comments.ts";
import { studyAnswers, studyQuestions } from "#db/schema/insights.ts";
import { type DepartmentFunction, departments, people, personDeactivations, teams } from "#db/schema/people.ts";

export interface Spoken {
  readonly studyId: string;
  readonly personId: string;
  readonly departmentId: string;
  readonly function: DepartmentFunction;
  readonly at: Date;
}

interface Asked {
  readonly studyIds?: readonly string[];
  readonly since?: Date | undefined;
}

/** Every word of those who work here, as far as it stands: of some studies, or since a moment. Three statements. */
export async function speakers(read: Reader, asked: Asked): Promise<Spoken[]> {
  if (asked.studyIds?.length === 0) return [];
  const removed = read.select({ one: sql`1` }).from(commentRemovals).where(eq(commentRemovals.commentId, comments.id));
  const within = (study: SQLiteColumn, at: SQLiteColumn): SQL | undefined =>
    and(isNull(personDeactivations.personId), asked.studyIds && inArray(study, [...asked.studyIds]), asked.since && gte(at, asked.since));
  const where = { departmentId: departments.id, function: departments.function };
  const said = await Promise.all([
    read
      .select({ studyId: comments.aboutId, personId: people.id, at: comments.createdAt, ...where })
      .from(comments)
      .innerJoin(people, eq(people.id, comments.personId))
      .innerJoin(teams, eq(teams.id, people.teamId))
      .innerJoin(departments, eq(departments.id, teams.departmentId))
      .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
      .where(and(eq(comments.aboutKind, "study"), within(comments.aboutId, comments.createdAt), notExists(removed))),
    read
      .select({ studyId: studyQuestions.studyId, personId: people.id, at: studyQuestions.createdAt, ...where })
      .from(studyQuestions)
      .innerJoin(people, eq(people.id, studyQuestions.personId))
      .innerJoin(teams, eq(teams.id, people.teamId))
      .innerJoin(departments, eq(departments.id, teams.departmentId))
      .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
      .where(and(within(studyQuestions.studyId, studyQuestions.createdAt), isNull(studyQuestions.removedAt))),
    read
      .select({ studyId: studyQuestions.studyId, personId: people.id, at: studyAnswers.createdAt, ...where })
      .from(studyAnswers)
      .innerJoin(studyQuestions, eq(studyQuestions.id, studyAnswers.questionId))
      .innerJoin(people, eq(people.id, studyAnswers.personId))
      .innerJoin(teams, eq(teams.id, people.teamId))
      .innerJoin(departments, eq(departments.id, teams.departmentId))
      .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
      .where(and(within(studyQuestions.studyId, studyAnswers.createdAt), isNull(studyQuestions.removedAt), isNull(studyAnswers.removedAt))),
  ]);
  return said.flat();
}
