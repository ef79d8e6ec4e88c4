import { and, asc, count, desc, eq, exists, gte, inArray, isNotNull, isNull, lte, max, min, notExists, type SQL, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import { type Page, readCursor, writeCursor } from "#app/shared/keyset.ts";
import type { Reader } from "#db/client.ts";
import { afterInOrder, amongGiven, beforeInOrder } from "#db/dialect.ts";
import { kept } from "#db/kept.ts";
import {
  departmentNotes,
  findings,
  studies,
  studyAudiences,
  studyFiles,
  studyReadings,
  studyTopics,
  studyVersions,
  studyWorkings,
  topics,
} from "#db/schema/insights.ts";
import { departments, people, personDeactivations, personRoles } from "#db/schema/people.ts";
import type { StudyStanding } from "#db/words/insights.ts";
import type { StudyFilter } from "./filter.ts";
import { mayCurate } from "./insights.policy.ts";
import type { StudyContent, StudySettings } from "./insights.ts";
import { edition, type Rendered, renderStudy } from "./rendering/markdown.server.ts";
import { successorOf } from "./truth/pointing.queries.server.ts";
import { imageSizes } from "./versions.server.ts";

const pageLength = 20;
const mostAtHome = 3;
const mostNotes = 100;
const mostVersions = 100;
const mostFiles = 50;

export const publishedStudy: SQL = sql`${studies.version} > 0`;

const listed = {
  id: studies.id,
  slug: studies.slug,
  title: studies.title,
  answer: studies.answer,
  method: studies.method,
  market: studies.market,
  product: studies.product,
  fieldworkFrom: studies.fieldworkFrom,
  fieldworkTo: studies.fieldworkTo,
  words: studies.words,
  standing: studies.standing,
  weight: studies.weight,
  publishedAt: studies.publishedAt,
  owner: people.name,
  findings: sql<number>`(select count(*) from findings where findings.study_id = ${studies.id} and findings.withdrawn_at is null)`.mapWith(
    Number,
  ),
};

export type ListedStudy = Omit<Awaited<ReturnType<typeof listStatement>>[number], "weight"> & { topics: { slug: string; name: string }[] };

const listStatement = (read: Reader) => read.select(listed).from(studies).innerJoin(people, eq(people.id, studies.ownerId)).$dynamic();

/** A page of published studies: those that are true first, the newest of them first. Two statements. */
export async function studyList(read: Reader, filter: StudyFilter, at?: string | null): Promise<Page<ListedStudy>> {
  const backwards = at?.startsWith("-") ?? false;
  const place = readPlace(backwards ? at?.slice(1) : at);
  const order = [studies.weight, studies.publishedAt, studies.id] as const;
  const rows = await listStatement(read)
    .where(and(publishedStudy, conditions(read, filter), place && (backwards ? afterInOrder : beforeInOrder)(order, place)))
    .orderBy(...order.map((column) => (backwards ? asc(column) : desc(column))))
    .limit(pageLength + 1);
  const more = rows.length > pageLength;
  // Fewer before this place than a page holds: that is the first page, and it is shown whole.
  if (backwards && !more) return studyList(read, filter);
  const page = rows.slice(0, pageLength);
  if (backwards) page.reverse();
  const [first, last] = [page[0], page.at(-1)];
  return {
    rows: await withTopics(read, page),
    ...(last && (backwards || more) ? { next: writePlace(last) } : {}),
    ...(first && place ? { previous: `-${writePlace(first)}` } : {}),
  };
}

type Row = Awaited<ReturnType<typeof listStatement>>[number];

const writePlace = ({ weight, publishedAt, id }: Row) => `${weight}.${writeCursor({ at: publishedAt ?? new Date(0), id })}`;

function readPlace(text: string | null | undefined) {
  const [, weight, rest] = /^(\d)\.(.*)$/.exec(text ?? "") ?? [];
  const cursor = readCursor(rest);
  return cursor && [Number(weight), cursor.at, cursor.id];
}

function conditions(read: Reader, { topic, product, market, method, year, fresh }: StudyFilter): SQL | undefined {
  const ofTopic =
    topic &&
    inArray(
      studies.id,
      read
        .select({ id: studyTopics.studyId })
        .from(studyTopics)
        .innerJoin(topics, eq(topics.id, studyTopics.topicId))
        .where(eq(topics.slug, topic)),
    );
  return and(
    ofTopic || undefined,
    product ? eq(studies.product, product) : undefined,
    market ? eq(studies.market, market) : undefined,
    method ? eq(studies.method, method) : undefined,
    year ? and(gte(studies.fieldworkTo, `${year}-01-01`), lte(studies.fieldworkFrom, `${year}-12-31`)) : undefined,
    fresh === "current"
      ? eq(studies.weight, 3)
      : fresh === "due"
        ? eq(studies.weight, 2)
        : fresh === "past"
          ? lte(studies.weight, 1)
          : undefined,
  );
}

async function withTopics(read: Reader, rows: readonly Row[]): Promise<ListedStudy[]> {
  if (rows.length === 0) return [];
  const named = await kept(read, topicsOfStudies).execute({ ids: JSON.stringify(rows.map(({ id }) => id)) });
  const byStudy = Map.groupBy(named, ({ studyId }) => studyId);
  return rows.map(({ weight: _, ...row }) => ({
    ...row,
    topics: (byStudy.get(row.id) ?? []).map(({ slug, name }) => ({ slug, name })),
  }));
}

const topicsOfStudies = (read: Reader) =>
  read
    .select({ studyId: studyTopics.studyId, slug: topics.slug, name: topics.name })
    .from(studyTopics)
    .innerJoin(topics, eq(topics.id, studyTopics.topicId))
    .where(amongGiven(studyTopics.studyId, "ids"))
    .orderBy(asc(topics.name))
    .prepare();

/** The newest for the home page. */
export async function newestStudies(read: Reader): Promise<ListedStudy[]> {
  return withTopics(read, await kept(read, newestRows).execute());
}

const newestRows = (read: Reader) =>
  listStatement(read)
    .where(publishedStudy)
    .orderBy(desc(studies.weight), desc(studies.publishedAt), desc(studies.id))
    .limit(mostAtHome)
    .prepare();

export interface FilterChoices {
  readonly topics: { value: string; label: string }[];
  readonly products: string[];
  readonly markets: string[];
  readonly years: string[];
}

const mostChoices = 60;

/** What the list can be filtered by. Four statements, side by side. */
export async function filterChoices(read: Reader): Promise<FilterChoices> {
  const [named, products, markets, [span]] = await Promise.all([
    kept(read, usedTopics).execute(),
    kept(read, saidProducts).execute(),
    kept(read, saidMarkets).execute(),
    kept(read, fieldworkSpan).execute(),
  ]);
  const [from, to] = [Number(span?.from?.slice(0, 4) ?? 0), Number(span?.to?.slice(0, 4) ?? 0)];
  const count = from && to >= from ? Math.min(to - from + 1, 30) : 0;
  return {
    topics: named,
    products: products.map(({ value }) => value),
    markets: markets.map(({ value }) => value),
    years: Array.from({ length: count }, (_, turn) => String(to - turn)),
  };
}

const usedTopics = (read: Reader) =>
  read
    .select({ value: topics.slug, label: topics.name })
    .from(topics)
    .where(exists(read.select({ one: sql`1` }).from(studyTopics).where(eq(studyTopics.topicId, topics.id))))
    .orderBy(asc(topics.name))
    .limit(mostChoices)
    .prepare();

const said = (read: Reader, column: typeof studies.product | typeof studies.market) =>
  read
    .select({ value: sql<string>`${column}` })
    .from(studies)
    .where(and(publishedStudy, isNotNull(column)))
    .groupBy(column)
    .orderBy(asc(column))
    .limit(mostChoices)
    .prepare();

const saidProducts = (read: Reader) => said(read, studies.product);
const saidMarkets = (read: Reader) => said(read, studies.market);

const fieldworkSpan = (read: Reader) =>
  read
    .select({ from: min(studies.fieldworkFrom), to: max(studies.fieldworkTo) })
    .from(studies)
    .where(publishedStudy)
    .prepare();

/** What curators have begun and nobody has published. */
export async function unpublishedStudies(read: Reader, person: Person) {
  if (!mayCurate(person)) throw notAllowed();
  return read
    .select({ id: studies.id, slug: studies.slug, title: studies.title, answer: studies.answer, createdAt: studies.createdAt })
    .from(studies)
    .where(eq(studies.version, 0))
    .orderBy(desc(studies.createdAt), desc(studies.id))
    .limit(100);
}

export interface StudyRead {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly revision: number;
  readonly standing: StudyStanding;
  readonly reviewOn: string | null;
  readonly narrowedBecause: string | null;
  readonly publishedAt: Date | null;
  readonly versionAt: Date | null;
  readonly owner: { id: string; name: string };
  readonly supersededBy: { slug: string; title: string } | undefined;
  readonly content: StudyContent;
  readonly rendered: Rendered;
  /** The version that the reader saw last; undefined where they have not opened it. */
  readonly seen: { version: number; note: string | null } | undefined;
}

/** A published study within reach. Refuses with `hallway.not-found`. One statement, one more for each step to what supersedes it. */
export async function foundStudy(read: Reader, person: Pick<Person, "id">, slug: string | undefined): Promise<StudyRead> {
  const [row] = await kept(read, studyRow).execute({ slug: slug ?? "", personId: person.id });
  if (!row) throw notFound();
  const { study, owner, seen, note } = row;
  const content = row.content as StudyContent;
  const isKnown = row.edition === edition && row.rendered;
  const rendered = isKnown ? (row.rendered as Rendered) : renderStudy(content.body, await imageSizes(read, study.id));
  const supersededBy = await successorOf(read, study.supersededBy);
  const { id, version, revision, standing, reviewOn, narrowedBecause, publishedAt, versionAt } = study;
  return {
    id,
    slug: study.slug,
    version,
    revision,
    standing,
    reviewOn,
    narrowedBecause,
    publishedAt,
    versionAt,
    owner: { id: study.ownerId, name: owner },
    supersededBy,
    content,
    rendered,
    seen: seen === null ? undefined : { version: seen, note },
  };
}

const studyRow = (read: Reader) =>
  read
    .select({
      study: studies,
      owner: people.name,
      content: studyVersions.content,
      note: studyVersions.note,
      rendered: studyVersions.rendered,
      edition: studyVersions.edition,
      seen: studyReadings.version,
    })
    .from(studies)
    .innerJoin(studyVersions, and(eq(studyVersions.studyId, studies.id), eq(studyVersions.number, studies.version)))
    .innerJoin(people, eq(people.id, studies.ownerId))
    .leftJoin(studyReadings, and(eq(studyReadings.studyId, studies.id), eq(studyReadings.personId, sql.placeholder("personId"))))
    .where(eq(studies.slug, sql.placeholder("slug")))
    .prepare();

export interface EditableStudy {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly revision: number;
  readonly content: StudyContent;
  readonly settings: StudySettings;
  /** Who saved last what is not published. */
  readonly saved: { by: string; at: Date } | undefined;
}

/** What a curator goes on writing: what was saved last, or what stands. Refuses with `hallway.not-allowed`, `hallway.not-found`. */
export function editableStudy(read: Reader, person: Person, slug: string | undefined): Promise<EditableStudy> {
  return editableWhere(read, person, eq(studies.slug, slug ?? ""));
}

/** The same by its id. */
export function editableById(read: Reader, person: Person, id: string): Promise<EditableStudy> {
  return editableWhere(read, person, eq(studies.id, id));
}

async function editableWhere(read: Reader, person: Person, where: SQL): Promise<EditableStudy> {
  if (!mayCurate(person)) throw notAllowed();
  const [row] = await read
    .select({ study: studies, content: studyVersions.content, working: studyWorkings.content, at: studyWorkings.at, by: people.name })
    .from(studies)
    .leftJoin(studyVersions, and(eq(studyVersions.studyId, studies.id), eq(studyVersions.number, studies.version)))
    .leftJoin(studyWorkings, eq(studyWorkings.studyId, studies.id))
    .leftJoin(people, eq(people.id, studyWorkings.by))
    .where(where);
  const content = (row?.working ?? row?.content) as StudyContent | undefined;
  if (!row || !content) throw notFound();
  const { id, version, revision, ownerId, reviewOn, narrowedBecause } = row.study;
  const audience = await read.select({ id: studyAudiences.departmentId }).from(studyAudiences).where(eq(studyAudiences.studyId, id));
  return {
    id,
    slug: row.study.slug,
    version,
    revision,
    content,
    settings: { ownerId, reviewOn, narrowedTo: audience.map((one) => one.id), narrowedBecause },
    saved: row.at ? { by: row.by ?? "", at: row.at } : undefined,
  };
}

export interface DepartmentNote {
  readonly department: { id: string; name: string };
  readonly text: string;
  readonly by: string;
  readonly at: Date;
}

/** By the names of the departments. */
export async function notesOn(read: Reader, studyId: string): Promise<DepartmentNote[]> {
  const rows = await kept(read, noteRows).execute({ studyId });
  return rows.map(({ id, name, ...note }) => ({ ...note, department: { id, name } }));
}

const noteRows = (read: Reader) =>
  read
    .select({ id: departments.id, name: departments.name, text: departmentNotes.text, by: people.name, at: departmentNotes.at })
    .from(departmentNotes)
    .innerJoin(departments, eq(departments.id, departmentNotes.departmentId))
    .innerJoin(people, eq(people.id, departmentNotes.by))
    .where(eq(departmentNotes.studyId, sql.placeholder("studyId")))
    .orderBy(asc(departments.name))
    .limit(mostNotes)
    .prepare();

/** The departments that a narrowed study is meant for. */
export async function audienceOf(read: Reader, studyId: string): Promise<string[]> {
  const rows = await read
    .select({ name: departments.name })
    .from(studyAudiences)
    .innerJoin(departments, eq(departments.id, studyAudiences.departmentId))
    .where(eq(studyAudiences.studyId, studyId))
    .orderBy(asc(departments.name));
  return rows.map(({ name }) => name);
}

/** The attachments of a study, in the order in which they were added. */
export async function attachmentsOf(read: Reader, studyId: string) {
  return kept(read, attachmentRows).execute({ studyId });
}

const attachmentRows = (read: Reader) =>
  read
    .select({
      id: studyFiles.id,
      hash: studyFiles.hash,
      name: studyFiles.name,
      mediaType: studyFiles.mediaType,
      size: studyFiles.size,
      preview: studyFiles.preview,
    })
    .from(studyFiles)
    .where(and(eq(studyFiles.studyId, sql.placeholder("studyId")), eq(studyFiles.kind, "attachment"), isNull(studyFiles.removedAt)))
    .orderBy(asc(studyFiles.at), asc(studyFiles.id))
    .limit(mostFiles)
    .prepare();

/** The images of a study, the latest first. */
export async function imagesOf(read: Reader, studyId: string) {
  return read
    .select({ id: studyFiles.id, hash: studyFiles.hash, name: studyFiles.name })
    .from(studyFiles)
    .where(and(eq(studyFiles.studyId, studyId), eq(studyFiles.kind, "image")))
    .orderBy(desc(studyFiles.at), desc(studyFiles.id))
    .limit(mostFiles);
}

/** Every publication, the latest first. */
export async function versionsOf(read: Reader, studyId: string) {
  return read
    .select({ number: studyVersions.number, note: studyVersions.note, by: people.name, at: studyVersions.at })
    .from(studyVersions)
    .innerJoin(people, eq(people.id, studyVersions.by))
    .where(eq(studyVersions.studyId, studyId))
    .orderBy(desc(studyVersions.number))
    .limit(mostVersions);
}

/** What a version said. */
export async function versionContent(read: Reader, studyId: string, number: number): Promise<StudyContent | undefined> {
  const [row] = await read
    .select({ content: studyVersions.content })
    .from(studyVersions)
    .where(and(eq(studyVersions.studyId, studyId), eq(studyVersions.number, number)));
  return row?.content as StudyContent | undefined;
}

/** Whether there is a study that everybody may read. */
export async function isStudyReadable(read: Reader, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const rows = await read
    .select({ id: studies.id })
    .from(studies)
    .where(and(eq(studies.id, id), publishedStudy));
  return rows.length > 0;
}

/** Those of some studies that everybody may read. */
export async function publishedOf(read: Reader, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await read
    .select({ id: studies.id })
    .from(studies)
    .where(and(inArray(studies.id, [...ids]), publishedStudy));
  return rows.map(({ id }) => id);
}

/** Whether there is a finding that everybody may read, also one that was withdrawn. */
export async function isFindingReadable(read: Reader, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const rows = await read
    .select({ id: findings.id })
    .from(findings)
    .innerJoin(studies, eq(studies.id, findings.studyId))
    .where(and(eq(findings.id, id), publishedStudy));
  return rows.length > 0;
}

/** Where a published study stands. Refuses with `hallway.not-found`. */
export async function slugOfStudy(read: Reader, id: string): Promise<string> {
  const [row] = await read
    .select({ slug: studies.slug })
    .from(studies)
    .where(and(eq(studies.id, id), publishedStudy));
  if (!row) throw notFound();
  return row.slug;
}

/** How many studies somebody looks after, those that were never published among them. */
export async function keptCountOf(read: Reader, personId: string): Promise<number> {
  const [row] = await read.select({ count: count() }).from(studies).where(eq(studies.ownerId, personId));
  return row?.count ?? 0;
}

/** Those who may own a study, by name. */
export async function curators(read: Reader): Promise<{ id: string; name: string }[]> {
  const gone = read.select({ one: sql`1` }).from(personDeactivations).where(eq(personDeactivations.personId, people.id));
  return read
    .select({ id: people.id, name: people.name })
    .from(personRoles)
    .innerJoin(people, eq(people.id, personRoles.personId))
    .where(and(eq(personRoles.role, "curator"), notExists(gone)))
    .orderBy(asc(people.nameKey))
    .limit(200);
}
