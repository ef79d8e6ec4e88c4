/** The thread in which SQLite is asked (db/reading.ts). Bundled to build/reading-thread.js. */
import { parentPort } from "node:worker_threads";
import type Sqlite from "better-sqlite3";
import type { Answered, Told } from "./reading.ts";
import { connectSqlite } from "./sqlite.ts";

/** Milliseconds after which what is known goes back, before the rest of what was asked together. */
const longestKeptBack = 1;

const files = new Map<number, { readonly address: string; connection?: Sqlite.Database }>();

parentPort?.on("message", (told: Told) => {
  if ("open" in told) files.set(told.open, { address: told.address });
  else if ("asked" in told) answer(told.asked);
  else settle(told.number, () => ("close" in told ? close(told.close) : truncateLog(told.truncate)));
});

function settle(number: number, work: () => unknown[]): void {
  parentPort?.postMessage([outcome(number, work)] satisfies Answered);
}

function outcome(number: number, work: () => unknown[]): Answered[number] {
  try {
    return [number, work()];
  } catch (error) {
    if (!(error instanceof Error)) return [number, undefined, String(error)];
    return [number, undefined, error.message, "code" in error ? String(error.code) : undefined];
  }
}

function answer(asked: Extract<Told, { asked: unknown }>["asked"]): void {
  let answered: Answered = [];
  let since = performance.now();
  for (const [number, file, statement, parameters] of asked) {
    answered.push(outcome(number, () => rowsOf(file, statement, parameters)));
    if (performance.now() - since < longestKeptBack) continue;
    parentPort?.postMessage(answered);
    answered = [];
    since = performance.now();
  }
  if (answered.length > 0) parentPort?.postMessage(answered);
}

function fileOf(number: number) {
  const file = files.get(number);
  if (!file) throw new Error("The database is closed");
  return file;
}

function rowsOf(number: number, statement: string, parameters: readonly unknown[]): unknown[] {
  const file = fileOf(number);
  // Opened with the first question: by then the file is there.
  file.connection ??= connectSqlite(file.address, { readonly: true });
  return file.connection
    .prepare(statement)
    .raw()
    .all(...parameters);
}

function close(number: number): unknown[] {
  fileOf(number).connection?.close();
  files.delete(number);
  return [];
}

/** Here, where nothing is being read meanwhile. Without waiting for other processes: waiting would hold up all that is read. */
function truncateLog(number: number): unknown[] {
  const connection = connectSqlite(fileOf(number).address, { readonly: false, patience: 0 });
  try {
    return [(connection.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[])[0]?.busy];
  } finally {
    connection.close();
  }
}
