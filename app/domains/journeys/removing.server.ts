/** The bin of maps. */
import { and, desc, eq, lt, or } from "drizzle-orm";
import { letGo } from "#app/domains/files/letting-go.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { JobHandler } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { journeyRemovals, journeys } from "#db/schema/journeys.ts";
import { workshopPlanned, workshopRuns } from "./journeys.errors.ts";
import { mayKeepMap } from "./journeys.policy.ts";
import { heldMap, requireStake } from "./journeys.queries.server.ts";
import { daysInBin, rightsChanged } from "./journeys.ts";
import { plannedOn } from "./planned-on.queries.server.ts";

/**
 * Puts a map into the bin; open pages of it close. Refuses with `hallway.not-found`, `hallway.not-allowed`, and with
 * `journeys.workshop-runs`, `journeys.workshop-planned` while people are at work on it or invited to be.
 */
export async function removing({ db, clock, live }: World, person: Person, journeyId: string): Promise<void> {
  await db.write(async (tx) => {
    // Preparing and starting a workshop lock the same row.
    await locked(tx.select({ id: journeys.id }).from(journeys).where(eq(journeys.id, journeyId)));
    const stake = await requireStake(tx, person, journeyId);
    if (!mayKeepMap(person, stake)) throw notAllowed();
    if (stake.running) throw workshopRuns();
    const at = clock.now();
    if (await plannedOn(tx, journeyId, at)) throw workshopPlanned();
    await tx.insert(journeyRemovals).values({ journeyId, by: person.id, at }).onConflictDoNothing();
    await record(tx, { actorId: person.id, action: "journeys.removed", subject: { kind: "journey", id: journeyId }, at });
    await emit(tx, { kind: "journeys.removed", payload: { journeyId, personId: person.id }, at });
  });
  live.tell({ what: rightsChanged, id: journeyId });
}

/** Takes a map out of the bin. Refuses with `hallway.not-found`. */
export async function takingBack({ db, clock }: World, person: Person, journeyId: string): Promise<void> {
  await db.write(async (tx) => {
    // Emptying the bin locks the same row.
    await locked(tx.select({ id: journeys.id }).from(journeys).where(eq(journeys.id, journeyId)));
    const held = await heldMap(tx, person, journeyId);
    if (!held?.removed) throw notFound();
    if (held.ownerId !== person.id && !(await removedBy(tx, person, journeyId))) throw notFound();
    await tx.delete(journeyRemovals).where(eq(journeyRemovals.journeyId, journeyId));
    const subject = { kind: "journey", id: journeyId };
    await record(tx, { actorId: person.id, action: "journeys.taken-back", subject, at: clock.now() });
  });
}

async function removedBy(read: Reader, person: Pick<Person, "id">, journeyId: string): Promise<boolean> {
  const own = and(eq(journeyRemovals.journeyId, journeyId), eq(journeyRemovals.by, person.id));
  return (await read.select({ id: journeyRemovals.journeyId }).from(journeyRemovals).where(own)).length > 0;
}

/** A map in the bin, for whoever may take it back; undefined for one that is not there or somebody else's. */
export async function binned(read: Reader, person: Pick<Person, "id">, journeyId: string) {
  const [row] = await read
    .select({ id: journeys.id, title: journeys.title, ownerId: journeys.ownerId, by: journeyRemovals.by, removedAt: journeyRemovals.at })
    .from(journeyRemovals)
    .innerJoin(journeys, eq(journeys.id, journeyRemovals.journeyId))
    .where(eq(journeyRemovals.journeyId, journeyId));
  if (!row || (row.ownerId !== person.id && row.by !== person.id)) return undefined;
  return { id: row.id, title: row.title, until: shifted(row.removedAt, daysInBin * dayLength) };
}

/** What a person finds in the bin: maps of theirs, and those that they put there. */
export async function binOf(read: Reader, person: Pick<Person, "id">) {
  return read
    .select({ id: journeys.id, title: journeys.title, removedAt: journeyRemovals.at })
    .from(journeyRemovals)
    .innerJoin(journeys, eq(journeys.id, journeyRemovals.journeyId))
    .where(or(eq(journeys.ownerId, person.id), eq(journeyRemovals.by, person.id)))
    .orderBy(desc(journeyRemovals.at))
    .limit(100);
}

/** After thirty days a map in the bin is gone, with all that hangs on it. */
export const emptyingBin: JobHandler = {
  kind: "journeys.emptying-bin",
  atStart: true,
  async run({ db, clock }) {
    const now = clock.now();
    const old = lt(journeyRemovals.at, shifted(now, -daysInBin * dayLength));
    const most = 20;
    const gone = await db.read.select({ id: journeyRemovals.journeyId }).from(journeyRemovals).where(old).limit(most);
    for (const { id } of gone) {
      await db.write(async (tx) => {
        await locked(tx.select({ id: journeys.id }).from(journeys).where(eq(journeys.id, id)));
        const stillThere = and(eq(journeyRemovals.journeyId, id), old);
        // Taken back since it was found: it is somebody's map again.
        if ((await tx.select({ id: journeyRemovals.journeyId }).from(journeyRemovals).where(stillThere)).length === 0) return;
        await tx.delete(journeys).where(eq(journeys.id, id));
        await letGo(tx, "journey", [id], now);
        await emit(tx, { kind: "journeys.erased", payload: { journeyId: id }, at: now });
      });
    }
    return gone.length === most ? "again" : shifted(now, dayLength);
  },
};
