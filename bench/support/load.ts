/** Load from a process of its own, so that what makes it does not slow what is measured. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export interface Load {
  readonly url: string;
  readonly cookie: string;
  /** At the same time. */
  readonly connections: number;
  readonly seconds: number;
}

export interface Measured {
  readonly requestsPerSecond: number;
  /** Milliseconds of every answer. */
  readonly times: number[];
  /** Part of one core that making the load took, 0 to 1. */
  readonly effort: number;
  /** Answers that were not 200. */
  readonly others: number;
}

/** A load generator that takes more of its core measures itself. */
const mostEffort = 0.7;

export async function load(what: Load): Promise<Measured> {
  const generator = fork(join(import.meta.dirname, "load-process.ts"), [JSON.stringify(what)], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const [measured] = (await once(generator, "message")) as [Measured];
  if (measured.others > 0) throw new Error(`${what.url} gave ${measured.others} answers that were not 200: the run is void.`);
  if (measured.effort > mostEffort)
    console.error(`Void: the load generator took ${Math.round(measured.effort * 100)} % of its core at ${what.url}.`);
  return measured;
}
