/** A whole world for a test: real migrations, a real database, the cast, a clock that stands still. */
import { mkdtempSync, rmSync } from "node:fs";
import { copyFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { onTestFinished } from "vitest";
import { makeFolderStore } from "#app/domains/files/folder-store.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { makeAside } from "#app/shared/aside.server.ts";
import { readConfig } from "#app/shared/config.server.ts";
import { eventsOf } from "#app/shared/events.server.ts";
import { newId } from "#app/shared/ids.ts";
import { makeRunner, type Runner } from "#app/shared/runner.server.ts";
import type { Letter, Ping, World } from "#app/shared/world.ts";
import { type Database, openDatabase } from "#db/client.ts";
import { engine } from "#db/dialect.ts";
import { emptyEverything } from "#db/emptying.ts";
import { organisations } from "#db/schema/people.ts";
import { type CastName, cast, seedCast } from "#db/seed/cast.ts";
import { handlers, reactions } from "../../bin/rooms.ts";
import { firstMorning, type StillClock, stillClock } from "./clock.ts";

export interface TestWorld extends World {
  readonly clock: StillClock;
  /** Letters that were sent, oldest first. */
  readonly letters: Letter[];
  /** Pings that were sent, oldest first. */
  readonly pings: { to: readonly string[] | "everybody"; ping: Ping }[];
  /** What processes were told, oldest first. */
  readonly told: Ping[];
  /** Whose sockets were ended. */
  readonly disconnected: ({ personId: string } | { sessionId: string })[];
  readonly runner: Runner;
  /** Somebody of the cast, as signed in. */
  person(name: CastName): Promise<Person>;
  /** Reactions and due jobs, until nothing is left. */
  settle(): Promise<void>;
  /** Kinds of the events written so far. */
  happened(kind: string): Promise<unknown[]>;
}

/** `empty`: no organisation and nobody in it, as on a first start. */
export async function world(options: { empty?: boolean; settings?: Partial<NodeJS.ProcessEnv> } = {}): Promise<TestWorld> {
  const folder = mkdtempSync(join(tmpdir(), "alongside-test-"));
  const clock = stillClock();
  const seed = options.empty ? "nothing" : "cast";
  const databaseUrl = await (engine === "postgres" ? postgresDatabase(seed) : sqliteDatabase(seed, folder));
  const config = readConfig({ NODE_ENV: "test", LOG_LEVEL: "silent", DATA_DIR: folder, ...options.settings, DATABASE_URL: databaseUrl });
  const db = openDatabase(databaseUrl, clock.now);
  onTestFinished(async () => {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  });
  const letters: Letter[] = [];
  const pings: TestWorld["pings"] = [];
  const told: Ping[] = [];
  const disconnected: TestWorld["disconnected"] = [];
  const log: World["log"] = { info: () => undefined, warn: () => undefined, error: () => undefined, child: () => log };
  const parts: World = {
    config,
    db,
    clock,
    log,
    files: makeFolderStore(join(folder, "uploads")),
    mailer: { delivers: true, send: async (letter) => void letters.push(letter) },
    live: {
      ping: (to, ping) => void pings.push({ to, ping }),
      tell: (ping) => void told.push(ping),
      disconnect: (who) => void disconnected.push(who),
    },
    aside,
  };
  const runner = makeRunner(parts, { reactions, handlers });
  return {
    ...parts,
    clock,
    letters,
    pings,
    told,
    disconnected,
    runner,
    async person(name) {
      const person = await activePerson(db.read, cast[name].id);
      if (!person) throw new Error(`${name} is not active`);
      return person;
    },
    settle: () => runner.settle(),
    happened: async (kind) => (await eventsOf(db, kind)).map((event) => event.payload),
  };
}

/** One thread for all worlds of a test process: it remembers nothing. */
const aside = makeAside(new URL("../../bin/aside.ts", import.meta.url));

/** What is in a database before the test: nothing, or the organisation with the cast. */
type Seed = "nothing" | "cast";

async function plant(db: Database, seed: Seed): Promise<void> {
  if (seed === "nothing") return;
  await db.write(async (tx) => {
    await tx.insert(organisations).values({ id: newId(), name: "Fernhollow Mutual", kind: "real", createdAt: firstMorning });
    await seedCast(tx, firstMorning);
  });
}

const migrations = join(import.meta.dirname, "../../db/migrations");

const sqliteFiles = new Map<Seed, Promise<string>>();

/** A copy of what the migrations and the seed made once in this test worker: making it takes ten times as long as copying it. */
async function sqliteDatabase(seed: Seed, folder: string): Promise<string> {
  const made = sqliteFiles.get(seed) ?? makeSqliteFile(seed);
  sqliteFiles.set(seed, made);
  const file = join(folder, "alongside.db");
  await copyFile(await made, file);
  return `file:${file}`;
}

async function makeSqliteFile(seed: Seed): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "alongside-test-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "alongside.db");
  const db = openDatabase(`file:${file}`);
  await db.migrate(migrations);
  await plant(db, seed);
  await db.close();
  return file;
}

let postgres: Promise<PostgresDatabase> | undefined;

interface PostgresDatabase {
  readonly address: string;
  /** Kept from world to world: a connection that knows all tables is worth keeping. */
  readonly keeper: Database;
  /** Takes every row of every table away. */
  empty(): Promise<void>;
}

/** One database per test worker, made and migrated once, and emptied for each world. */
async function postgresDatabase(seed: Seed): Promise<string> {
  postgres ??= makePostgresDatabase();
  const { address, keeper, empty } = await postgres;
  await empty();
  await plant(keeper, seed);
  return address;
}

async function makePostgresDatabase(): Promise<PostgresDatabase> {
  const server = new URL(process.env.DATABASE_URL ?? "");
  const name = `alongside_test_${process.env.ALONGSIDE_TEST_RUN ?? process.ppid}_${process.env.VITEST_POOL_ID ?? "1"}`;
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
  if (!rowCount) await client.query(`create database ${name}`);
  const { rows } = await client.query<{ rolsuper: boolean }>("select rolsuper from pg_roles where rolname = current_user");
  await client.end();
  server.pathname = `/${name}`;
  server.searchParams.set("options", "-c synchronous_commit=off");
  const address = server.href;
  const keeper = openDatabase(address);
  await keeper.migrate(migrations);
  return { address, keeper, empty: rows[0]?.rolsuper ? await emptying(keeper) : () => keeper.write(emptyEverything) };
}

/**
 * Truncating makes new files of every table and index, which is right for a demonstration with much in it and slow for a test's
 * few rows. Deleting them without minding keys takes a hundredth of that, and somebody who may.
 */
async function emptying({ pool }: Database): Promise<() => Promise<void>> {
  const tables = await pool?.query<{ name: string }>("select quote_ident(tablename) as name from pg_tables where schemaname = 'public'");
  const deletions = tables?.rows.map(({ name }) => `delete from ${name};`).join("");
  return async () => void (await pool?.query(`begin; set local session_replication_role = replica; ${deletions} commit`));
}
