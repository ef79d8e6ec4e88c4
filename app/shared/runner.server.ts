import { hostname } from "node:os";
import { second } from "./clock.ts";
import { dispatch, type Reaction, reactionHandler } from "./events.server.ts";
import { newId } from "./ids.ts";
import {
  enqueueRecurring,
  extendLeases,
  type JobHandler,
  leasesOf,
  runTakenJob,
  shortLease,
  type TakenJob,
  takeDueJobs,
} from "./jobs.server.ts";
import type { World } from "./world.ts";

export interface Runner {
  start(): Promise<void>;
  /** Everything that is due by the clock, until nothing is left. For tests and tools. */
  settle(): Promise<void>;
  /** Takes nothing new, tells long jobs to put themselves away, and waits for those under way. */
  stop(): Promise<void>;
}

const lanes = 4;
const unstopped = new AbortController().signal;
const lookEvery = 1 * second;
/** A third of the shortest lease, so that one late renewal loses nothing. */
const extendEvery = shortLease / 3;

/** Drains the outbox and does the jobs: any number of these, in any number of processes, on one database. */
export function makeRunner(world: World, parts: { reactions: readonly Reaction[]; handlers: readonly JobHandler[] }): Runner {
  const name = `${hostname()}:${process.pid}:${newId()}`;
  const handlers = [...parts.handlers, reactionHandler(parts.reactions)];
  const leaseOf = leasesOf(handlers);
  const underWay = new Map<TakenJob, Promise<void>>();
  const stopping = new AbortController();
  let looking: Promise<void> | undefined;
  let lookAgain = false;
  const timers: NodeJS.Timeout[] = [];

  async function look(): Promise<void> {
    while (await dispatch(world.db, world.clock, parts.reactions));
    const free = lanes - underWay.size;
    if (free === 0 || stopping.signal.aborted) return;
    for (const job of await takeDueJobs(world.db, world.clock.now(), name, free, leaseOf)) {
      const work = runTakenJob(world, handlers, name, job, stopping.signal)
        // Recording the outcome failed: the lease ends by itself and the job is done again.
        .catch((error) => world.log.error({ job: job.kind, error }, "The outcome of a job could not be recorded"))
        .finally(() => {
          underWay.delete(job);
          wake();
        });
      underWay.set(job, work);
    }
  }

  /** Looks at once, and once more if something came meanwhile. */
  function wake(): void {
    if (stopping.signal.aborted) return;
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = look()
      .catch((error) => world.log.error({ error }, "The runner could not look for work"))
      .finally(() => {
        looking = undefined;
        if (lookAgain) {
          lookAgain = false;
          wake();
        }
      });
  }

  return {
    async start() {
      await enqueueRecurring(world, parts.handlers);
      world.db.onAnnouncedCommit(wake);
      timers.push(setInterval(wake, lookEvery));
      timers.push(
        setInterval(() => {
          if (underWay.size === 0) return;
          extendLeases(world.db, world.clock.now(), name, [...underWay.keys()], leaseOf).catch((error) =>
            world.log.error({ error }, "The lease of a job could not be extended"),
          );
        }, extendEvery),
      );
      wake();
    },
    async settle() {
      for (;;) {
        while (await dispatch(world.db, world.clock, parts.reactions));
        const taken = await takeDueJobs(world.db, world.clock.now(), name, lanes, leaseOf);
        if (taken.length === 0) return;
        // Not told to stop, even after a stop: a job that put itself away would be due at once, for ever.
        await Promise.all(taken.map((job) => runTakenJob(world, handlers, name, job, unstopped)));
      }
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      stopping.abort();
      await looking;
      await Promise.allSettled(underWay.values());
    },
  };
}
