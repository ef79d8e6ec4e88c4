/** The built app as a process of its own, on a port and a data folder of its own: for what only the whole shows. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSession } from "#app/domains/auth/sessions.server.ts";
import { readConfig } from "#app/shared/config.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { organisations } from "#db/schema/people.ts";
import { type CastName, cast, seedCast } from "#db/seed/cast.ts";
import { makeWorld } from "../../bin/world.ts";

const root = join(import.meta.dirname, "../..");
const longestStart = 30_000;

export interface AppOptions {
  /** A folder that an earlier app has left; a fresh one otherwise. */
  readonly dataFolder?: string;
  /** What is in it before the first start: nothing (the first-run page shows), the cast, or what the function writes. */
  readonly seed?: "nothing" | "cast" | ((world: World) => Promise<void>);
  readonly settings?: Partial<NodeJS.ProcessEnv>;
  /** Kilobytes: no file of it can grow past this, as on a disk that is full. */
  readonly largestFile?: number;
}

export interface RunningApp {
  /** `http://localhost:PORT`, without a trailing slash. */
  readonly url: string;
  readonly dataFolder: string;
  readonly process: ChildProcess;
  /** The same database and files, seen from the test: to prepare and to look, beside the running app. */
  readonly world: World;
  /** Everything that it has printed so far. */
  output(): string;
  /** A `Cookie` header of somebody of the cast (or of this person id), signed in. */
  cookieOf(who: CastName | (string & {})): Promise<string>;
  /** Asks it to stop, as an operator does; the exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a crash does: nothing is put away. */
  kill(): Promise<void>;
}

const started: RunningApp[] = [];
const folders: string[] = [];

/** After each file of tests. */
export async function endApps(): Promise<void> {
  for (const app of started.splice(0)) {
    await app.kill();
    await app.world.db.close();
  }
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}

/** A folder of its own, which ends with the test file. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "alongside-app-"));
  folders.push(folder);
  return folder;
}

/** Starts the built app and waits until it says where it is. It ends with the test file. */
export async function startApp({ dataFolder, seed = "nothing", settings = {}, largestFile }: AppOptions = {}): Promise<RunningApp> {
  const folder = dataFolder ?? freshFolder();
  const port = await freePort();
  const variables: NodeJS.ProcessEnv = {
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    LOG_LEVEL: "warn",
    PORT: String(port),
    DATA_DIR: folder,
    PUBLIC_URL: `http://localhost:${port}`,
    ...settings,
  };
  if (seed !== "nothing") await seedBeforehand(variables, seed);
  const child = spawnApp(variables, largestFile);
  let printed = "";
  child.stdout?.on("data", (chunk) => {
    printed += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    printed += chunk;
  });
  const ended = once(child, "exit") as Promise<[number | null]>;
  await new Promise<void>((resolve, reject) => {
    const tooLate = setTimeout(() => child.kill("SIGKILL"), longestStart);
    child.stdout?.on("data", () => {
      if (!printed.includes("ready at ")) return;
      clearTimeout(tooLate);
      resolve();
    });
    child.once("exit", (code) => {
      clearTimeout(tooLate);
      reject(new Error(`The app ended with ${code}:\n${printed}`));
    });
  });
  const world = makeWorld(readConfig(variables));
  const app: RunningApp = {
    url: `http://localhost:${port}`,
    dataFolder: folder,
    process: child,
    world,
    output: () => printed,
    async cookieOf(who) {
      const personId = who in cast ? cast[who as CastName].id : who;
      return (await openSession(world, personId, "A test's browser")).split(";")[0] ?? "";
    },
    async stop() {
      child.kill("SIGTERM");
      return (await ended)[0];
    },
    async kill() {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
      await ended;
    },
  };
  started.push(app);
  return app;
}

/** Only starts it, for tests of starts that fail; nothing of this process's own settings reaches it. */
export function spawnApp(variables: NodeJS.ProcessEnv, largestFile?: number): ChildProcess {
  const server = join(root, "build/serve.js");
  if (!existsSync(server)) throw new Error("The app is not built: npm run build.");
  // The shell counts in blocks of 512 bytes. A write past the limit fails, instead of ending the process, while the signal is ignored.
  const limit = largestFile === undefined ? [] : ["sh", "-c", `trap "" XFSZ; ulimit -f ${largestFile * 2}; exec "$@"`, "sh"];
  const [program = "", ...parameters] = [...limit, process.execPath, server];
  return spawn(program, parameters, { cwd: root, env: { PATH: process.env.PATH, ...variables }, stdio: ["ignore", "pipe", "pipe"] });
}

async function seedBeforehand(variables: NodeJS.ProcessEnv, seed: "cast" | ((world: World) => Promise<void>)): Promise<void> {
  const world = makeWorld(readConfig(variables));
  await world.db.migrate(join(root, "db/migrations"));
  await (seed === "cast" ? seedTheCast(world) : seed(world));
  await world.db.close();
}

async function seedTheCast({ db, clock }: World): Promise<void> {
  await db.write(async (tx) => {
    await tx.insert(organisations).values({ id: newId(), name: "Fernhollow Mutual", kind: "real", createdAt: clock.now() });
    await seedCast(tx, clock.now());
  });
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (typeof address !== "object" || !address) throw new Error("No port is free");
  return address.port;
}
