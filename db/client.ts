/** Opens the database of the address given, on either engine: `read` for questions, `write` for one transaction at a time per row. */
import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type Sqlite from "better-sqlite3";
import { type BetterSQLite3Database, drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import { migrate as migrateSqlite } from "drizzle-orm/better-sqlite3/migrator";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import { drizzle as drizzleProxy } from "drizzle-orm/sqlite-proxy";
import pg from "pg";
import { type Engine, engineOf } from "./dialect.ts";
import { fullTextParts } from "./full-text-parts.ts";
import { type Asking, askingBeside } from "./reading.ts";
import { connectSqlite } from "./sqlite.ts";

/** What both engines share of Drizzle, typed as SQLite. Await every query; never `.get()`, `.all()`, `.run()`. */
export type Reader = Omit<BetterSQLite3Database, "transaction" | "get" | "all" | "run" | "values" | "$client"> & {
  /** The world's clock, for what is only true until a moment. */
  readonly now: () => Date;
  /** Of a transaction: what it runs on, which on SQLite outlasts it, with the statements that are kept. */
  readonly runsOn?: Reader;
};
export type Transaction = Reader & {
  /** Says that this transaction leaves work for after its commit (an event, a job), so that a runner need not wait to look. */
  announce(): void;
};

export interface Database {
  readonly engine: Engine;
  readonly read: Reader;
  /** One transaction: commits when the work is done, rolls back when it throws. The work waits for nothing but the database. */
  write<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>;
  /** Calls back after each commit of a transaction that announced work. */
  onAnnouncedCommit(listener: () => void): void;
  migrate(folder: string): Promise<void>;
  /**
   * Takes what was deleted or overwritten out of the files as well. On SQLite the main file holds zeros in its place
   * (`secure_delete`) and the write-ahead log is emptied into it and cut to nothing; false when a reader elsewhere still
   * needs the log, then ask again. On PostgreSQL a vacuum.
   */
  erased(): Promise<boolean>;
  /** Waits for the writes under way and closes. */
  close(): Promise<void>;
  /** PostgreSQL only: the pool, for what is no query (LISTEN, advisory locks). */
  readonly pool?: pg.Pool;
}

const casing = "snake_case";
const insideWrite = new AsyncLocalStorage<true>();

/** `now`: the world's clock. */
export function openDatabase(address: string, now: () => Date = () => new Date()): Database {
  return engineOf(address) === "postgres" ? openPostgres(address, now) : openSqlite(address, now);
}

function commitListeners() {
  const listeners: (() => void)[] = [];
  return {
    add: (listener: () => void) => void listeners.push(listener),
    tell: () => {
      for (const listener of listeners) listener();
    },
  };
}

/** Lives on the transaction, not in this module: the web bundle holds its own copy of every module but shares the transaction. */
function announcing(database: Reader) {
  let announced = false;
  const tx: Transaction = Object.assign(Object.create(database) as Reader, {
    announce: () => {
      announced = true;
    },
    runsOn: database,
  });
  return { tx, announced: () => announced };
}

function refuseNesting(): void {
  if (insideWrite.getStore()) throw new Error("A write inside a write would wait for itself: pass the transaction on instead.");
}

function openSqlite(address: string, now: () => Date): Database {
  const file = address.replace(/^file:/, "");
  mkdirSync(dirname(file), { recursive: true });
  const writer = connectSqlite(file, { readonly: false });
  const asking = askingBeside(file);
  const onWriter = Object.assign(drizzleSqlite(writer, { casing }), { now });
  const listeners = commitListeners();
  let queue: Promise<unknown> = Promise.resolve();

  async function transact<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const { tx, announced } = announcing(onWriter);
    writer.exec("BEGIN IMMEDIATE");
    let result: Result;
    try {
      result = await insideWrite.run(true, () => work(tx));
      writer.exec("COMMIT");
    } catch (error) {
      if (writer.inTransaction) writer.exec("ROLLBACK");
      throw error;
    }
    if (announced()) listeners.tell();
    return result;
  }

  return {
    engine: "sqlite",
    read: Object.assign(readerOf(asking), { now }),
    async write(work) {
      refuseNesting();
      const turn = queue.then(() => transact(work));
      queue = turn.catch(() => undefined);
      return turn;
    },
    onAnnouncedCommit: listeners.add,
    async erased() {
      // What takes long is read to its end before, so that no write waits for it.
      await asking.rows("select 1", []);
      // In the turn of a write, of which the thread that reads knows nothing.
      const turn = queue.then(() => asking.truncateLog());
      queue = turn.catch(() => undefined);
      return turn;
    },
    async migrate(folder) {
      // A migration may make a table anew; were keys enforced then, dropping the old one would take all that refers to it along.
      writer.pragma("foreign_keys = OFF");
      const before = migrated(writer);
      try {
        migrateSqlite(onWriter, { migrationsFolder: `${folder}/sqlite` });
        if (migrated(writer) > before) writer.pragma("user_version = 1");
        refuseDangling(writer);
      } finally {
        writer.pragma("foreign_keys = ON");
      }
      const { standsOn, make } = fullTextParts.sqlite;
      if (writer.prepare(standsOn).get()) for (const statement of make) writer.exec(statement);
    },
    async close() {
      await queue;
      try {
        await asking.close();
      } finally {
        writer.close();
      }
    },
  };
}

