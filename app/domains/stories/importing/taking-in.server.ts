/** The run of an import: rows become stories, a batch in each write, with what was done recorded in the same write. */
import { and, eq } from "drizzle-orm";
import { privacySettingsOf } from "#app/domains/privacy/settings.queries.server.ts";
import { record } from "#app/shared/audit.server.ts";
import { emit } from "#app/shared/events.server.ts";
import { type JobHandler, shortLease } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { storyImports } from "#db/schema/stories.ts";
import { writeBatch } from "./batch.server.ts";
import { closeSoon } from "./closing.server.ts";
import { importOf, oursOf, type StoryImport } from "./imports.queries.server.ts";
import { makeKeys } from "./keys.server.ts";
import { columnOf } from "./mapping.ts";
import { makePace, watchers } from "./pacing.server.ts";
import { type Row, readRows } from "./parsing.server.ts";
import { planOf } from "./plan.ts";
import { keepReport, removeParts, storeReport } from "./reporting.server.ts";
import { scannedBatches } from "./scanning.server.ts";
import type { Unreadable } from "./survey.ts";
import { batchesOf } from "./windows.server.ts";

const rowsAtOnce = 100;
/** After so many tries the fault is not one that goes away by itself. */
const mostTries = 3;

export const takingIn: JobHandler = {
  kind: "stories.import",
  lease: shortLease,
  async run(world, payload, { signal, attempt }) {
    const { importId } = payload as { importId: string };
    const found = await enter(world, importId);
    if (!found) return undefined;
    try {
      return await takeIn(world, found, signal);
    } catch (error) {
      if (signal.aborted) return "again";
      if (attempt < mostTries) throw error;
      world.log.error({ importId, error }, "An import was given up");
      await giveUp(world, importId);
      return undefined;
    }
  },
};

/** Makes the import a running one; undefined when there is nothing to do for it. */
async function enter(world: World, importId: string): Promise<StoryImport | undefined> {
  await world.db.write(async (tx) => {
    await tx
      .update(storyImports)
      .set({ state: "running" })
      .where(and(eq(storyImports.id, importId), eq(storyImports.state, "waiting")));
  });
  const found = await importOf(world.db.read, importId);
  // A run that was killed between its last two steps.
  if (found?.state === "done") while (await removeParts(world.db, importId));
  return found?.state === "running" ? found : undefined;
}

/** `again` when the process is being stopped: the next run goes on where this one is. */
async function takeIn(world: World, found: StoryImport, signal: AbortSignal): Promise<"again" | undefined> {
  const { id, survey, mapping } = found;
  const watching = await watchers(world, id);
  // The day on which the run began decides what lies in the future, also after a restart.
  const plan = planOf(mapping, survey.columns.length, await oursOf(world.db.read), found.startedAt ?? world.clock.now());
  const reading = { plan, keyOf: makeKeys(survey, mapping) };
  const scan = { settings: await privacySettingsOf(world.db.read), nameColumn: columnOf(mapping, "row"), signal };
  let { read } = found;
  const pace = makePace();
  const batches = batchesOf(rowsBelowHeader(world, found, signal), { ...reading, pace }, { size: rowsAtOnce, done: read });
  for await (const batch of scannedBatches(world, batches, scan)) {
    if (signal.aborted) return "again";
    pace.begin();
    const place = { read, now: world.clock.now() };
    const written = await world.db.write((tx) => writeBatch(tx, found, batch, place));
    if (written === "overtaken") return undefined;
    if (written === "stopped") break;
    read += batch.rows.length;
    watching.tell();
    await pace.rest();
  }
  if (signal.aborted) return "again";
  await finish(world, found, read);
  watching.tellAtOnce();
  return undefined;
}

async function* rowsBelowHeader(world: World, { fileHash, survey }: StoryImport, signal: AbortSignal): AsyncGenerator<Row | Unreadable> {
  let header = true;
  for await (const row of readRows(world.files.open(fileHash), survey)) {
    if (signal.aborted) return;
    if (!header || "problem" in row) yield row;
    header = false;
  }
}

/** Stores the report, of a stopped run too; a run that came to the end is then done. */
async function finish(world: World, { id, survey, mapping }: StoryImport, read: number): Promise<void> {
  const hash = await storeReport(world, id, survey, mapping);
  const done = await world.db.write(async (tx) => {
    const now = world.clock.now();
    const [row] = await locked(tx.select().from(storyImports).where(eq(storyImports.id, id)));
    if (row?.read !== read || (row.state !== "running" && row.state !== "stopped")) return false;
    await keepReport(tx, row, hash, now);
    if (row.state === "stopped") return false;
    const { taken, repeated, skipped, refused, waiting } = row;
    const counts = { read, taken, repeated, skipped, refused, waiting };
    await tx.update(storyImports).set({ state: "done", rows: read, endedAt: now }).where(eq(storyImports.id, id));
    await emit(tx, { kind: "stories.imported", payload: { importId: id, by: row.by, ...counts }, at: now });
    if (waiting === 0) await closeSoon(tx, id, now);
    await record(tx, { actorId: row.by, action: "stories.imported", subject: { kind: "story-import", id }, detail: counts, at: now });
    return true;
  });
  if (done) while (await removeParts(world.db, id));
}

async function giveUp(world: World, id: string): Promise<void> {
  await world.db.write(async (tx) => {
    await tx
      .update(storyImports)
      .set({ state: "stopped", endedAt: world.clock.now(), failure: "unexpected" })
      .where(and(eq(storyImports.id, id), eq(storyImports.state, "running")));
  });
}
