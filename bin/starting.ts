/** What can be wrong with where and how a command is started, each said in one sentence and without a stack. */
import { accessSync, constants, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "#app/shared/config.server.ts";
import type { Database } from "#db/client.ts";
import { applyMigrations, isNewerThan } from "./migrating.ts";

/** Runs a part of a start. Whoever reads the sentence can do something about it; what nobody foresaw keeps its stack. */
export async function orStop<Result>(work: () => Result | Promise<Result>, sentenceFor: (error: Error) => string): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    return stop(sentenceFor(error instanceof Error ? error : new Error(String(error))));
  }
}

export function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** Makes the data folder and says so when that is not possible. What the process writes is for its own user only. */
export async function prepareDataFolder({ dataFolder }: Config): Promise<void> {
  process.umask(0o077);
  await orStop(
    () => {
      mkdirSync(join(dataFolder, "secrets"), { recursive: true, mode: 0o700 });
      accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
    },
    (error) => `The data folder ${dataFolder} cannot be written to (${reasonOf(error)}): make it writable, or set DATA_DIR to another.`,
  );
}

/** Brings the database to this version. Refuses one that a newer version has already changed. */
export async function prepareDatabase(db: Database, config: Config, folder: string): Promise<void> {
  const isNewer = await orStop(
    () => isNewerThan(db, folder),
    (error) => `The database ${placeOf(config)} does not answer (${reasonOf(error)}): start it, or correct DATABASE_URL.`,
  );
  if (isNewer) {
    stop(`The database ${placeOf(config)} belongs to a newer version of Alongside: start that version, or restore an older backup.`);
  }
  await orStop(
    () => applyMigrations(db, folder),
    (error) => `The database ${placeOf(config)} could not be brought to this version (${reasonOf(error)}): nothing of it was changed.`,
  );
}

/** Where the database is, without what signs in to it. */
export function placeOf({ databaseUrl }: Config): string {
  if (databaseUrl.startsWith("file:")) return databaseUrl.slice("file:".length);
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}

/** The innermost message, which is the one that says what is wrong: a refused connection, a wrong password, a missing database. */
export function reasonOf(error: Error): string {
  const inner = error instanceof AggregateError ? error.errors.at(-1) : error.cause;
  if (inner instanceof Error) return reasonOf(inner);
  return (error.message || ("code" in error && String(error.code)) || error.name).split("\n")[0] ?? "";
}
