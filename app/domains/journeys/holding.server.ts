/** Who holds a map: its owner and its editors. */
import { and, eq, inArray } from "drizzle-orm";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { journeyEditors, journeys } from "#db/schema/journeys.ts";
import { mayKeepMap } from "./journeys.policy.ts";
import { requireStake } from "./journeys.queries.server.ts";
import { rightsChanged } from "./journeys.ts";
import type { HoldingChanged } from "./telling-holders.reactions.server.ts";

/** Names editors and takes that back; pages that are open know within a moment. Refuses with `hallway.not-found`, `hallway.not-allowed`. */
export async function namingEditors(
  { db, clock, live }: World,
  person: Person,
  journeyId: string,
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): Promise<void> {
  await db.write(async (tx) => {
    const stake = await requireStake(tx, person, journeyId);
    if (!mayKeepMap(person, stake)) throw notAllowed();
    const at = clock.now();
    const who = { id: journeyEditors.personId };
    const gone = and(eq(journeyEditors.journeyId, journeyId), inArray(journeyEditors.personId, [...remove]));
    const left = remove.length > 0 ? await tx.delete(journeyEditors).where(gone).returning(who) : [];
    const rows = add.filter((id) => id !== stake.ownerId).map((personId) => ({ journeyId, personId, by: person.id, at }));
    const named = rows.length > 0 ? await tx.insert(journeyEditors).values(rows).onConflictDoNothing().returning(who) : [];
    const payload: HoldingChanged = { journeyId, by: person.id, named: named.map(({ id }) => id), left: left.map(({ id }) => id) };
    await emit(tx, { kind: "journeys.rights-changed", payload, at });
  });
  live.tell({ what: rightsChanged, id: journeyId });
}

/** Gives a map to a new owner; who had it stays as an editor. Refuses as above. */
export async function handingOn({ db, clock, live }: World, person: Person, journeyId: string, ownerId: string): Promise<void> {
  await db.write(async (tx) => {
    const stake = await requireStake(tx, person, journeyId);
    if (!mayKeepMap(person, stake)) throw notAllowed();
    if (!(await activePerson(tx, ownerId))) throw notFound();
    if (ownerId === stake.ownerId) return;
    await tx.update(journeys).set({ ownerId }).where(eq(journeys.id, journeyId));
    await tx.delete(journeyEditors).where(and(eq(journeyEditors.journeyId, journeyId), eq(journeyEditors.personId, ownerId)));
    const at = clock.now();
    const former = { journeyId, personId: stake.ownerId, by: person.id, at };
    await tx.insert(journeyEditors).values(former).onConflictDoNothing();
    const payload: HoldingChanged = { journeyId, by: person.id, owner: ownerId, formerOwner: stake.ownerId };
    await emit(tx, { kind: "journeys.rights-changed", payload, at });
    const subject = { kind: "journey", id: journeyId };
    await record(tx, { actorId: person.id, action: "journeys.handed-on", subject, detail: { from: stake.ownerId, to: ownerId }, at });
  });
  live.tell({ what: rightsChanged, id: journeyId });
}
