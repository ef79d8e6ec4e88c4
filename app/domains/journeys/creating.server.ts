import { and, eq } from "drizzle-orm";
import * as Y from "yjs";
import type { Person } from "#app/domains/people/people.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { journeySnapshots, journeys } from "#db/schema/journeys.ts";
import type { JourneyMap } from "./board/map.ts";
import { documentOf } from "./board/projecting.ts";
import { projectRows } from "./folding.server.ts";
import { idTaken } from "./journeys.errors.ts";
import { carryPictures } from "./pictures/adding-picture.server.ts";
import { requireRoomUnder } from "./placing.server.ts";

export interface NewMap {
  /** Made in the browser: posted twice, it is one map. */
  readonly id: string;
  /** Everything on it, checked by `mapInput`. */
  readonly map: JourneyMap;
  readonly parentId?: string | null;
}

/** Makes a map, a private draft of this person, and what is written with it, once. Refuses with `journeys.id-taken`, and as placing does. */
export async function creating(
  { db, clock }: World,
  person: Person,
  { id, map, parentId = null }: NewMap,
  write?: (tx: Transaction, now: Date) => Promise<void>,
): Promise<void> {
  const bytes = Buffer.from(Y.encodeStateAsUpdate(documentOf(map)));
  await db.write(async (tx) => {
    const now = clock.now();
    if (parentId) await requireRoomUnder(tx, person, parentId, id);
    const { title, kind } = map;
    const row = { id, ownerId: person.id, title, kind, parentId, createdAt: now, editedAt: now, versionedAt: now };
    const made = await tx.insert(journeys).values(row).onConflictDoNothing({ target: journeys.id }).returning({ id: journeys.id });
    if (made.length === 0) {
      const own = and(eq(journeys.id, id), eq(journeys.ownerId, person.id));
      const [known] = await tx.select({ id: journeys.id }).from(journeys).where(own);
      if (!known) throw idTaken();
      return;
    }
    await tx.insert(journeySnapshots).values({ journeyId: id, epoch: 1, sequence: 0, bytes, map, at: now });
    await projectRows(tx, id, undefined, map);
    await carryPictures(tx, person, { journeyId: id, map, now });
    await write?.(tx, now);
    await emit(tx, { kind: "journeys.made", payload: { journeyId: id, personId: person.id }, at: now });
  });
}
