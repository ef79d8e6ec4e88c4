/** Folds the journal of a map into its snapshot and what can be read of it in SQL, in one transaction. */
import { and, eq, inArray } from "drizzle-orm";
import * as Y from "yjs";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { manyRows } from "#db/dialect.ts";
import { journeyCards, journeyEpochs, journeyLanes, journeySnapshots, journeyStages, journeySteps, journeys } from "#db/schema/journeys.ts";
import type { JourneyMap } from "./board/map.ts";
import { documentOf, project } from "./board/projecting.ts";
import { cutJournal, foldedTo, journalEnd, loadDocument } from "./journal.server.ts";

/** Bytes past which the history of a document is dropped. */
export const largestDocument = 5 * 1024 * 1024;

export interface Folded {
  /** Bytes of the document. */
  readonly size: number;
  /** Whether its history was dropped: who has the old one must come back for the new one. */
  readonly newEpoch: boolean;
}

/** `largest`: bytes past which a new epoch begins. Undefined where there is nothing to fold. */
export async function folding({ db, clock }: World, journeyId: string, largest = largestDocument): Promise<Folded | undefined> {
  const loaded = await loadDocument(db.read, journeyId);
  if (!loaded || loaded.sequence === loaded.folded) return undefined;
  const { epoch, sequence } = loaded;
  const map = project(loaded.doc);
  const whole = Y.encodeStateAsUpdate(loaded.doc);
  const fresh = whole.byteLength > largest ? Y.encodeStateAsUpdate(documentOf(map)) : undefined;
  const now = clock.now();
  return db.write(async (tx) => {
    const end = await journalEnd(tx, journeyId);
    // Somebody else has folded it meanwhile, or begun a new epoch: what is loaded here is older than the snapshot.
    const snapshot = await foldedTo(tx, journeyId);
    if (end?.epoch !== epoch || snapshot?.epoch !== epoch || snapshot.sequence !== loaded.folded) return undefined;
    const newEpoch = fresh !== undefined && fresh.byteLength < whole.byteLength * 0.7 && end.sequence === sequence;
    const bytes = Buffer.from(newEpoch ? fresh : whole);
    const at = newEpoch ? { epoch: epoch + 1, sequence: 0 } : { epoch, sequence };
    if (newEpoch) await tx.insert(journeyEpochs).values({ journeyId, epoch, map, at: now });
    await tx
      .update(journeySnapshots)
      .set({ ...at, bytes, map, at: now })
      .where(eq(journeySnapshots.journeyId, journeyId));
    await cutJournal(tx, { journeyId, epoch, sequence });
    await tx.update(journeys).set({ title: map.title, kind: map.kind, epoch: at.epoch }).where(eq(journeys.id, journeyId));
    await projectRows(tx, journeyId, loaded.foldedMap, map);
    return { size: bytes.byteLength, newEpoch };
  });
}

/** Writes the rows that say the map, where they differ from those of before. */
export async function projectRows(tx: Transaction, journeyId: string, before: JourneyMap | undefined, map: JourneyMap): Promise<void> {
  const [old, now] = [before && rowsOf(journeyId, before), rowsOf(journeyId, map)];
  for (const name of ["stages", "steps", "lanes", "cards"] as const) {
    const table = tables[name];
    const known = new Map((old?.[name] ?? []).map((row) => [row.id, JSON.stringify(row)]));
    const changed = now[name].filter((row) => known.get(row.id) !== JSON.stringify(row));
    const kept = new Set(now[name].map(({ id }) => id));
    const gone = [...known.keys()].filter((id) => !kept.has(id));
    const stale = [...gone, ...changed.filter(({ id }) => known.has(id)).map(({ id }) => id)];
    for (let start = 0; start < stale.length; start += 500) {
      await tx.delete(table).where(and(eq(table.journeyId, journeyId), inArray(table.id, stale.slice(start, start + 500))));
    }
    if (changed.length > 0) await tx.insert(table).select(manyRows(table, changed));
  }
}

const tables = { stages: journeyStages, steps: journeySteps, lanes: journeyLanes, cards: journeyCards };

function rowsOf(journeyId: string, { stages, lanes, cards }: JourneyMap) {
  const steps = stages.flatMap((stage) =>
    stage.steps.flatMap((step) => [
      { step, stageId: stage.id, parentId: null },
      ...step.steps.map((sub) => ({ step: sub, stageId: stage.id, parentId: step.id })),
    ]),
  );
  return {
    stages: stages.map(({ id, title }, position) => ({ journeyId, id, position, title })),
    steps: steps.map(({ step: { id, title, opens }, ...place }, position) => ({ journeyId, id, ...place, position, title, opens })),
    lanes: lanes.map(({ id, kind, title, sketchId }, position) => ({ journeyId, id, position, kind, title, sketchId })),
    cards: cards.map(({ id, laneId, from, to, text }, position) => ({
      journeyId,
      id,
      laneId,
      fromStepId: from,
      toStepId: to,
      position,
      text,
    })),
  };
}
