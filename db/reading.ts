/**
 * SQLite is asked in a thread of its own: a question that takes a second, of a report or a search, holds up nobody's page, and the
 * thread keeps SQLite's memory near its processor. docs/decisions/0036 says what that brought.
 */
import { Worker } from "node:worker_threads";

/** What the thread is told: one message for all that is asked at once. */
export type Told =
  | { readonly open: number; readonly address: string }
  | { readonly close: number; readonly number: number }
  | { readonly truncate: number; readonly number: number }
  | { readonly asked: readonly (readonly [number: number, file: number, statement: string, parameters: readonly unknown[]])[] };

/** Rows in the order of their columns, or what went wrong and what SQLite calls it. */
export type Answered = (readonly [number: number, rows: unknown[] | undefined, problem?: string, code?: string])[];

interface Waiting {
  resolve(rows: unknown[]): void;
  reject(error: Error): void;
}

export interface Asking {
  /** The rows of a statement, each as a list of values. */
  rows(statement: string, parameters: readonly unknown[]): Promise<unknown[]>;
  /** Empties the write-ahead log into the file and cuts it to nothing; false when another process still reads from it. */
  truncateLog(): Promise<boolean>;
  /** After what was asked before. */
  close(): Promise<void>;
}

const ownScript = new URL(import.meta.url.endsWith(".ts") ? "./reading-thread.ts" : "./reading-thread.js", import.meta.url);

/** One thread of this process for all its databases. */
export const askingBeside = askingIn(ownScript);

/** A thread that runs this script, started when something is first asked; opens databases in it. */
export function askingIn(script: URL): (address: string) => Asking {
  const addresses = new Map<number, string>();
  const waiting = new Map<number, Waiting>();
  let thread: Worker | undefined;
  let files = 0;
  let questions = 0;
  let together: (readonly [number, number, string, readonly unknown[]])[] = [];

  function open(address: string): Asking {
    files += 1;
    const file = files;
    addresses.set(file, address);
    thread?.postMessage({ open: file, address } satisfies Told);
    return {
      rows: (statement, parameters) =>
        answerOf((number) => {
          // After all that is asked in this turn: a page's questions go in one message.
          if (together.length === 0) process.nextTick(ask);
          together.push([number, file, statement, parameters]);
        }),
      async truncateLog() {
        ask();
        if (!addresses.has(file)) throw closed();
        const [busy] = await answerOf((number) => tell({ truncate: file, number }));
        return busy === 0;
      },
      async close() {
        ask();
        if (!addresses.delete(file) || !thread) return;
        // A thread that dies has closed everything.
        await answerOf((number) => tell({ close: file, number })).catch(() => undefined);
      },
    };
  }

  function ask(): void {
    if (together.length === 0) return;
    const asked = together;
    together = [];
    try {
      tell({ asked });
    } catch (error) {
      // One holds a value that cannot leave this thread: the others go alone.
      const [first] = asked;
      if (asked.length === 1 && first) settle(first[0], (one) => one.reject(error as Error));
      else for (const one of asked) sendAlone(one);
    }
  }

  function sendAlone(one: (typeof together)[number]): void {
    together = [one];
    ask();
  }

  function settle(number: number, answer: (asked: Waiting) => void): void {
    const asked = waiting.get(number);
    waiting.delete(number);
    if (waiting.size === 0) thread?.unref();
    if (asked) answer(asked);
  }

  function answerOf(send: (number: number) => void): Promise<unknown[]> {
    return new Promise((resolve, reject) => {
      questions += 1;
      // Whoever waits for an answer keeps the process; the thread alone does not.
      if (waiting.size === 0) thread?.ref();
      const number = questions;
      waiting.set(number, { resolve, reject });
      try {
        send(number);
      } catch (error) {
        settle(number, (asked) => asked.reject(error as Error));
      }
    });
  }

  function tell(told: Told): void {
    thread ??= start();
    thread.postMessage(told);
  }

  function start(): Worker {
    const started = new Worker(script, { execArgv: [] });
    started.on("message", (answered: Answered) => {
      for (const [number, rows, problem, code] of answered) {
        settle(number, (asked) => (rows ? asked.resolve(rows) : asked.reject(Object.assign(new Error(problem), code && { code }))));
      }
    });
    started.on("error", (error: Error) => lose(started, error));
    started.on("messageerror", (error: Error) => {
      lose(started, error);
      void started.terminate();
    });
    started.on("exit", () => lose(started, new Error("The thread that asks the database has ended")));
    for (const [file, address] of addresses) started.postMessage({ open: file, address } satisfies Told);
    return started;
  }

  /** A thread that dies fails what it was asked, and the next question has a new one. */
  function lose(which: Worker, error: Error): void {
    if (which !== thread) return;
    thread = undefined;
    const lost = [...waiting.values()];
    waiting.clear();
    for (const { reject } of lost) reject(error);
  }

  return open;
}

const closed = () => new Error("The database is closed");
