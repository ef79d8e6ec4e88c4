/** For the weekly letter: the studies that are new to its reader, what they follow first, and one question that was answered. */
import { and, desc, eq, gt, gte, inArray, isNotNull, isNull } from "drizzle-orm";
import type { WeeklyItem, WeeklyReader, WeeklyRoom } from "#app/domains/notifications/weekly/weekly.ts";
import { topicsIn } from "#app/domains/privacy/topics.ts";
import * as m from "#app/paraglide/messages.js";
import type { Reader } from "#db/client.ts";
import { studies, studyAudiences, studyQuestions, studyReadings, studyTopics, topicSubscriptions } from "#db/schema/insights.ts";
import { weightOf } from "./insights.ts";

/** How many of the newest are looked through for each reader. */
const newest = 60;
const mostStudies = 3;
const longestTitle = 140;

export const weeklyInsights: WeeklyRoom = {
  parts: ["study", "answer"],
  async choose(read, readers) {
    const [candidates, answered] = await Promise.all([newestStudies(read), newestAnswered(read)]);
    const known = await knownOf(read, readers, candidates);
    return new Map(
      readers.map((reader) => [reader.id, [...newTo(reader, candidates, known), ...oneAnswered(reader, answered)].map(({ item }) => item)]),
    );
  },
  async find(read, _reader, refs) {
    const idsOf = (part: "study" | "answer") => refs.flatMap((ref) => (ref.part === part ? ref.id : []));
    const [found, answered] = await Promise.all([
      idsOf("study").length === 0 ? [] : published(read).where(and(gt(studies.version, 0), inArray(studies.id, idsOf("study")))),
      idsOf("answer").length === 0 ? [] : questions(read).where(and(standing(), inArray(studyQuestions.id, idsOf("answer")))),
    ]);
    return [...found.map(studyItem), ...answered.map(answerItem)];
  },
};

const published = (read: Reader) =>
  read
    .select({
      id: studies.id,
      slug: studies.slug,
      title: studies.title,
      answer: studies.answer,
      ownerId: studies.ownerId,
      narrowed: studies.narrowedBecause,
    })
    .from(studies)
    .$dynamic();

const questions = (read: Reader) =>
  read
    .select({
      id: studyQuestions.id,
      text: studyQuestions.text,
      personId: studyQuestions.personId,
      departmentId: studyQuestions.departmentId,
      slug: studies.slug,
      title: studies.title,
    })
    .from(studyQuestions)
    .innerJoin(studies, eq(studies.id, studyQuestions.studyId))
    .$dynamic();

const standing = () => and(isNull(studyQuestions.removedAt), gt(studies.version, 0));

type StudyRow = Awaited<ReturnType<typeof published>>[number];
type QuestionRow = Awaited<ReturnType<typeof questions>>[number];

const studyItem = ({ id, slug, title, answer }: Pick<StudyRow, "id" | "slug" | "title" | "answer">): WeeklyItem => ({
  part: "study",
  id,
  title,
  about: answer,
  to: `/insights/${encodeURIComponent(slug)}`,
});

const answerItem = ({ id, slug, text, title }: Pick<QuestionRow, "id" | "slug" | "text" | "title">): WeeklyItem => ({
  part: "answer",
  id,
  title: shortened(text.replaceAll(/\s+/g, " ")),
  about: m.weekly_answer_about({ title }),
  to: `/insights/${encodeURIComponent(slug)}/questions/${id}`,
});

const shortened = (text: string) =>
  text.length > longestTitle
    ? `${text
        .slice(0, longestTitle - 1)
        .toWellFormed()
        .trimEnd()}…`
    : text;

interface Candidate extends StudyRow {
  readonly item: WeeklyItem;
  readonly topics: ReadonlySet<string>;
  /** Departments; nothing where it is meant for all. */
  readonly meantFor: ReadonlySet<string> | undefined;
}

