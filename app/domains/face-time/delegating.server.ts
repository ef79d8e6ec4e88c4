import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { startOfDay } from "#app/shared/days.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { automaticApprovals, delegations } from "#db/schema/face-time.ts";
import { people } from "#db/schema/people.ts";

const mostShown = 20;

/** Days where the manager is, both included. Refuses with `hallway.not-allowed`, `hallway.not-found`. */
export async function delegating(
  world: World,
  person: Person,
  { delegateId, firstDay, lastDay }: { delegateId: string; firstDay: string; lastDay: string },
): Promise<void> {
  if (!person.isManager) throw notAllowed();
  const delegate = await activePerson(world.db.read, delegateId);
  if (!delegate || delegate.id === person.id) throw notFound();
  const [startsAt, endsAt] = [startOfDay(person.zone, firstDay), startOfDay(person.zone, lastDay, 1)];
  await world.db.write(async (tx) => {
    const row = { id: newId(), managerId: person.id, delegateId, firstDay, lastDay, startsAt, endsAt, createdAt: world.clock.now() };
    await tx.insert(delegations).values(row);
  });
}

/** Ends a delegation of one's own. Refuses with `hallway.not-found`. */
export async function withdrawingDelegation(world: World, person: Person, id: string): Promise<void> {
  await world.db.write(async (tx) => {
    const ended = await tx
      .update(delegations)
      .set({ withdrawnAt: world.clock.now() })
      .where(and(eq(delegations.id, id), eq(delegations.managerId, person.id)))
      .returning({ id: delegations.id });
    if (ended.length === 0) throw notFound();
  });
}

/** Up to how many minutes one's people need not ask; 0 for never. Refuses with `hallway.not-allowed`. */
export async function approvingAutomatically(world: World, person: Person, upTo: number): Promise<void> {
  if (!person.isManager) throw notAllowed();
  await world.db.write(async (tx) => {
    const row = { managerId: person.id, upTo, at: world.clock.now() };
    await tx.insert(automaticApprovals).values(row).onConflictDoUpdate({ target: automaticApprovals.managerId, set: row });
  });
}

/** How a manager has arranged who answers. */
export async function arrangementsOf(read: Reader, person: Pick<Person, "id">, now: Date) {
  const [standing, [automatic]] = await Promise.all([
    read
      .select({ id: delegations.id, name: people.name, firstDay: delegations.firstDay, lastDay: delegations.lastDay })
      .from(delegations)
      .innerJoin(people, eq(people.id, delegations.delegateId))
      .where(and(eq(delegations.managerId, person.id), gt(delegations.endsAt, now), isNull(delegations.withdrawnAt)))
      .orderBy(asc(delegations.startsAt))
      .limit(mostShown),
    read.select({ upTo: automaticApprovals.upTo }).from(automaticApprovals).where(eq(automaticApprovals.managerId, person.id)),
  ]);
  return { delegations: standing, automaticUpTo: automatic?.upTo ?? 0 };
}
