import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { lockedOrSkipped } from "#db/dialect.ts";
import { events, jobs } from "#db/schema/hallway.ts";
import { dayLength, minute, second, shifted } from "./clock.ts";
import { newId } from "./ids.ts";
import type { World } from "./world.ts";

export interface NewJob {
  readonly kind: string;
  /** The same key is the same job: asking for it again changes nothing. */
  readonly key: string;
  readonly payload?: unknown;
  readonly dueAt: Date;
  readonly now: Date;
}

/** Puts something off until later, in the transaction that makes it necessary. */
export async function enqueue(tx: Transaction, { now, payload = null, ...job }: NewJob): Promise<void> {
  await tx
    .insert(jobs)
    .values({ id: newId(), createdAt: now, payload, ...job })
    .onConflictDoNothing({ target: jobs.key });
  tx.announce();
}

/** Several at once, in one statement. */
export async function enqueueAll(tx: Transaction, all: readonly NewJob[]): Promise<void> {
  if (all.length === 0) return;
  await tx
    .insert(jobs)
    .values(all.map(({ now, payload = null, ...job }) => ({ id: newId(), createdAt: now, payload, ...job })))
    .onConflictDoNothing({ target: jobs.key });
  tx.announce();
}

/** Takes back a job that has not run. */
export async function withdrawJob(tx: Transaction, key: string): Promise<void> {
  await tx.delete(jobs).where(and(eq(jobs.key, key), isNull(jobs.endedAt)));
}

export interface JobContext {
  readonly key: string;
  readonly attempt: number;
  /** Aborted when the runner stops: a long job saves where it is and returns `"again"`. */
  readonly signal: AbortSignal;
}

export interface JobHandler {
  readonly kind: string;
  /** Idempotent: it may run again after a crash. Returns a moment to be run again then, `"again"` to go on as soon as possible, or nothing when it is done. */
  run(world: World, payload: unknown, context: JobContext): Promise<Date | "again" | void>;
  /** Something that happens again and again: the first time at start, then as `run` says. */
  readonly atStart?: boolean;
  /** With `atStart`: at every start anew, not only when it is due again. */
  readonly everyStart?: boolean;
  /** How long it is a runner's after the last sign of life, in milliseconds; two minutes when left out. */
  readonly lease?: number;
}

export const leaseLength = 2 * minute;
/** For long work that somebody watches and that finds its place again by itself: after a kill it goes on soon. */
export const shortLease = 15 * second;

export type LeaseOf = (kind: string) => number;

export function leasesOf(handlers: readonly JobHandler[]): LeaseOf {
  const own = new Map(handlers.map(({ kind, lease }) => [kind, lease]));
  return (kind) => own.get(kind) ?? leaseLength;
}
const mostAttempts = 8;

export interface TakenJob {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly payload: unknown;
  readonly attempts: number;
}

