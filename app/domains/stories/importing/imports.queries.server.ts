import { asc, desc, eq } from "drizzle-orm";
import { type Cursor, type Page, writeCursor } from "#app/shared/keyset.ts";
import type { Reader } from "#db/client.ts";
import { afterInOrder, beforeInOrder } from "#db/dialect.ts";
import { departments, people, sites } from "#db/schema/people.ts";
import { type ImportState, storyImports } from "#db/schema/stories.ts";
import { completeMapping, type Mapping, type Ours } from "./mapping.ts";
import type { Survey } from "./survey.ts";

/** How far an import has come. */
export interface ImportProgress {
  readonly id: string;
  readonly fileName: string;
  readonly state: ImportState;
  readonly createdAt: Date;
  readonly by: { readonly id: string; readonly name: string };
  /** Estimated until the run has come to the end of the file. */
  readonly rows: number;
  readonly read: number;
  readonly taken: number;
  readonly repeated: number;
  readonly skipped: number;
  readonly refused: number;
  /** For an editor's answer. */
  readonly waiting: number;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly undoneAt: Date | null;
  readonly reportHash: string | null;
  readonly failure: string | null;
  /** Since then the file is gone. */
  readonly erasedAt: Date | null;
}

export interface StoryImport extends ImportProgress {
  readonly fileHash: string;
  readonly survey: Survey;
  readonly mapping: Mapping;
}

const progressColumns = {
  id: storyImports.id,
  fileName: storyImports.fileName,
  state: storyImports.state,
  createdAt: storyImports.createdAt,
  by: { id: people.id, name: people.name },
  rows: storyImports.rows,
  read: storyImports.read,
  taken: storyImports.taken,
  repeated: storyImports.repeated,
  skipped: storyImports.skipped,
  refused: storyImports.refused,
  waiting: storyImports.waiting,
  startedAt: storyImports.startedAt,
  endedAt: storyImports.endedAt,
  undoneAt: storyImports.undoneAt,
  reportHash: storyImports.reportHash,
  failure: storyImports.failure,
  erasedAt: storyImports.erasedAt,
};

export async function importOf(read: Reader, id: string): Promise<StoryImport | undefined> {
  const [row] = await read
    .select({ ...progressColumns, fileHash: storyImports.fileHash, survey: storyImports.survey, mapping: storyImports.mapping })
    .from(storyImports)
    .innerJoin(people, eq(people.id, storyImports.by))
    .where(eq(storyImports.id, id));
  return row && { ...row, survey: row.survey as Survey, mapping: completeMapping(row.mapping as Mapping) };
}

/** Newest first. */
export async function importsPage(
  read: Reader,
  place: { after?: Cursor | undefined; before?: Cursor | undefined },
  size = 20,
): Promise<Page<ImportProgress>> {
  const columns = [storyImports.createdAt, storyImports.id];
  const { after, before } = place;
  const rows = await read
    .select(progressColumns)
    .from(storyImports)
    .innerJoin(people, eq(people.id, storyImports.by))
    .where(after ? beforeInOrder(columns, [after.at, after.id]) : before && afterInOrder(columns, [before.at, before.id]))
    .orderBy(...(before ? [asc(storyImports.createdAt), asc(storyImports.id)] : [desc(storyImports.createdAt), desc(storyImports.id)]))
    .limit(size + 1);
  const more = rows.length > size;
  const shown = rows.slice(0, size);
  if (before) shown.reverse();
  const first = shown[0];
  const last = shown.at(-1);
  return {
    rows: shown,
    ...(first && (before ? more : after) ? { previous: writeCursor({ at: first.createdAt, id: first.id }) } : {}),
    ...(last && (before ? true : more) ? { next: writeCursor({ at: last.createdAt, id: last.id }) } : {}),
  };
}

/** The sites and departments that values can be mapped onto, by name. */
export async function oursOf(read: Reader): Promise<Ours> {
  return {
    sites: await read.select({ id: sites.id, name: sites.name }).from(sites).orderBy(asc(sites.name)),
    departments: await read.select({ id: departments.id, name: departments.name }).from(departments).orderBy(asc(departments.name)),
  };
}
