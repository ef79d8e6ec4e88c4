/** States of a map that are kept. */
import { and, desc, eq, isNull, lt, or, sql } from "drizzle-orm";
import * as Y from "yjs";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { minute, shifted } from "#app/shared/clock.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import type { JobHandler } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { journeySnapshots, journeys, journeyUpdates, journeyVersions } from "#db/schema/journeys.ts";
import { people } from "#db/schema/people.ts";
import { workshops } from "#db/schema/workshops.ts";
import type { VersionKind } from "#db/words/journeys.ts";
import { editsTowards } from "./board/differing.ts";
import type { JourneyMap } from "./board/map.ts";
import { project } from "./board/projecting.ts";
import { editing } from "./editing.server.ts";
import { folding } from "./folding.server.ts";
import { loadDocument, mapOf } from "./journal.server.ts";
import { mayEditMap } from "./journeys.policy.ts";
import { type HeldMap, requireStake } from "./journeys.queries.server.ts";
import { withClearedMap } from "./wording/clearing-map.server.ts";

interface Kept {
  readonly kind: VersionKind;
  readonly name?: string | null;
  readonly workshopId?: string | null;
  /** Missing where it is kept by itself. */
  readonly personId?: string | null;
}

/** Keeps a map as it stands now, whoever asks: for workshops, and for what is kept by itself. */
export async function keeping(
  { db, clock }: World,
  journeyId: string,
  { kind, name = null, workshopId = null, personId = null }: Kept,
): Promise<void> {
  const loaded = await loadDocument(db.read, journeyId);
  if (!loaded) throw notFound();
  const bytes = Buffer.from(Y.encodeStateAsUpdate(loaded.doc));
  const at = clock.now();
  await db.write(async (tx) => {
    await tx
      .insert(journeyVersions)
      .values({ id: newId(), journeyId, kind, name, workshopId, bytes, map: project(loaded.doc), personId, at });
    await tx.update(journeys).set({ versionedAt: at }).where(eq(journeys.id, journeyId));
  });
}

interface Named {
  readonly name: string;
  readonly answers?: readonly FindingAnswer[];
}

/**
 * Keeps a map by hand, under a name. Where others read it, its words and the name pass the check first; a draft passes it when
 * it is shared. Refuses with `hallway.not-found`, `hallway.not-allowed`, `privacy.unanswered`.
 */
export async function keepingByHand(world: World, person: Person, journeyId: string, { name, answers = [] }: Named): Promise<void> {
  const { shared } = await requireEditor(world, person, journeyId);
  const named = { kind: "named", personId: person.id } as const;
  if (!shared) return keeping(world, journeyId, { ...named, name });
  await withClearedMap(world, person, { journeyId, more: { name }, answers }, (inside, _tx, said) =>
    keeping(inside, journeyId, { ...named, name: said.name ?? name }),
  );
}

/** Makes of the map what a version says, by edits like everybody's; how it was before is kept first. Refuses as above. */
export async function restoring(world: World, person: Person, journeyId: string, versionId: string): Promise<void> {
  await requireEditor(world, person, journeyId);
  const version = await versionOf(world.db.read, journeyId, versionId);
  const now = await mapOf(world.db.read, journeyId);
  if (!version || !now) throw notFound();
  await keeping(world, journeyId, { kind: "restored", name: version.name, personId: person.id });
  const edits = editsTowards(now, version.map);
  if (edits.length > 0) await editing(world, person, journeyId, edits);
}

async function requireEditor({ db }: World, person: Person, journeyId: string): Promise<HeldMap> {
  const stake = await requireStake(db.read, person, journeyId);
  if (!mayEditMap(person, stake)) throw notAllowed();
  return stake;
}

const mostListed = 100;

export async function listVersions(read: Reader, journeyId: string) {
  return read
    .select({
      id: journeyVersions.id,
      kind: journeyVersions.kind,
      name: journeyVersions.name,
      workshop: workshops.title,
      by: people.name,
      at: journeyVersions.at,
    })
    .from(journeyVersions)
    .leftJoin(workshops, eq(workshops.id, journeyVersions.workshopId))
    .leftJoin(people, eq(people.id, journeyVersions.personId))
    .where(eq(journeyVersions.journeyId, journeyId))
    .orderBy(desc(journeyVersions.at), desc(journeyVersions.id))
    .limit(mostListed);
}

export async function versionOf(
  read: Reader,
  journeyId: string,
  id: string,
): Promise<{ id: string; name: string | null; kind: VersionKind; workshop: string | null; at: Date; map: JourneyMap } | undefined> {
  const [row] = await read
    .select({
      id: journeyVersions.id,
      name: journeyVersions.name,
      kind: journeyVersions.kind,
      workshop: workshops.title,
      at: journeyVersions.at,
      map: journeyVersions.map,
    })
    .from(journeyVersions)
    .leftJoin(workshops, eq(workshops.id, journeyVersions.workshopId))
    .where(and(eq(journeyVersions.journeyId, journeyId), eq(journeyVersions.id, id)));
  return row;
}

const idleAfter = 30 * minute;
const lookEvery = 5 * minute;
const mostAtOnce = 50;

/** Keeps maps that were edited and then left alone, and folds what a killed server has left in the journal. */
export const keepingIdle: JobHandler = {
  kind: "journeys.keeping-idle",
  atStart: true,
  async run(world) {
    const { db, clock } = world;
    const now = clock.now();
    const left = await db.read
      .selectDistinct({ id: journeyUpdates.journeyId })
      .from(journeyUpdates)
      .innerJoin(journeySnapshots, eq(journeySnapshots.journeyId, journeyUpdates.journeyId))
      .where(lt(journeyUpdates.at, shifted(now, -minute)))
      .limit(mostAtOnce);
    for (const { id } of left) await folding(world, id);
    const idle = await db.read
      .select({ id: journeys.id })
      .from(journeys)
      .where(
        and(
          lt(journeys.editedAt, shifted(now, -idleAfter)),
          or(isNull(journeys.versionedAt), sql`${journeys.versionedAt} < ${journeys.editedAt}`),
        ),
      )
      .limit(mostAtOnce);
    for (const { id } of idle) await keeping(world, id, { kind: "idle" });
    return idle.length === mostAtOnce ? "again" : shifted(now, lookEvery);
  },
};
