/** Copies everything that is kept into a folder, while people go on working: the database as of one moment, then the files. */
import { cpSync, existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import Sqlite from "better-sqlite3";
import { readConfig } from "#app/shared/config.server.ts";
import { orStop, reasonOf, stop } from "./starting.ts";

const config = await orStop(
  () => readConfig(process.env),
  (error) => error.message,
);
const folder = process.argv[2];
if (!folder) stop("Say where to: npm run backup -- FOLDER, a folder that is not there yet.");
const target = resolve(folder);
if (existsSync(target)) stop(`${target} is there already: a backup never writes over anything.`);
if (!config.databaseUrl.startsWith("file:")) {
  console.error("The database is PostgreSQL and is backed up with pg_dump; this copies the files beside it.");
}

const allPages = 2 ** 31 - 1;
process.umask(0o077);
await orStop(
  async () => {
    mkdirSync(target, { recursive: true });
    if (config.databaseUrl.startsWith("file:")) await copyDatabase(config.databaseUrl.slice("file:".length));
    // After the database: every file that it names is there, and one too many does no harm.
    for (const name of ["uploads", "outbox", "secrets"]) copyFolder(name);
  },
  (error) => `The backup is not complete (${reasonOf(error)}): remove ${target} and try again.`,
);
console.log(`Everything is in ${target}. To restore: stop Alongside and start it with DATA_DIR=${target}, or copy the folder back.`);

async function copyDatabase(file: string): Promise<void> {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true });
  // In one go: a copy in pieces begins anew with every write of somebody else.
  await database.backup(join(target, "alongside.db"), { progress: () => allPages });
  database.close();
}

function copyFolder(name: string): void {
  const source = join(config.dataFolder, name);
  if (existsSync(source)) cpSync(source, join(target, name), { recursive: true, preserveTimestamps: true });
}
