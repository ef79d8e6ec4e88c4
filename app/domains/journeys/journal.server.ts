/** The document of a map as the database has it: the snapshot and what the journal adds to it. */
import { and, asc, eq, gt, lte, max } from "drizzle-orm";
import type * as Y from "yjs";
import type { Reader, Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { journeySnapshots, journeys, journeyUpdates } from "#db/schema/journeys.ts";
import { emptyDocument, takeIn } from "./board/document.ts";
import type { JourneyMap } from "./board/map.ts";
import { project } from "./board/projecting.ts";

export interface Loaded {
  readonly epoch: number;
  /** The last update that is in it. */
  readonly sequence: number;
  /** The last update that the snapshot holds, and the map that it says. */
  readonly folded: number;
  readonly foldedMap: JourneyMap;
  readonly doc: Y.Doc;
}

export async function loadDocument(read: Reader, journeyId: string): Promise<Loaded | undefined> {
  const stored = await withItsUpdates(read, journeyId, async () => {
    const [snapshot] = await read.select().from(journeySnapshots).where(eq(journeySnapshots.journeyId, journeyId));
    return snapshot;
  });
  if (!stored) return undefined;
  const { snapshot, updates } = stored;
  const { epoch, sequence: folded, map: foldedMap } = snapshot;
  const doc = emptyDocument();
  takeIn(doc, [snapshot.bytes, ...updates.map(({ bytes }) => bytes)]);
  return { epoch, folded, foldedMap, doc, sequence: updates.at(-1)?.sequence ?? folded };
}

/** A document as it is written down: what makes it when it is put into an empty one, in this order. */
interface Stored {
  readonly epoch: number;
  /** The last update that is in it. */
  readonly sequence: number;
  readonly pieces: readonly Uint8Array[];
}

export async function storedDocument(read: Reader, journeyId: string): Promise<Stored | undefined> {
  const stored = await withItsUpdates(read, journeyId, async () => {
    // Without the readable map, which is larger.
    const { epoch, sequence, bytes } = journeySnapshots;
    const [snapshot] = await read
      .select({ epoch, sequence, bytes })
      .from(journeySnapshots)
      .where(eq(journeySnapshots.journeyId, journeyId));
    return snapshot;
  });
  if (!stored) return undefined;
  const { snapshot, updates } = stored;
  return {
    epoch: snapshot.epoch,
    sequence: updates.at(-1)?.sequence ?? snapshot.sequence,
    pieces: [snapshot.bytes, ...updates.map(({ bytes }) => bytes)],
  };
}

/** A snapshot and every update that it does not hold. */
async function withItsUpdates<Snapshot extends { readonly epoch: number; readonly sequence: number }>(
  read: Reader,
  journeyId: string,
  snapshotNow: () => Promise<Snapshot | undefined>,
) {
  for (;;) {
    const snapshot = await snapshotNow();
    if (!snapshot) return undefined;
    const updates = await updatesAfter(read, { journeyId, epoch: snapshot.epoch, sequence: snapshot.sequence });
    // What another process folded between the two questions is in neither answer.
    const now = await foldedTo(read, journeyId);
    if (now?.epoch === snapshot.epoch && now.sequence === snapshot.sequence) return { snapshot, updates };
  }
}

/** Where a map's snapshot stands. */
export async function foldedTo(read: Reader, journeyId: string): Promise<{ epoch: number; sequence: number } | undefined> {
  const [snapshot] = await read
    .select({ epoch: journeySnapshots.epoch, sequence: journeySnapshots.sequence })
    .from(journeySnapshots)
    .where(eq(journeySnapshots.journeyId, journeyId));
  return snapshot;
}

export async function updatesAfter(read: Reader, at: { journeyId: string; epoch: number; sequence: number }) {
  return read
    .select({ sequence: journeyUpdates.sequence, bytes: journeyUpdates.bytes })
    .from(journeyUpdates)
    .where(and(ofEpoch(at), gt(journeyUpdates.sequence, at.sequence)))
    .orderBy(asc(journeyUpdates.sequence));
}

/** The map as it stands. */
export async function mapOf(read: Reader, journeyId: string): Promise<JourneyMap | undefined> {
  // In one question: a fold between two of them would hide what it took out of the journal.
  const [snapshot] = await read
    .select({ map: journeySnapshots.map, later: journeyUpdates.sequence })
    .from(journeySnapshots)
    .leftJoin(
      journeyUpdates,
      and(
        eq(journeyUpdates.journeyId, journeySnapshots.journeyId),
        eq(journeyUpdates.epoch, journeySnapshots.epoch),
        gt(journeyUpdates.sequence, journeySnapshots.sequence),
      ),
    )
    .where(eq(journeySnapshots.journeyId, journeyId))
    .limit(1);
  if (!snapshot || snapshot.later === null) return snapshot?.map;
  const loaded = await loadDocument(read, journeyId);
  return loaded && project(loaded.doc);
}

/** Locks a map's journal until the transaction ends, and says where it stands. */
export async function journalEnd(tx: Transaction, journeyId: string): Promise<{ epoch: number; sequence: number } | undefined> {
  const [journey] = await locked(tx.select({ epoch: journeys.epoch }).from(journeys).where(eq(journeys.id, journeyId)));
  if (!journey) return undefined;
  const { epoch } = journey;
  const [journal] = await tx
    .select({ last: max(journeyUpdates.sequence) })
    .from(journeyUpdates)
    .where(ofEpoch({ journeyId, epoch }));
  if (journal?.last != null) return { epoch, sequence: journal.last };
  const snapshot = await foldedTo(tx, journeyId);
  return { epoch, sequence: snapshot?.sequence ?? 0 };
}

/** Takes out of the journal what a snapshot holds. */
export async function cutJournal(tx: Transaction, at: { journeyId: string; epoch: number; sequence: number }): Promise<void> {
  await tx
    .delete(journeyUpdates)
    .where(and(eq(journeyUpdates.journeyId, at.journeyId), lte(journeyUpdates.epoch, at.epoch), lte(journeyUpdates.sequence, at.sequence)));
}

const ofEpoch = ({ journeyId, epoch }: { journeyId: string; epoch: number }) =>
  and(eq(journeyUpdates.journeyId, journeyId), eq(journeyUpdates.epoch, epoch));
