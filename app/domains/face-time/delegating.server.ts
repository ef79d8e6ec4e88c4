import { and, asc, eq, getTableColumns, gt, gte, isNull, lte, ne } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { startOfDay } from "#app/shared/days.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit, type Reaction } from "#app/shared/events.server.ts";
import { enqueue, type JobHandler } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import { dateFormat } from "#app/ui/formats.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { automaticApprovals, delegations } from "#db/schema/face-time.ts";
import { people } from "#db/schema/people.ts";
import { delegatedAlready, idTaken } from "./face-time.errors.ts";
import { lockPeople } from "./locking.server.ts";

const mostShown = 20;
const endJob = "face-time.delegation-over";

const dayIn = (locale: string, day: string) => dateFormat(locale, "UTC", "date").format(new Date(`${day}T00:00Z`));

/** The delegate hears that they answer, from when until when, and that they no longer do. */
async function tellDelegate({ db, clock }: World, delegationId: string, ended: boolean): Promise<void> {
  const [row] = await db.read
    .select({ ...getTableColumns(delegations), locale: people.locale })
    .from(delegations)
    .innerJoin(people, eq(people.id, delegations.delegateId))
    .where(eq(delegations.id, delegationId));
  // Taken back before it was told of: then only that is said.
  if (!row || (!ended && row.withdrawnAt)) return;
  const { delegateId, managerId, firstDay, lastDay, locale } = row;
  const params: Record<string, string> = ended ? { what: "ended" } : { from: dayIn(locale, firstDay), until: dayIn(locale, lastDay) };
  await db.write((tx) =>
    tell(tx, {
      ...{ people: [delegateId], kind: "shift-delegate", about: { kind: "delegation", id: delegationId } },
      ...{ params, actorId: managerId, cause: `shift-delegate:${delegationId}:${ended ? "ended" : "begun"}`, now: clock.now() },
    }),
  );
}

const idIn = (payload: unknown) => (payload as { delegationId: string }).delegationId;

export const delegatingReactions: readonly Reaction[] = [
  {
    name: "face-time.telling-delegates",
    on: "face-time.delegated",
    react: (world, { payload }) => tellDelegate(world, idIn(payload), false),
  },
  {
    name: "face-time.telling-delegates-of-the-end",
    on: "face-time.delegation-ended",
    react: (world, { payload }) => tellDelegate(world, idIn(payload), true),
  },
];

/** After its last day; one that was withdrawn has been told of. */
export const delegationsOver: JobHandler = {
  kind: endJob,
  run: (world, payload) => tellDelegate(world, idIn(payload), true),
};

export interface NewDelegation {
  /** Made in the browser: posted twice, it is one delegation. */
  readonly id: string;
  readonly delegateId: string;
  /** `YYYY-MM-DD`, days where the manager is, both included. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/**
 * Somebody else answers on these days. Refuses with `hallway.not-allowed`, `hallway.not-found`, `face-time.id-taken`, and with
 * `face-time.delegated-already` where they answer on some of these days already: taking one back would leave the other.
 */
export async function delegating(world: World, person: Person, { id, delegateId, firstDay, lastDay }: NewDelegation): Promise<void> {
  if (!person.isManager) throw notAllowed();
  const delegate = await activePerson(world.db.read, delegateId);
  if (!delegate || delegate.id === person.id) throw notFound();
  const [startsAt, endsAt] = [startOfDay(person.zone, firstDay), startOfDay(person.zone, lastDay, 1)];
  await world.db.write(async (tx) => {
    // One after the other: what overlaps is looked for among those that stand.
    await lockPeople(tx, [person.id]);
    const now = world.clock.now();
    const row = { id, managerId: person.id, delegateId, firstDay, lastDay, startsAt, endsAt, createdAt: now };
    const made = await tx.insert(delegations).values(row).onConflictDoNothing({ target: delegations.id }).returning({ id: delegations.id });
    if (made.length === 0) {
      const own = and(eq(delegations.id, id), eq(delegations.managerId, person.id));
      if ((await tx.select({ id: delegations.id }).from(delegations).where(own)).length === 0) throw idTaken();
      return;
    }
    if (await overlaps(tx, row)) throw delegatedAlready();
    await emit(tx, { kind: "face-time.delegated", payload: { delegationId: id }, at: now });
    await enqueue(tx, { kind: endJob, key: `${endJob}:${id}`, payload: { delegationId: id }, dueAt: endsAt, now });
  });
}

async function overlaps(tx: Transaction, one: typeof delegations.$inferInsert): Promise<boolean> {
  const rows = await tx
    .select({ id: delegations.id })
    .from(delegations)
    .where(
      and(
        eq(delegations.managerId, one.managerId),
        eq(delegations.delegateId, one.delegateId),
        isNull(delegations.withdrawnAt),
        ne(delegations.id, one.id),
        lte(delegations.firstDay, one.lastDay),
        gte(delegations.lastDay, one.firstDay),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Ends a delegation of one's own. Refuses with `hallway.not-found`. */
export async function withdrawingDelegation(world: World, person: Person, id: string): Promise<void> {
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    const [own] = await tx
      .select()
      .from(delegations)
      .where(and(eq(delegations.id, id), eq(delegations.managerId, person.id)));
    if (!own) throw notFound();
    if (own.withdrawnAt) return;
    await tx.update(delegations).set({ withdrawnAt: now }).where(eq(delegations.id, id));
    if (own.endsAt > now) await emit(tx, { kind: "face-time.delegation-ended", payload: { delegationId: id }, at: now });
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