/** Drizzle's casing counts as the third parameter only; there is no asking in batches. */
const readerOf = (asking: Asking) =>
  drizzleProxy(async (statement, parameters) => ({ rows: await asking.rows(statement, parameters) }), undefined, {
    casing,
  }) as unknown as Reader;

function migrated(writer: Sqlite.Database): number {
  const known = writer.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  return known ? Number(writer.prepare("select count(*) from __drizzle_migrations").pluck().get()) : 0;
}

/**
 * What PostgreSQL refuses while it migrates is refused here after it: a row that refers to one that is gone. Looked for after a
 * migration, until it was found once that there is none: `user_version` says that it has still to be done.
 */
function refuseDangling(writer: Sqlite.Database): void {
  if (writer.pragma("user_version", { simple: true }) === 0) return;
  const [first] = writer.pragma("foreign_key_check") as { table: string; rowid: number; parent: string }[];
  if (first) throw new Error(`After the migration a row of ${first.table} refers to one of ${first.parent} that is not there.`);
  writer.pragma("user_version = 0");
}

function openPostgres(address: string, now: () => Date): Database {
  const pool = new pg.Pool({ connectionString: address, max: 10 });
  // A connection that the server drops while it is idle must not end the process; the next query reports it.
  pool.on("error", () => undefined);
  const database = drizzlePostgres(pool, { casing });
  const listeners = commitListeners();
  return {
    engine: "postgres",
    read: Object.assign(database as unknown as Reader, { now }),
    async write(work) {
      refuseNesting();
      let announced = () => false;
      const result = await database.transaction((native) => {
        const announcer = announcing(Object.assign(native as unknown as Reader, { now }));
        announced = announcer.announced;
        return insideWrite.run(true, () => work(announcer.tx));
      });
      if (announced()) listeners.tell();
      return result;
    },
    onAnnouncedCommit: listeners.add,
    async erased() {
      await pool.query("VACUUM");
      return true;
    },
    async migrate(folder) {
      const connection = await pool.connect();
      try {
        // Two processes that start together take turns; the key is arbitrary but ours.
        await connection.query("SELECT pg_advisory_lock(7201)");
        await migratePostgres(drizzlePostgres(connection, { casing }), { migrationsFolder: `${folder}/postgres` });
        const { standsOn, make } = fullTextParts.postgres;
        const { rowCount } = await connection.query(standsOn);
        if (rowCount) for (const statement of make) await connection.query(statement);
      } finally {
        await connection.query("SELECT pg_advisory_unlock(7201)");
        connection.release();
      }
    },
    async close() {
      await pool.end();
    },
    pool,
  };
}