/** What still stands, the newest first. Three statements. */
async function newestStudies(read: Reader): Promise<Candidate[]> {
  const rows = await published(read)
    .where(and(gt(studies.version, 0), gte(studies.weight, weightOf("current"))))
    .orderBy(desc(studies.weight), desc(studies.publishedAt), desc(studies.id))
    .limit(newest);
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [named, audiences] = await Promise.all([
    read.select().from(studyTopics).where(inArray(studyTopics.studyId, ids)),
    read.select().from(studyAudiences).where(inArray(studyAudiences.studyId, ids)),
  ]);
  const topicsOf = Map.groupBy(named, ({ studyId }) => studyId);
  const audienceOf = Map.groupBy(audiences, ({ studyId }) => studyId);
  return rows.map((row) => ({
    ...row,
    item: studyItem(row),
    topics: new Set((topicsOf.get(row.id) ?? []).map(({ topicId }) => topicId)),
    meantFor: row.narrowed ? new Set((audienceOf.get(row.id) ?? []).map(({ departmentId }) => departmentId)) : undefined,
  }));
}

/** What may be heavy to read comes to nobody who did not choose to open it. */
async function newestAnswered(read: Reader) {
  const rows = await questions(read)
    .where(and(standing(), isNotNull(studyQuestions.answeredAt), gte(studies.weight, weightOf("due"))))
    .orderBy(desc(studyQuestions.answeredAt), desc(studyQuestions.id))
    .limit(newest);
  return rows.filter(({ text }) => topicsIn(text).length === 0).map((row) => ({ ...row, item: answerItem(row) }));
}

interface Known {
  /** `person study`: opened. */
  readonly opened: ReadonlySet<string>;
  /** By person: topics that they follow. */
  readonly follows: ReadonlyMap<string, ReadonlySet<string>>;
}

async function knownOf(read: Reader, readers: readonly WeeklyReader[], candidates: readonly Candidate[]): Promise<Known> {
  const [people, ids] = [readers.map(({ id }) => id), candidates.map(({ id }) => id)];
  if (ids.length === 0) return { opened: new Set(), follows: new Map() };
  const [readings, subscriptions] = await Promise.all([
    read
      .select({ personId: studyReadings.personId, studyId: studyReadings.studyId })
      .from(studyReadings)
      .where(and(inArray(studyReadings.personId, people), inArray(studyReadings.studyId, ids))),
    read
      .select({ personId: topicSubscriptions.personId, topicId: topicSubscriptions.topicId })
      .from(topicSubscriptions)
      .where(inArray(topicSubscriptions.personId, people)),
  ]);
  const followed = Map.groupBy(subscriptions, ({ personId }) => personId);
  return {
    opened: new Set(readings.map(({ personId, studyId }) => `${personId} ${studyId}`)),
    follows: new Map([...followed].map(([id, those]) => [id, new Set(those.map(({ topicId }) => topicId))])),
  };
}

/** Not what they own or have opened, what is not meant for them, nor what stood in a letter of theirs before. */
function newTo({ id, departmentId, had }: WeeklyReader, candidates: readonly Candidate[], { opened, follows }: Known): Candidate[] {
  const followed = follows.get(id);
  const isFollowed = ({ topics }: Candidate) => followed !== undefined && [...topics].some((topic) => followed.has(topic));
  const open = candidates.filter(
    (one) =>
      one.ownerId !== id &&
      !opened.has(`${id} ${one.id}`) &&
      (!one.meantFor || (departmentId !== null && one.meantFor.has(departmentId))) &&
      !had.has(`study:${one.id}`),
  );
  return [...open.filter(isFollowed), ...open.filter((one) => !isFollowed(one))].slice(0, mostStudies);
}

/** One that somebody of their own department asked, or else the newest. */
function oneAnswered({ id, departmentId, had }: WeeklyReader, answered: readonly (QuestionRow & { readonly item: WeeklyItem })[]) {
  const open = answered.filter(({ personId, item }) => personId !== id && !had.has(`answer:${item.id}`));
  const own = departmentId ? open.find((one) => one.departmentId === departmentId) : undefined;
  const one = own ?? open[0];
  return one ? [one] : [];
}
