/** Answered rows leave the rows that wait: as stories like those that were taken at once, or left out. */
import { and, eq, inArray } from "drizzle-orm";
import type { NoteKept } from "#app/domains/privacy/noting.server.ts";
import { eraseSoon } from "#app/shared/erasing.server.ts";
import { emit } from "#app/shared/events.server.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { departments, sites } from "#db/schema/people.ts";
import { storyImports, storyImportWaiting, type WaitingOutcome } from "#db/schema/stories.ts";
import { insertStories, writeFindings } from "./batch.server.ts";
import { closeSoon } from "./closing.server.ts";
import { storyOf } from "./deciding.server.ts";
import { answerText } from "./reasons.ts";
import type { NewStory } from "./taking.ts";
import type { OpenRow } from "./waiting.queries.server.ts";
import { keyOfFound, type WaitingStory } from "./waiting.ts";

export type Decision =
  | { readonly row: OpenRow; readonly answered: WaitingStory }
  /** In words, why. */
  | { readonly row: OpenRow; readonly leftOut: string };

type Settled = { readonly line: number; readonly outcome: WaitingOutcome; readonly answer: string };

type Held = typeof storyImports.$inferSelect;

/** Answers are for imports whose run is over: until then more rows may come to wait. */
export const isAnswerable = ({ state }: Pick<Held, "state">) => state === "done" || state === "stopped";

/** Holds the import until the transaction ends, so that two who answer take turns. */
export async function holdImport(tx: Transaction, importId: string): Promise<Held | undefined> {
  const [row] = await locked(tx.select().from(storyImports).where(eq(storyImports.id, importId)));
  return row;
}

/**
 * Writes down what was decided about rows that still wait, in the transaction that holds their import. A row of which
 * something is still unanswered goes on waiting, with what was replaced gone from it.
 */
export async function settleRows(
  tx: Transaction,
  held: Held,
  decisions: readonly Decision[],
  { by, now, note }: { by: string; now: Date; note: NoteKept },
): Promise<{ taken: number }> {
  const { id: importId } = held;
  const done = decisions.flatMap((one) => ("answered" in one && one.answered.findings.length === 0 ? [one] : []));
  const waiting = decisions.flatMap((one) => ("answered" in one && one.answered.findings.length > 0 ? [one] : []));
  const places = await placesOf(
    tx,
    done.map(({ answered }) => answered.story),
  );
  const stories = done.map(({ row, answered }) => ({
    line: row.line,
    answer: answerText(answered),
    kept: answered.kept,
    ...storyOf({ id: importId, by: { id: held.by, name: "" } }, places.known(answered.story), { key: row.key, now: row.at }),
  }));
  const taken = await insertStories(tx, stories, now);
  const kept = stories.flatMap((one) =>
    taken.has(one.story.id) ? one.kept.map((words) => ({ ...words, about: { kind: "story", id: one.story.id } })) : [],
  );
  // Who edits such a story is not asked again, and whoever looks after privacy sees who said so.
  await note(tx, kept, { personId: by, at: now });
  const settled: Settled[] = [
    ...decisions.flatMap((one) => ("leftOut" in one ? [{ line: one.row.line, outcome: "left-out" as const, answer: one.leftOut }] : [])),
    ...stories.map(({ line, answer, story }) => ({
      line,
      answer,
      outcome: taken.has(story.id) ? ("taken" as const) : ("repeated" as const),
    })),
  ];
  await leave(tx, importId, settled);
  await goOnWaiting(tx, importId, waiting);
  const counted = (outcome: WaitingOutcome) => settled.filter((one) => one.outcome === outcome).length;
  const left = held.waiting - settled.length;
  await tx
    .update(storyImports)
    .set({
      waiting: left,
      taken: held.taken + counted("taken"),
      repeated: held.repeated + counted("repeated"),
      skipped: held.skipped + counted("left-out"),
    })
    .where(eq(storyImports.id, importId));
  if (taken.size > 0) await emit(tx, { kind: "stories.import-answered", payload: { importId, storyIds: [...taken] }, at: now });
  if (left === 0 && held.state === "done") await closeSoon(tx, importId, now);
  await eraseSoon(tx, now);
  return { taken: taken.size };
}

/** Whether a row waits as it did when it was decided about. */
export function unchanged(then: OpenRow, now: OpenRow | undefined): boolean {
  return now !== undefined && now.findings.map(keyOfFound).join() === then.findings.map(keyOfFound).join();
}

/** What a row held goes at once; that it was there stays until the report says so. */
async function leave(tx: Transaction, importId: string, settled: readonly Settled[]): Promise<void> {
  const alike = Map.groupBy(settled, ({ outcome, answer }) => `${outcome} ${answer}`);
  for (const rows of alike.values()) {
    const [{ outcome, answer } = { outcome: "left-out" as const, answer: "" }] = rows;
    const lines = rows.map(({ line }) => line);
    await tx
      .update(storyImportWaiting)
      .set({ story: null, findings: null, answered: null, importKey: null, outcome, answer })
      .where(and(eq(storyImportWaiting.importId, importId), inArray(storyImportWaiting.line, lines)));
  }
  await writeFindings(
    tx,
    importId,
    settled.map(({ line }) => ({ line, findings: [] })),
  );
}

async function goOnWaiting(
  tx: Transaction,
  importId: string,
  waiting: readonly { readonly row: OpenRow; readonly answered: WaitingStory }[],
): Promise<void> {
  for (const { row, answered } of waiting) {
    const { story, findings, replaced, kept } = answered;
    await tx
      .update(storyImportWaiting)
      .set({ story, findings, answered: { replaced, kept } })
      .where(and(eq(storyImportWaiting.importId, importId), eq(storyImportWaiting.line, row.line)));
  }
  await writeFindings(
    tx,
    importId,
    waiting.map(({ row, answered }) => ({ line: row.line, findings: answered.findings })),
  );
}

/** Sites and departments may have gone while the row waited. */
async function placesOf(tx: Transaction, stories: readonly NewStory[]) {
  const siteIds = [...new Set(stories.flatMap(({ siteId }) => siteId ?? []))];
  const departmentIds = [...new Set(stories.flatMap((story) => story.departmentIds))];
  const sitesThere = siteIds.length > 0 ? await tx.select({ id: sites.id }).from(sites).where(inArray(sites.id, siteIds)) : [];
  const departmentsThere =
    departmentIds.length > 0 ? await tx.select({ id: departments.id }).from(departments).where(inArray(departments.id, departmentIds)) : [];
  const there = new Set([...sitesThere, ...departmentsThere].map(({ id }) => id));
  return {
    known: (story: NewStory): NewStory => ({
      ...story,
      siteId: story.siteId !== null && there.has(story.siteId) ? story.siteId : null,
      departmentIds: story.departmentIds.filter((id) => there.has(id)),
    }),
  };
}
