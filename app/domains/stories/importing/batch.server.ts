import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { locked, manyRows } from "#db/dialect.ts";
import { stories, storyDepartments, storyImportParts, storyImports } from "#db/schema/stories.ts";
import { type Decided, decideRow, reportedRow } from "./deciding.server.ts";
import type { StoryImport } from "./imports.queries.server.ts";
import { type Outcome, reportPart } from "./reporting.server.ts";
import type { Batch } from "./windows.server.ts";

/** `stopped`: by somebody. `overtaken`: another run of the same import has written these rows. */
export type Written = "written" | "stopped" | "overtaken";

/** Makes stories of some rows and records it: either all of it happens or nothing. `read`: rows that were written before these. */
export async function writeBatch(
  tx: Transaction,
  found: StoryImport,
  batch: Batch,
  { read, now }: { read: number; now: Date },
): Promise<Written> {
  const { id } = found;
  const [before] = await locked(tx.select(progress).from(storyImports).where(eq(storyImports.id, id)));
  if (before?.read !== read) return "overtaken";
  if (before.state !== "running") return "stopped";
  const decided = batch.rows.map((row) => decideRow(found, row, now));
  const taken = await insertStories(tx, decided);
  const report = decided.map((one) => reportedRow(one, taken));
  const count = (outcome: Outcome) => report.filter((row) => row.outcome === outcome).length;
  await tx.insert(storyImportParts).values({ importId: id, number: read, report: reportPart(report, found.mapping, batch.endsWindow) });
  const after = read + batch.rows.length;
  await tx
    .update(storyImports)
    .set({
      read: after,
      rows: Math.max(before.rows, after),
      taken: before.taken + count("taken"),
      repeated: before.repeated + count("repeated"),
      skipped: before.skipped + count("skipped"),
      refused: before.refused + count("refused"),
    })
    .where(eq(storyImports.id, id));
  return "written";
}

const progress = {
  state: storyImports.state,
  rows: storyImports.rows,
  read: storyImports.read,
  taken: storyImports.taken,
  repeated: storyImports.repeated,
  skipped: storyImports.skipped,
  refused: storyImports.refused,
};

/** The ids of those that were not there yet. */
async function insertStories(tx: Transaction, decided: readonly Decided[]): Promise<ReadonlySet<string>> {
  const takeable = decided.filter((one) => "story" in one);
  if (takeable.length === 0) return new Set();
  const rows = takeable.map(({ story }) => story);
  const inserted = await tx
    .insert(stories)
    .select(manyRows(stories, rows))
    .onConflictDoNothing({ target: stories.importKey })
    .returning({ id: stories.id });
  const taken = new Set(inserted.map(({ id }) => id));
  const links = takeable
    .filter(({ story }) => taken.has(story.id))
    .flatMap(({ story, departmentIds }) =>
      departmentIds.map((departmentId) => ({ storyId: story.id, departmentId, toldAt: story.toldAt })),
    );
  if (links.length > 0) await tx.insert(storyDepartments).select(manyRows(storyDepartments, links));
  return taken;
}
