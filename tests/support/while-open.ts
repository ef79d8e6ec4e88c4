/** For what comes between a transaction that is open and one that waits for it. */
import { expect, vi } from "vitest";
import type { TestWorld } from "./world.ts";

/** On PostgreSQL, until a transaction waits for another's lock; on SQLite writes wait in a queue anyway. */
export async function somebodyWaits({ db: { pool } }: TestWorld): Promise<void> {
  const waiting = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  if (pool) await vi.waitFor(async () => expect((await pool.query(waiting)).rowCount).toBeGreaterThan(0), { timeout: 10_000 });
}

/** Does the work in a transaction that stays open until what is begun meanwhile waits for it, or is done. Returns what came of that. */
export async function whileOpen<Result>(
  w: TestWorld,
  work: Parameters<TestWorld["db"]["write"]>[0],
  begun: () => Promise<Result>,
): Promise<PromiseSettledResult<Result>> {
  const [worked, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const open = w.db.write(async (tx) => {
    await work(tx);
    worked.resolve();
    await mayEnd.promise;
  });
  open.catch(worked.reject);
  await worked.promise;
  const outcome = Promise.allSettled([begun()]);
  await Promise.race([outcome, somebodyWaits(w)]);
  mayEnd.resolve();
  await open;
  const [one] = await outcome;
  return one;
}
