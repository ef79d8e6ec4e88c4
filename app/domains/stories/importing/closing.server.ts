/**
 * The end of an import: nothing is left of the file but its stories and the report. An import is closed when its run is done and
 * nothing waits any more, when it is taken back, and otherwise after a term, so that no file is forgotten with its names in it.
 */
import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, or } from "drizzle-orm";
import { letGoOf } from "#app/domains/files/letting-go.server.ts";
import * as m from "#app/paraglide/messages.js";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { eraseSoon } from "#app/shared/erasing.server.ts";
import { enqueue, type JobHandler, shortLease } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import {
  storyImportAnswers,
  storyImportFindings,
  storyImportParts,
  storyImports,
  storyImportWaiting,
  type WaitingOutcome,
} from "#db/schema/stories.ts";
import { importOf, type StoryImport } from "./imports.queries.server.ts";
import { withoutValues } from "./mapping.ts";
import { makePace, watchers } from "./pacing.server.ts";
import { keepReport, type Outcome, type ReportedAnswer, storeReportWith } from "./reporting.server.ts";
import { withoutCells } from "./survey.ts";

/** For so long a file waits for somebody to go on with it, and a row for its answer. */
export const term = 30 * dayLength;
export const endOfTerm = (endedAt: Date) => shifted(endedAt, term);

const kind = "stories.close-import";

export async function closeSoon(tx: Transaction, importId: string, now: Date): Promise<void> {
  await enqueue(tx, { kind, key: `${kind}:${importId}`, payload: { importId }, dueAt: now, now });
}

export const closing: JobHandler = {
  kind,
  lease: shortLease,
  async run(world, payload, { signal }) {
    const { importId } = payload as { importId: string };
    const found = await importOf(world.db.read, importId);
    if (found?.state !== "done" || found.waiting > 0) return undefined;
    return close(world, found, signal);
  },
};

/** Every day: what the term has ended for, and what was not closed when it should have been. */
export const endingTerms: JobHandler = {
  kind: "stories.end-import-terms",
  atStart: true,
  lease: shortLease,
  async run(world, _payload, { signal }) {
    for (;;) {
      const found = await nextOverdue(world);
      if (!found) return shifted(world.clock.now(), dayLength);
      if ((await leaveOutAll(world, found.id, m.import_answer_term(), signal)) === "again") return "again";
      if ((await close(world, found, signal)) === "again") return "again";
    }
  },
};

async function nextOverdue({ db, clock }: World): Promise<StoryImport | undefined> {
  const { id, state, waiting, createdAt, endedAt, erasedAt } = storyImports;
  const before = shifted(clock.now(), -term);
  const [row] = await db.read
    .select({ id })
    .from(storyImports)
    .where(
      and(
        isNull(erasedAt),
        or(
          and(eq(state, "mapping"), lt(createdAt, before)),
          and(inArray(state, ["done", "stopped"]), lt(endedAt, before)),
          and(eq(state, "done"), eq(waiting, 0)),
          eq(state, "undone"),
        ),
      ),
    )
    .orderBy(asc(id))
    .limit(1);
  return row && importOf(db.read, row.id);
}

const rowsAtOnce = 200;

/** Every row that waits is left out, for a reason in words. */
export async function leaveOutAll(world: World, importId: string, answer: string, signal: AbortSignal): Promise<"again" | undefined> {
  const pace = makePace();
  for (;;) {
    if (signal.aborted) return "again";
    const left = await world.db.write(async (tx) => {
      const [held] = await locked(tx.select().from(storyImports).where(eq(storyImports.id, importId)));
      const rows = await tx
        .select({ line: storyImportWaiting.line })
        .from(storyImportWaiting)
        .where(and(eq(storyImportWaiting.importId, importId), isNull(storyImportWaiting.outcome)))
        .limit(rowsAtOnce);
      if (!held || rows.length === 0) return 0;
      const lines = rows.map(({ line }) => line);
      const ofThese = (table: typeof storyImportWaiting | typeof storyImportFindings) =>
        and(eq(table.importId, importId), inArray(table.line, lines));
      await tx.delete(storyImportFindings).where(ofThese(storyImportFindings));
      await tx
        .update(storyImportWaiting)
        .set({ story: null, findings: null, answered: null, importKey: null, outcome: "left-out", answer })
        .where(ofThese(storyImportWaiting));
      await tx
        .update(storyImports)
        .set({ waiting: held.waiting - lines.length, skipped: held.skipped + lines.length })
        .where(eq(storyImports.id, importId));
      return lines.length;
    });
    if (left === 0) return undefined;
    await pace.rest();
  }
}

/** Brings the report to its last state and erases the rest. Each step can be done again. */
export async function close(world: World, found: StoryImport, signal: AbortSignal): Promise<"again" | undefined> {
  const { id } = found;
  if (found.reportHash && (await hasAnswered(world.db.read, id))) {
    const hash = await storeReportWith(world, found.reportHash, answersOf(world.db.read, id));
    await world.db.write((tx) => keepReport(tx, { id, fileName: found.fileName, by: found.by.id }, hash, world.clock.now()));
  }
  const pace = makePace();
  while (await removeAnswered(world, id)) {
    if (signal.aborted) return "again";
    await pace.rest();
  }
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    await tx
      .update(storyImportAnswers)
      .set({ endedAt: now, words: null })
      .where(and(eq(storyImportAnswers.importId, id), isNull(storyImportAnswers.endedAt)));
    await tx.delete(storyImportParts).where(eq(storyImportParts.importId, id));
    await letGoOf(tx, { kind: "story-import", id }, [found.fileHash], now);
    await tx
      .update(storyImports)
      .set({ survey: withoutCells(found.survey), mapping: withoutValues(found.mapping), erasedAt: now })
      .where(eq(storyImports.id, id));
    await eraseSoon(tx, now);
  });
  (await watchers(world, id)).tellAtOnce();
  return undefined;
}

async function hasAnswered(read: Reader, importId: string): Promise<boolean> {
  return (await answeredRows(read, importId, -1, 1)).length > 0;
}

function answeredRows(read: Reader, importId: string, after: number, limit: number) {
  const { line, outcome, answer, remark } = storyImportWaiting;
  return read
    .select({ line, outcome, answer, remark })
    .from(storyImportWaiting)
    .where(and(eq(storyImportWaiting.importId, importId), gt(line, after), isNotNull(outcome)))
    .orderBy(asc(line))
    .limit(limit);
}

const reportedAs: Record<WaitingOutcome, Outcome> = { taken: "taken", repeated: "repeated", "left-out": "skipped" };

async function* answersOf(read: Reader, importId: string): AsyncGenerator<ReportedAnswer> {
  let after = -1;
  for (;;) {
    const rows = await answeredRows(read, importId, after, rowsAtOnce);
    for (const { line, outcome, answer, remark } of rows) {
      yield { line, outcome: reportedAs[outcome ?? "left-out"], reason: [answer, remark].filter(Boolean).join("; ") };
      after = line;
    }
    if (rows.length < rowsAtOnce) return;
  }
}

/** False when none is left. */
async function removeAnswered(world: World, importId: string): Promise<boolean> {
  return world.db.write(async (tx) => {
    const rows = await answeredRows(tx, importId, -1, rowsAtOnce);
    if (rows.length === 0) return false;
    const lines = rows.map(({ line }) => line);
    await tx.delete(storyImportWaiting).where(and(eq(storyImportWaiting.importId, importId), inArray(storyImportWaiting.line, lines)));
    return true;
  });
}
