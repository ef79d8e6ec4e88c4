import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { stories, storyDepartments, storyImportParts, storyImports } from "#db/schema/stories.ts";
import { type Decided, decideRow, type Run, reportedRow } from "./deciding.server.ts";
import type { Row, Unreadable } from "./parsing.server.ts";
import { type ReportedRow, reportLines } from "./reporting.server.ts";

/** `stopped`: by somebody. `overtaken`: another run of the same import has read these rows. */
export type Written = "written" | "stopped" | "overtaken";

/** Makes stories of some rows and records it: either all of it happens or nothing. `read`: rows of the file before these. */
export async function writeBatch(
  tx: Transaction,
  run: Run,
  batch: readonly (Row | Unreadable)[],
  { read, now }: { read: number; now: Date },
): Promise<Written> {
  const { id } = run.found;
  const [before] = await locked(tx.select(progress).from(storyImports).where(eq(storyImports.id, id)));
  if (before?.read !== read) return "overtaken";
  if (before.state !== "running") return "stopped";
  const decided = batch.map((row) => decideRow(run, row, now));
  const taken = await insertStories(tx, decided);
  const report = decided.map((one) => reportedRow(one, taken));
  const count = (outcome: ReportedRow["outcome"]) => report.filter((row) => row.outcome === outcome).length;
  await tx.insert(storyImportParts).values({ importId: id, number: read, report: reportLines(report, run.columns) });
  await tx
    .update(storyImports)
    .set({
      read: read + batch.length,
      rows: Math.max(before.rows, read + batch.length),
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
  const inserted = await tx
    .insert(stories)
    .values(takeable.map(({ story }) => story))
    .onConflictDoNothing({ target: stories.importKey })
    .returning({ id: stories.id });
  const taken = new Set(inserted.map(({ id }) => id));
  const links = takeable
    .filter(({ story }) => taken.has(story.id))
    .flatMap(({ story, departmentIds }) =>
      departmentIds.map((departmentId) => ({ storyId: story.id, departmentId, toldAt: story.toldAt })),
    );
  if (links.length > 0) await tx.insert(storyDepartments).values(links);
  return taken;
}
