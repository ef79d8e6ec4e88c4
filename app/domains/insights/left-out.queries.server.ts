/** Files of content/insights that have changed and were left out, because a curator has written the study here since. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { Reader } from "#db/client.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { studies, studyWorkings } from "#db/schema/insights.ts";
import { contentOfFile, hashOfFile } from "./file-content.server.ts";
import { mayCurate } from "./insights.policy.ts";
import { type EditableStudy, editableStudy } from "./insights.queries.server.ts";
import type { StudyContent } from "./insights.ts";
import { readStudyFile } from "./study-file.ts";

const most = 500;

export interface LeftOut {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  /** Its name in content/insights. */
  readonly file: string;
  /** What the file holds now. */
  readonly hash: string;
}

/** By the names of their files. Three statements, and each file is read. Refuses with `hallway.not-allowed`. */
export async function leftOutFiles(read: Reader, person: Person, folder: string): Promise<LeftOut[]> {
  if (!mayCurate(person)) throw notAllowed();
  return differing(read, folder);
}

/** The study as curators have it and as its file says it; undefined where nothing was left out. Refuses as `editableStudy` does. */
export async function leftOutFile(
  read: Reader,
  person: Person,
  slug: string | undefined,
  folder: string,
): Promise<{ study: EditableStudy; file: string; hash: string; says: StudyContent } | undefined> {
  const study = await editableStudy(read, person, slug);
  const [left] = await differing(read, folder, study.id);
  const source = left && (await sourceOf(folder, left.file));
  const { file, body } = readStudyFile(source ?? "");
  if (!left || !file) return undefined;
  return { study, file: left.file, hash: left.hash, says: await contentOfFile(read, left.file, file, body, []) };
}

async function differing(read: Reader, folder: string, id?: string): Promise<LeftOut[]> {
  const rows = await read
    .select({
      id: studies.id,
      slug: studies.slug,
      title: studies.title,
      version: studies.version,
      sourceFile: studies.sourceFile,
      sourceHash: studies.sourceHash,
    })
    .from(studies)
    .where(and(isNotNull(studies.sourceFile), id ? eq(studies.id, id) : undefined))
    .orderBy(studies.sourceFile)
    .limit(most);
  const compared = await Promise.all(
    rows.map(async ({ sourceFile, sourceHash, ...row }) => {
      const source = await sourceOf(folder, sourceFile ?? "");
      const hash = source && hashOfFile(source);
      return source && hash && hash !== sourceHash && readStudyFile(source).file ? [{ ...row, file: sourceFile ?? "", hash }] : [];
    }),
  );
  const changed = compared.flat();
  const here = await writtenHere(read, changed);
  return changed.filter((one) => here.has(one.id)).map(({ version: _, ...one }) => one);
}

async function sourceOf(folder: string, name: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, name), "utf8");
  } catch {
    // Its file is gone: the study stays as it is.
    return undefined;
  }
}

/** Of which studies a curator has saved something that waits, or has published the version that stands. */
export async function writtenHere(read: Reader, known: readonly { id: string; version: number }[]): Promise<Set<string>> {
  if (known.length === 0) return new Set();
  const ids = known.map(({ id }) => id);
  const working = await read.select({ id: studyWorkings.studyId }).from(studyWorkings).where(inArray(studyWorkings.studyId, ids));
  const published = await read
    .select({ id: auditEntries.subjectId, detail: auditEntries.detail })
    .from(auditEntries)
    .where(and(eq(auditEntries.action, "insights.published"), eq(auditEntries.subjectKind, "study"), inArray(auditEntries.subjectId, ids)));
  const versions = new Map(known.map(({ id, version }) => [id, version]));
  const standing = published.filter(({ id, detail }) => (detail as { version?: number } | null)?.version === versions.get(id ?? ""));
  return new Set([...working.map(({ id }) => id), ...standing.flatMap(({ id }) => id ?? [])]);
}
