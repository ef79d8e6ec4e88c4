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
  else if ("close" in told) {
    files.get(told.close)?.connection?.close();
    files.delete(told.close);
    parentPort?.postMessage([[told.number, []]] satisfies Answered);
  } else answer(told.asked);
});

function answer(asked: Extract<Told, { asked: unknown }>["asked"]): void {
  let answered: Answered = [];
  let since = performance.now();
  for (const [number, file, statement, parameters] of asked) {
    try {
      answered.push([number, rowsOf(file, statement, parameters)]);
    } catch (error) {
      answered.push([number, undefined, error instanceof Error ? error.message : String(error)]);
    }
    if (performance.now() - since < longestKeptBack) continue;
    parentPort?.postMessage(answered);
    answered = [];
    since = performance.now();
  }
  if (answered.length > 0) parentPort?.postMessage(answered);
}

function rowsOf(number: number, statement: string, parameters: readonly unknown[]): unknown[] {
  const file = files.get(number);
  if (!file) throw new Error("The database is closed");
  // Opened with the first question: by then the file is there.
  file.connection ??= connectSqlite(file.address, { readonly: true });
  return file.connection
    .prepare(statement)
    .raw()
    .all(...parameters);
}
