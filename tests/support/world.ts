/** A whole world for a test: real migrations, a real database, the cast, a clock that stands still. */
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
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
import { openDatabase } from "#db/client.ts";
import { engine } from "#db/dialect.ts";
import { emptyEverything } from "#db/emptying.ts";
import { organisations } from "#db/schema/people.ts";
import { type CastName, cast, seedCast } from "#db/seed/cast.ts";
import { handlers, reactions } from "../../bin/rooms.ts";
import { type StillClock, stillClock } from "./clock.ts";

export interface TestWorld extends World {
  readonly clock: StillClock;
  /** Letters that were sent, oldest first. */
  readonly letters: Letter[];
  /** Pings that were sent, oldest first. */
  readonly pings: { to: readonly string[] | "everybody"; ping: Ping }[];
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
  const databaseUrl = engine === "postgres" ? await postgresDatabase() : `file:${folder}/alongside.db`;
  const config = readConfig({ NODE_ENV: "test", LOG_LEVEL: "silent", DATA_DIR: folder, ...options.settings, DATABASE_URL: databaseUrl });
  const clock = stillClock();
  const db = openDatabase(databaseUrl, clock.now);
  onTestFinished(async () => {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  });
  await db.migrate(join(import.meta.dirname, "../../db/migrations"));
  await db.write(async (tx) => {
    if (engine === "postgres") await emptyEverything(tx);
    if (options.empty) return;
    await tx.insert(organisations).values({ id: newId(), name: "Fernhollow Mutual", kind: "real", createdAt: clock.now() });
    await seedCast(tx, clock.now());
  });
  const letters: Letter[] = [];
  const pings: TestWorld["pings"] = [];
  const disconnected: TestWorld["disconnected"] = [];
  const log: World["log"] = { info: () => undefined, warn: () => undefined, error: () => undefined, child: () => log };
  const parts: World = {
    config,
    db,
    clock,
    log,
    files: makeFolderStore(join(folder, "uploads")),
    mailer: { delivers: true, send: async (letter) => void letters.push(letter) },
    live: { ping: (to, ping) => void pings.push({ to, ping }), disconnect: (who) => void disconnected.push(who) },
    aside,
  };
  const runner = makeRunner(parts, { reactions, handlers });
  return {
    ...parts,
    clock,
    letters,
    pings,
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

let postgresUrl: Promise<string> | undefined;

/** One database per test worker, made once and emptied for each world. */
function postgresDatabase(): Promise<string> {
  postgresUrl ??= makePostgresDatabase();
  return postgresUrl;
}

async function makePostgresDatabase(): Promise<string> {
  const server = new URL(process.env.DATABASE_URL ?? "");
  const name = `alongside_test_${process.env.ALONGSIDE_TEST_RUN ?? process.ppid}_${process.env.VITEST_POOL_ID ?? "1"}`;
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
  if (!rowCount) await client.query(`create database ${name}`);
  await client.end();
  server.pathname = `/${name}`;
  server.searchParams.set("options", "-c synchronous_commit=off");
  return server.href;
}
