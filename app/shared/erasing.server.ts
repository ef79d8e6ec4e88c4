/** Erasing means gone: what was deleted or overwritten leaves the files of the database too (docs/security.md, "What is kept where"). */
import type { Transaction } from "#db/client.ts";
import { engine } from "#db/dialect.ts";
import { hour, minute, second, shifted } from "./clock.ts";
import { enqueue, type JobHandler } from "./jobs.server.ts";

const kind = "hallway.erase";
/** SQLite: so soon that nobody waits for it, so seldom that many at once are one. PostgreSQL: a vacuum walks the tables. */
const pause = engine === "postgres" ? hour : second;
const usualPause = engine === "postgres" ? 24 * hour : 15 * minute;

/** Call it in every transaction that deletes or overwrites what must not be found any more; the rest happens after the commit. */
export async function eraseSoon(tx: Transaction, now: Date): Promise<void> {
  const dueAt = new Date((Math.floor(now.getTime() / pause) + 1) * pause);
  await enqueue(tx, { kind, key: `${kind}:${dueAt.getTime()}`, dueAt, now });
}

/** Runs by itself as well: a draft is overwritten many times before it is posted. */
export const erasing: JobHandler = {
  kind,
  atStart: true,
  async run({ db, clock }, _payload, { key }) {
    const done = await db.erased();
    if (!done) return shifted(clock.now(), second);
    return key === kind ? shifted(clock.now(), usualPause) : undefined;
  },
};
