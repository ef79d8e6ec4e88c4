import { asc, eq, inArray, isNull } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { lockedOrSkipped } from "#db/dialect.ts";
import { events } from "#db/schema/hallway.ts";
import type { Clock } from "./clock.ts";
import { newId } from "./ids.ts";
import { enqueueAll } from "./jobs.server.ts";
import type { World } from "./world.ts";

export interface Event<Payload = unknown> {
  readonly id: string;
  readonly kind: string;
  readonly payload: Payload;
  readonly at: Date;
}

/** What follows from an event. Idempotent: it may run again after a crash. */
export interface Reaction {
  /** Unique; stands in the job's key. */
  readonly name: string;
  readonly on: string;
  react(world: World, event: Event): Promise<void>;
}

/** Writes what happened into the outbox, in the transaction in which it happened. */
export async function emit(tx: Transaction, event: { kind: string; payload: unknown; at: Date }): Promise<void> {
  await tx.insert(events).values({ id: newId(), ...event });
  tx.announce();
}

/** Several at once, in one statement. */
export async function emitAll(tx: Transaction, all: readonly { kind: string; payload: unknown; at: Date }[]): Promise<void> {
  if (all.length === 0) return;
  await tx.insert(events).values(all.map((event) => ({ id: newId(), ...event })));
  tx.announce();
}

const batch = 100;

/** Turns waiting events into one job per reaction, in order. Returns whether there may be more. */
export async function dispatch(db: Database, clock: Clock, reactions: readonly Reaction[]): Promise<boolean> {
  const waiting = await db.read.select({ id: events.id }).from(events).where(isNull(events.dispatchedAt)).limit(1);
  if (waiting.length === 0) return false;
  return db.write(async (tx) => {
    const rows = await lockedOrSkipped(tx.select().from(events).where(isNull(events.dispatchedAt)).orderBy(asc(events.id)).limit(batch));
    const following = rows.flatMap((event) => reactions.filter(({ on }) => on === event.kind).map(({ name }) => ({ event, name })));
    await enqueueAll(
      tx,
      following.map(({ event, name }) => ({
        kind: reactionJob,
        key: `${name}:${event.id}`,
        payload: { reaction: name, event: { ...event, at: event.at.toISOString(), dispatchedAt: undefined } },
        dueAt: event.at,
        now: clock.now(),
      })),
    );
    const ids = rows.map((row) => row.id);
    if (ids.length > 0) await tx.update(events).set({ dispatchedAt: clock.now() }).where(inArray(events.id, ids));
    return rows.length === batch;
  });
}

const reactionJob = "hallway.react";

interface ReactionPayload {
  reaction: string;
  event: Omit<Event, "at"> & { at: string };
}

/** The job kind that runs reactions. */
export function reactionHandler(reactions: readonly Reaction[]) {
  return {
    kind: reactionJob,
    async run(world: World, payload: unknown) {
      const { reaction: name, event } = payload as ReactionPayload;
      const reaction = reactions.find((one) => one.name === name);
      // A reaction that a newer version no longer has: nothing follows from the event any more.
      if (reaction) await reaction.react(world, { ...event, at: new Date(event.at) });
    },
  };
}

/** For tests and tools: the events of a kind, oldest first. */
export async function eventsOf(db: Database, kind: string): Promise<Event[]> {
  return db.read.select().from(events).where(eq(events.kind, kind)).orderBy(asc(events.id));
}
