import { and, eq, inArray } from "drizzle-orm";
import { type SensitiveTopic, topicsIn } from "#app/domains/privacy/topics.ts";
import type { Transaction } from "#db/client.ts";
import { locked, manyRows } from "#db/dialect.ts";
import { stories, storyDepartments, storyImportFindings, storyImportParts, storyImports, storyImportWaiting } from "#db/schema/stories.ts";
import { storySettingsOf } from "../care/settings.queries.server.ts";
import { holdForReview } from "../review/asking.server.ts";
import { decideRow, reportedRow, type TakenRow, type WaitingRow } from "./deciding.server.ts";
import type { StoryImport } from "./imports.queries.server.ts";
import { remarkOf } from "./reasons.ts";
import { type Outcome, reportPart } from "./reporting.server.ts";
import type { ScannedBatch } from "./scanning.server.ts";
import type { Found } from "./waiting.ts";

/** `stopped`: by somebody. `overtaken`: another run of the same import has written these rows. */
export type Written = "written" | "stopped" | "overtaken";

/** Makes stories of some rows, or lets them wait, and records it: either all of it happens or nothing. `read`: rows that were written before these. */
export async function writeBatch(
  tx: Transaction,
  found: StoryImport,
  batch: ScannedBatch,
  { read, now }: { read: number; now: Date },
): Promise<Written> {
  const { id } = found;
  const [before] = await locked(tx.select(progress).from(storyImports).where(eq(storyImports.id, id)));
  if (before?.read !== read) return "overtaken";
  if (before.state !== "running") return "stopped";
  const decided = batch.rows.map((row) => decideRow(found, row, now));
  const taken = await insertStories(
    tx,
    decided.filter((one) => "story" in one),
    now,
  );
  const waiting = await insertWaiting(
    tx,
    id,
    decided.filter((one) => "findings" in one),
    now,
  );
  const report = decided.map((one) => reportedRow(one, taken, waiting));
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
      waiting: before.waiting + count("waiting"),
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
  waiting: storyImports.waiting,
};

/** The ids of those that were not there yet. */
export async function insertStories(
  tx: Transaction,
  takeable: readonly Pick<TakenRow, "story" | "departmentIds">[],
  now: Date,
): Promise<ReadonlySet<string>> {
  if (takeable.length === 0) return new Set();
  const { review: scope } = await storySettingsOf(tx);
  const rows = takeable.map(({ story }) => (story.topics === undefined ? { ...story, topics: topicsOf(story) } : story));
  const inserted = await tx
    .insert(stories)
    .select(manyRows(stories, rows))
    .onConflictDoNothing({ target: stories.importKey })
    .returning({ id: stories.id });
  const taken = new Set(inserted.map(({ id }) => id));
  const fresh = rows.filter(({ id }) => taken.has(id));
  if (fresh[0]) await holdForReview(tx, fresh, { scope, by: fresh[0].tellerId, now });
  const links = takeable
    .filter(({ story }) => taken.has(story.id))
    .flatMap(({ story, departmentIds }) =>
      departmentIds.map((departmentId) => ({ storyId: story.id, departmentId, toldAt: story.toldAt })),
    );
  if (links.length > 0) await tx.insert(storyDepartments).select(manyRows(storyDepartments, links));
  return taken;
}

/** Of one that has waited for an answer: by then its words are others. */
function topicsOf({ title, sketch, before, happened, after, asks }: TakenRow["story"]): SensitiveTopic[] | null {
  const found = topicsIn([title, sketch, before, happened, after, asks].filter(Boolean).join("\n"));
  return found.length > 0 ? found : null;
}

/** The lines of those that are no story yet and do not wait already. */
async function insertWaiting(tx: Transaction, importId: string, rows: readonly WaitingRow[], at: Date): Promise<ReadonlySet<number>> {
  if (rows.length === 0) return new Set();
  const keys = rows.map(({ key }) => key);
  const there = await tx.select({ key: stories.importKey }).from(stories).where(inArray(stories.importKey, keys));
  const known = new Set(there.map(({ key }) => key));
  const fresh = rows.filter(({ key }) => !known.has(key));
  if (fresh.length === 0) return new Set();
  const inserted = await tx
    .insert(storyImportWaiting)
    .values(
      fresh.map(({ line, content, findings, key, notes }) => ({
        importId,
        line,
        story: content,
        findings,
        importKey: key,
        at,
        remark: remarkOf(notes),
      })),
    )
    .onConflictDoNothing({ target: storyImportWaiting.importKey })
    .returning({ line: storyImportWaiting.line });
  const waiting = new Set(inserted.map(({ line }) => line));
  await writeFindings(
    tx,
    importId,
    fresh.filter(({ line }) => waiting.has(line)),
  );
  return waiting;
}

/** Notes which kinds of findings wait in which rows, in the place of what was noted of these rows before. */
export async function writeFindings(
  tx: Transaction,
  importId: string,
  rows: readonly { readonly line: number; readonly findings: readonly Found[] }[],
): Promise<void> {
  if (rows.length === 0) return;
  const lines = rows.map(({ line }) => line);
  await tx.delete(storyImportFindings).where(and(eq(storyImportFindings.importId, importId), inArray(storyImportFindings.line, lines)));
  const counts = rows.flatMap(({ line, findings }) =>
    [...Map.groupBy(findings, ({ kind }) => kind)].map(([kind, alike]) => ({ importId, line, kind, count: alike.length })),
  );
  if (counts.length > 0) await tx.insert(storyImportFindings).select(manyRows(storyImportFindings, counts));
}
