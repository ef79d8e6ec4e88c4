import { and, asc, desc, eq, inArray, isNull, lte, type Placeholder, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import { type Page, readCursor, writeCursor } from "#app/shared/keyset.ts";
import type { Reader } from "#db/client.ts";
import { beforeInOrder } from "#db/dialect.ts";
import { kept } from "#db/kept.ts";
import { bestAnswers, studies, studyAnswers, studyQuestions } from "#db/schema/insights.ts";
import { departments, people, personRoles } from "#db/schema/people.ts";
import { publishedStudy } from "../insights.queries.server.ts";
import { mayChooseBest, mayRemove, mayReword } from "./talk.policy.ts";
import { answersInOrder } from "./talk.ts";

const pageLength = 20;
/** Under each question. */
const mostAnswers = 50;

export interface ShownAnswer {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly text: string;
  readonly at: Date;
  /** Of whoever owns the study, or of a curator. */
  readonly isOwners: boolean;
  readonly isBest: boolean;
  readonly mayRemove: boolean;
}

export interface ShownQuestion {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  /** Where they worked when they asked. */
  readonly department: string | null;
  readonly text: string;
  readonly at: Date;
  readonly answers: readonly ShownAnswer[];
  readonly mayChoose: boolean;
  readonly mayRemove: boolean;
  readonly mayReword: boolean;
}

const standing = (studyId: string | Placeholder) => and(eq(studyQuestions.studyId, studyId), isNull(studyQuestions.removedAt));

const asked = (read: Reader) =>
  read
    .select({
      id: studyQuestions.id,
      personId: studyQuestions.personId,
      name: people.name,
      department: departments.name,
      text: studyQuestions.text,
      at: studyQuestions.createdAt,
      ownerId: studies.ownerId,
      best: bestAnswers.answerId,
    })
    .from(studyQuestions)
    .innerJoin(studies, eq(studies.id, studyQuestions.studyId))
    .innerJoin(people, eq(people.id, studyQuestions.personId))
    .leftJoin(departments, eq(departments.id, studyQuestions.departmentId))
    .leftJoin(bestAnswers, eq(bestAnswers.questionId, studyQuestions.id))
    .$dynamic();

type Row = Awaited<ReturnType<typeof asked>>[number];
type Viewer = Pick<Person, "id" | "roles">;

const order = [studyQuestions.createdAt, studyQuestions.id] as const;

const newestQuestions = (read: Reader) =>
  asked(read)
    .where(standing(sql.placeholder("studyId")))
    .orderBy(...order.map((column) => desc(column)))
    .limit(sql.placeholder("most"))
    .prepare();

/** A page of the questions under a study with all their answers, the newest first. Two statements. */
export async function questionsOn(
  read: Reader,
  viewer: Viewer,
  studyId: string,
  { at, most = pageLength }: { at?: string | null; most?: number } = {},
): Promise<Page<ShownQuestion>> {
  const place = readCursor(at);
  const rows = place
    ? await asked(read)
        .where(and(standing(studyId), beforeInOrder(order, [place.at, place.id])))
        .orderBy(...order.map((column) => desc(column)))
        .limit(most + 1)
    : await kept(read, newestQuestions).execute({ studyId, most: most + 1 });
  const page = rows.slice(0, most);
  const last = page.at(-1);
  return {
    rows: await withAnswers(read, viewer, page),
    ...(rows.length > most && last ? { next: writeCursor({ at: last.at, id: last.id }) } : {}),
  };
}

/** A question of a published study. Refuses with `hallway.not-found`. */
export async function foundQuestion(read: Reader, viewer: Viewer, slug: string | undefined, id: string | undefined) {
  if (!isId(id ?? "")) throw notFound();
  const rows = await asked(read).where(
    and(eq(studyQuestions.id, id ?? ""), eq(studies.slug, slug ?? ""), isNull(studyQuestions.removedAt), publishedStudy),
  );
  const [question] = await withAnswers(read, viewer, rows);
  if (!question) throw notFound();
  return question;
}

async function withAnswers(read: Reader, viewer: Viewer, rows: readonly Row[]): Promise<ShownQuestion[]> {
  if (rows.length === 0) return [];
  // Each question has as many as it may have, whatever stands under the others; those on top are always among them.
  const place = sql<number>`row_number() over (
    partition by ${studyAnswers.questionId}
    order by case when ${bestAnswers.answerId} = ${studyAnswers.id} then 0 when ${personRoles.role} is not null or ${studyAnswers.personId} = ${studies.ownerId} then 1 else 2 end,
      ${studyAnswers.createdAt}, ${studyAnswers.id})`
    .mapWith(Number)
    .as("place");
  const placed = read
    .select({
      id: studyAnswers.id,
      questionId: studyAnswers.questionId,
      personId: studyAnswers.personId,
      text: studyAnswers.text,
      at: studyAnswers.createdAt,
      curates: personRoles.role,
      place,
    })
    .from(studyAnswers)
    .innerJoin(studyQuestions, eq(studyQuestions.id, studyAnswers.questionId))
    .innerJoin(studies, eq(studies.id, studyQuestions.studyId))
    .leftJoin(bestAnswers, eq(bestAnswers.questionId, studyAnswers.questionId))
    .leftJoin(personRoles, and(eq(personRoles.personId, studyAnswers.personId), eq(personRoles.role, "curator")))
    .where(
      and(
        inArray(
          studyAnswers.questionId,
          rows.map(({ id }) => id),
        ),
        isNull(studyAnswers.removedAt),
      ),
    )
    .as("placed");
  const answers = await read
    .select({
      id: placed.id,
      questionId: placed.questionId,
      personId: placed.personId,
      name: people.name,
      text: placed.text,
      at: placed.at,
      curates: placed.curates,
    })
    .from(placed)
    .innerJoin(people, eq(people.id, placed.personId))
    .where(lte(placed.place, mostAnswers))
    .orderBy(asc(placed.at), asc(placed.id));
  const byQuestion = Map.groupBy(answers, ({ questionId }) => questionId);
  return rows.map(({ ownerId, best, ...question }) => ({
    ...question,
    answers: answersInOrder(
      (byQuestion.get(question.id) ?? []).map(({ questionId: _, curates, ...answer }) => ({
        ...answer,
        isOwners: curates !== null || answer.personId === ownerId,
        isBest: answer.id === best,
        mayRemove: mayRemove(viewer, answer),
      })),
      best,
    ),
    mayChoose: mayChooseBest(viewer, { personId: question.personId, ownerId }),
    mayRemove: mayRemove(viewer, question),
    mayReword: mayReword(viewer, question) && !byQuestion.has(question.id),
  }));
}
