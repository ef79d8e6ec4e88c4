/** Two hundred people on one map, from a process of their own: what is asked of it, and what it saw. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export interface Traffic {
  /** `http://…` */
  readonly url: string;
  /** The document's name, and a file with its bytes. */
  readonly document: string;
  readonly bytesFile: string;
  readonly token: string;
  /** One for each participant. */
  readonly cookies: readonly string[];
  /** The card that each participant writes on. */
  readonly cards: readonly string[];
  /** Milliseconds between two edits of a participant. */
  readonly every: number;
  readonly warmUp: number;
  readonly seconds: number;
}

export interface Seen {
  /** Milliseconds from sending to arriving at another participant, for every arrival. */
  readonly times: number[];
  readonly sent: number;
  /** What was written, and the server said that it was taken. */
  readonly taken: string[];
  readonly arrivals: number;
  /** Arrivals that there should have been. */
  readonly expected: number;
  /** Part of one core that the participants took, 0 to 1. */
  readonly effort: number;
  /** Participants whose socket was closed. */
  readonly closed: number;
}

const mostEffort = 0.7;

/** `during` runs once the measuring has begun; where it kills the server, what was taken until then comes back all the same. */
export async function traffic(what: Traffic, during?: () => Promise<void>): Promise<Seen> {
  const participants = fork(join(import.meta.dirname, "participants.ts"), [], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  participants.send(what);
  await once(participants, "message");
  await during?.();
  const [seen] = (await once(participants, "message")) as [Seen];
  if (seen.effort > mostEffort)
    console.error(`Void: the participants took ${Math.round(seen.effort * 100)} % of their core at ${what.url}.`);
  return seen;
}