/** Takes up to `most` due jobs for one runner: nobody else gets them until the lease ends. */
export async function takeDueJobs(
  db: Database,
  now: Date,
  runner: string,
  most: number,
  leaseOf: LeaseOf = () => leaseLength,
): Promise<TakenJob[]> {
  const due = and(isNull(jobs.endedAt), lte(jobs.dueAt, now), or(isNull(jobs.leasedUntil), lt(jobs.leasedUntil, now)));
  const waiting = await db.read.select({ id: jobs.id }).from(jobs).where(due).limit(1);
  if (waiting.length === 0) return [];
  return db.write(async (tx) => {
    const rows = await lockedOrSkipped(
      tx.select({ id: jobs.id, kind: jobs.kind }).from(jobs).where(due).orderBy(asc(jobs.dueAt), asc(jobs.id)).limit(most),
    );
    const taken: TakenJob[] = [];
    for (const [lease, alike] of Map.groupBy(rows, ({ kind }) => leaseOf(kind))) {
      const leased = await tx
        .update(jobs)
        .set({ leasedUntil: shifted(now, lease), leasedBy: runner, attempts: sql`${jobs.attempts} + 1` })
        .where(
          inArray(
            jobs.id,
            alike.map((row) => row.id),
          ),
        )
        .returning({ id: jobs.id, kind: jobs.kind, key: jobs.key, payload: jobs.payload, attempts: jobs.attempts });
      taken.push(...leased);
    }
    // PostgreSQL gives them back as they lie on the disk.
    const places = new Map(rows.map(({ id }, place) => [id, place]));
    return taken.sort((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
  });
}

/** Keeps long jobs ours: called while they are under way, a few times in each lease. */
export async function extendLeases(
  db: Database,
  now: Date,
  runner: string,
  underWay: readonly Pick<TakenJob, "id" | "kind">[],
  leaseOf: LeaseOf = () => leaseLength,
): Promise<void> {
  await db.write(async (tx) => {
    for (const [lease, alike] of Map.groupBy(underWay, ({ kind }) => leaseOf(kind))) {
      const ids = alike.map(({ id }) => id);
      await tx
        .update(jobs)
        .set({ leasedUntil: shifted(now, lease) })
        .where(and(inArray(jobs.id, ids), eq(jobs.leasedBy, runner)));
    }
  });
}

/** Runs one taken job and records how it went: done, again at a moment, or a failure with a growing delay. */
export async function runTakenJob(
  world: World,
  handlers: readonly JobHandler[],
  runner: string,
  job: TakenJob,
  signal: AbortSignal,
): Promise<void> {
  const handler = handlers.find((one) => one.kind === job.kind);
  try {
    if (!handler) throw new Error(`Nothing here does jobs of the kind ${job.kind}.`);
    const next = await handler.run(world, job.payload, { key: job.key, attempt: job.attempts, signal });
    if (next) await release(world, runner, job, next === "again" ? world.clock.now() : next);
    else await end(world, runner, job, null);
  } catch (error) {
    world.log.error({ job: job.kind, attempt: job.attempts, error }, "A job failed");
    // A database's message may quote the values of a row, which must not outlive the row.
    const message = (error instanceof Error ? error.message : String(error)).split(/\n|params:/)[0] ?? "";
    // What happens again and again is never given up: its cause may be mended at any time.
    if (job.attempts >= mostAttempts && !handler?.atStart) await end(world, runner, job, message);
    else await release(world, runner, job, shifted(world.clock.now(), backOff(job.attempts)), message);
  }
}

/** Milliseconds to wait after so many failures: 5 s, 20 s, 80 s, … at most an hour. */
export function backOff(attempts: number): number {
  return Math.min(5 * second * 4 ** (attempts - 1), 60 * minute);
}

async function end(world: World, runner: string, job: TakenJob, lastError: string | null): Promise<void> {
  await world.db.write(async (tx) => {
    await tx
      .update(jobs)
      .set({ endedAt: world.clock.now(), leasedUntil: null, payload: null, lastError })
      .where(and(eq(jobs.id, job.id), eq(jobs.leasedBy, runner)));
  });
}

async function release(world: World, runner: string, job: TakenJob, dueAt: Date, lastError?: string): Promise<void> {
  await world.db.write(async (tx) => {
    await tx
      .update(jobs)
      // A success in between starts the count of failures anew.
      .set({ dueAt, leasedUntil: null, lastError: lastError ?? null, ...(lastError ? {} : { attempts: 0 }) })
      .where(and(eq(jobs.id, job.id), eq(jobs.leasedBy, runner)));
    tx.announce();
  });
}

/** Makes sure that what happens again and again has its job. */
export async function enqueueRecurring(world: World, handlers: readonly JobHandler[]): Promise<void> {
  const now = world.clock.now();
  await world.db.write(async (tx) => {
    const kinds = handlers.filter((one) => one.atStart).map(({ kind }) => kind);
    await enqueueAll(
      tx,
      kinds.map((kind) => ({ kind, key: kind, dueAt: now, now })),
    );
    // Those that an earlier version gave up.
    await tx
      .update(jobs)
      .set({ dueAt: now, endedAt: null, attempts: 0 })
      .where(and(inArray(jobs.key, kinds), isNotNull(jobs.endedAt), isNotNull(jobs.lastError)));
    const anew = handlers.filter((one) => one.everyStart).map(({ kind }) => kind);
    if (anew.length > 0)
      await tx
        .update(jobs)
        .set({ dueAt: now })
        .where(and(inArray(jobs.key, anew), isNull(jobs.endedAt)));
  });
}

/** Ended jobs and dispatched events are kept for a month, so that a repeated key is still known. */
export const sweep: JobHandler = {
  kind: "hallway.sweep",
  atStart: true,
  async run({ db, clock }) {
    const now = clock.now();
    await db.write(async (tx) => {
      await tx.delete(jobs).where(lt(jobs.endedAt, shifted(now, -30 * dayLength)));
      await tx.delete(events).where(lt(events.dispatchedAt, shifted(now, -30 * dayLength)));
    });
    return shifted(now, dayLength);
  },
};
