/** Pings and disconnections for every process on one PostgreSQL database, by LISTEN and NOTIFY. On SQLite there is one process. */
import type pg from "pg";
import { second } from "./clock.ts";
import { newId } from "./ids.ts";
import type { LiveServer } from "./live.server.ts";
import type { Ping, World } from "./world.ts";

export interface RelayedLive extends LiveServer {
  /** Begins to hear the other processes; from then on until `close`. */
  join(): Promise<void>;
}

/** Ids only: what a process says to the others. */
type Word =
  | { readonly from: string; readonly to: readonly string[] | "everybody"; readonly ping: Ping }
  | { readonly from: string; readonly told: Ping }
  | { readonly from: string; readonly ended: { personId: string } | { sessionId: string } };

const channel = "alongside_live";
/** A notification holds 8,000 bytes at most. */
const mostPeople = 150;
const shortestDelay = 1 * second;
const longestDelay = 30 * second;

export function relayed(local: LiveServer, world: () => World): RelayedLive {
  const self = newId();
  let ear: pg.PoolClient | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let delay = shortestDelay;
  let said: Promise<unknown> = Promise.resolve();

  /** One after the other: two connections of the pool would not keep the order in which things were said. */
  function say(word: Word): void {
    const { db, log } = world();
    if (!db.pool) return;
    said = said
      .then(() => db.pool?.query("select pg_notify($1, $2)", [channel, JSON.stringify(word)]))
      .catch((error) => log.error({ error }, "The other processes could not be told"));
  }

  function hear(payload: string): void {
    const word = JSON.parse(payload) as Word;
    if (word.from === self) return;
    if ("told" in word) local.tell(word.told);
    else if ("ended" in word) local.disconnect(word.ended);
    else local.ping(word.to, word.ping);
  }

  async function join(): Promise<void> {
    const { pool } = world().db;
    if (!pool || closed) return;
    const client = await pool.connect();
    if (closed) return client.release(true);
    ear = client;
    client.on("notification", ({ payload }) => payload && hear(payload));
    client.on("error", () => lost(client));
    client.on("end", () => lost(client));
    try {
      await client.query(`listen ${channel}`);
    } catch (error) {
      // Whoever asked tries again: were it kept, or lost as well, there would be two that hear.
      if (ear === client) {
        ear = undefined;
        client.release(true);
        throw error;
      }
      return;
    }
    delay = shortestDelay;
  }

  function lost(client: pg.PoolClient): void {
    if (ear !== client) return;
    ear = undefined;
    client.release(true);
    if (!closed) later();
  }

  function later(): void {
    timer = setTimeout(() => {
      // What was said meanwhile was not heard, ended sessions among it: every page comes back and is judged anew.
      join()
        .then(() => local.reopen())
        .catch(() => later());
    }, delay);
    timer.unref();
    delay = Math.min(delay * 2, longestDelay);
  }

  return {
    join,
    upgrade: local.upgrade,
    reopen: local.reopen,
    get size() {
      return local.size;
    },
    ping(to, ping) {
      local.ping(to, ping);
      if (to === "everybody") say({ from: self, to, ping });
      else for (let start = 0; start < to.length; start += mostPeople) say({ from: self, to: to.slice(start, start + mostPeople), ping });
    },
    tell(ping) {
      local.tell(ping);
      say({ from: self, told: ping });
    },
    attach: local.attach,
    disconnect(who) {
      local.disconnect(who);
      say({ from: self, ended: who });
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      const client = ear;
      ear = undefined;
      client?.release(true);
      await local.close();
    },
  };
}
