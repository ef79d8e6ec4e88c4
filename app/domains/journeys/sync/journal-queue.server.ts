/** Gathers the updates of a few milliseconds, of all maps, and writes them down at once. */
import type { World } from "#app/shared/world.ts";
import { journalling, type NewUpdate } from "../journalling.server.ts";
import { journalGrew } from "../journeys.ts";

/** Milliseconds; while a write is under way, what comes meanwhile is gathered for the next one. */
const gatherFor = 5;

interface Waiting {
  readonly update: NewUpdate;
  resolve(sequence: number | undefined): void;
  reject(reason: unknown): void;
}

export function makeJournal(world: () => World) {
  let waiting: Waiting[] = [];
  let writing: Promise<void> | undefined;

  async function flush(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, gatherFor));
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        const sequences = await journalling(
          world(),
          batch.map(({ update }) => update),
        );
        for (const [place, one] of batch.entries()) one.resolve(sequences[place]);
        // The other processes on this database have the same maps open.
        if (world().db.pool) {
          for (const id of new Set(batch.map(({ update }) => update.journeyId))) world().live.tell({ what: journalGrew, id });
        }
      } catch (error) {
        for (const one of batch) one.reject(error);
      }
    }
  }

  function begin(): void {
    writing ??= flush().finally(() => {
      writing = undefined;
      if (waiting.length > 0) begin();
    });
  }

  return {
    /** Resolves when the update is written for good, with its sequence; with undefined where its epoch has ended. */
    write(update: NewUpdate): Promise<number | undefined> {
      return new Promise((resolve, reject) => {
        waiting.push({ update, resolve, reject });
        begin();
      });
    },
    async settled(): Promise<void> {
      while (writing) await writing;
    },
  };
}
