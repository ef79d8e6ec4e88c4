/** Several abilities in one transaction: all of what they do is there, or nothing is. */
import type { Ping, World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";

/** What they would tell open pages meanwhile is told when it is there. */
export async function inOneWrite<Result>(world: World, work: (inside: World, tx: Transaction) => Promise<Result>): Promise<Result> {
  const told: Ping[] = [];
  const result = await world.db.write((tx) => {
    const db: World["db"] = { ...world.db, read: tx, write: (inner) => inner(tx) };
    return work({ ...world, db, live: { ...world.live, tell: (ping) => void told.push(ping) } }, tx);
  });
  for (const ping of told) world.live.tell(ping);
  return result;
}
