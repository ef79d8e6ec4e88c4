/** Every published study as it stands, with its Markdown, as a stream. */
import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { type ExportForm, written } from "#app/shared/exporting.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { studies, studyAudiences, studyVersions } from "#db/schema/insights.ts";
import { departments, people } from "#db/schema/people.ts";
import { publishedStudy } from "./insights.queries.server.ts";
import { findingAddress, type StudyContent } from "./insights.ts";
import { evidenceLine } from "./study-form.ts";

/** Opens an export and records who took it. */
export async function exportingStudies(world: World, person: Person, form: ExportForm): Promise<AsyncGenerator<string>> {
  await world.db.write(async (tx) => {
    await record(tx, { actorId: person.id, action: "insights.exported", detail: { form }, at: world.clock.now() });
  });
  return written(form, batches(world), { columns, said: findingOrWord });
}

interface ExportedFinding {
  readonly url: string;
  readonly sentence: string;
  /** A line for each thing that it rests on, as the form of a study takes it. */
  readonly evidence: readonly string[];
}

interface ExportedStudy {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly answer: string;
  readonly question: string;
  readonly method: string | null;
  readonly sample_size: number | null;
  readonly sample_who: string;
  readonly fieldwork_from: string | null;
  readonly fieldwork_to: string | null;
  readonly market: string;
  readonly product: string;
  readonly topics: readonly string[];
  readonly source: string;
  readonly confidence: string | null;
  readonly confidence_why: string;
  readonly owner: string;
  readonly standing: string;
  readonly review_on: string | null;
  /** Empty where everybody is meant to read it. */
  readonly meant_for: readonly string[];
  readonly narrowed_because: string | null;
  readonly version: number;
  readonly published_at: string | null;
  readonly version_at: string | null;
  readonly findings: readonly ExportedFinding[];
  /** Markdown. */
  readonly body: string;
}

const columns = [
  "id",
  "url",
  "title",
  "answer",
  "question",
  "method",
  "sample_size",
  "sample_who",
  "fieldwork_from",
  "fieldwork_to",
  "market",
  "product",
  "topics",
  "source",
  "confidence",
  "confidence_why",
  "owner",
  "standing",
  "review_on",
  "meant_for",
  "narrowed_because",
  "version",
  "published_at",
  "version_at",
  "findings",
  "body",
] as const satisfies readonly (keyof ExportedStudy)[];

const findingOrWord = (one: unknown) => (typeof one === "string" ? one : (one as ExportedFinding).sentence);

/** Few at once: the text of a study may be long. */
const batchLength = 20;

async function* batches({ db, config }: World): AsyncGenerator<ExportedStudy[]> {
  let rows: Row[] = [];
  do {
    rows = await rowsAfter(db.read, rows.at(-1)?.id);
    if (rows.length > 0) yield await exported(db.read, config.publicUrl, rows);
  } while (rows.length === batchLength);
}

type Row = Awaited<ReturnType<typeof rowsAfter>>[number];

function rowsAfter(read: Reader, last: string | undefined) {
  return read
    .select({
      id: studies.id,
      slug: studies.slug,
      owner: people.name,
      standing: studies.standing,
      reviewOn: studies.reviewOn,
      narrowedBecause: studies.narrowedBecause,
      version: studies.version,
      publishedAt: studies.publishedAt,
      versionAt: studies.versionAt,
      content: studyVersions.content,
    })
    .from(studies)
    .innerJoin(studyVersions, and(eq(studyVersions.studyId, studies.id), eq(studyVersions.number, studies.version)))
    .innerJoin(people, eq(people.id, studies.ownerId))
    .where(and(publishedStudy, last ? gt(studies.id, last) : undefined))
    .orderBy(asc(studies.id))
    .limit(batchLength);
}

async function exported(read: Reader, publicUrl: string, rows: readonly Row[]): Promise<ExportedStudy[]> {
  const ids = rows.map(({ id }) => id);
  const audience = await read
    .select({ studyId: studyAudiences.studyId, name: departments.name })
    .from(studyAudiences)
    .innerJoin(departments, eq(departments.id, studyAudiences.departmentId))
    .where(inArray(studyAudiences.studyId, ids))
    .orderBy(asc(departments.name));
  const addressOf = (path: string) => new URL(path, publicUrl).href;
  return rows.map(({ id, slug, content: kept, ...row }) => {
    const content = kept as StudyContent;
    return {
      id,
      url: addressOf(`/insights/${encodeURIComponent(slug)}`),
      title: content.title,
      answer: content.answer,
      question: content.question,
      method: content.method,
      sample_size: content.sampleSize,
      sample_who: content.sampleWho,
      fieldwork_from: content.fieldworkFrom,
      fieldwork_to: content.fieldworkTo,
      market: content.market,
      product: content.product,
      topics: content.topics,
      source: content.source,
      confidence: content.confidence,
      confidence_why: content.confidenceWhy,
      owner: row.owner,
      standing: row.standing,
      review_on: row.reviewOn,
      meant_for: audience.filter(({ studyId }) => studyId === id).map(({ name }) => name),
      narrowed_because: row.narrowedBecause,
      version: row.version,
      published_at: row.publishedAt?.toISOString() ?? null,
      version_at: row.versionAt?.toISOString() ?? null,
      findings: content.findings.map((finding) => ({
        url: addressOf(findingAddress(slug, finding.id)),
        sentence: finding.sentence,
        evidence: finding.evidence.map(evidenceLine),
      })),
      body: content.body,
    };
  });
}
