/** Work that would keep the thread that serves pages busy, done beside it, in a thread of its own. */
import { setPriority } from "node:os";
import { parentPort, Worker } from "node:worker_threads";
import { minute, second } from "./clock.ts";
import type { Aside } from "./world.ts";

interface Asked {
  readonly task: string;
  readonly input: unknown;
  readonly signal: AbortSignal | undefined;
  resolve(output: unknown): void;
  reject(error: Error): void;
}

type Answer = { readonly output: unknown } | { readonly problem: string } | { readonly ready: true };

const longestStart = minute;

export interface AsideOptions {
  /** Milliseconds. A task that takes longer has got stuck: the thread is ended, and the next task has a new one. */
  readonly longest?: number;
  /** A thread that has nothing to do for so long gives its memory back. */
  readonly idle?: number;
  /** Megabytes. A task that needs more fails, and the process does not. */
  readonly memory?: number;
}

/** One thread at most, started when it is first needed; `script` ends in `doTasks`. A thread that dies fails the task it had, no other. */
export function makeAside(script: URL, { longest = minute, idle = 20 * second, memory = 256 }: AsideOptions = {}): Aside {
  const queue: Asked[] = [];
  let worker: Worker | undefined;
  let current: Asked | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function start(): Worker {
    const started = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memory }, execArgv: [] });
    // It keeps no process alive that has nothing else to do.
    started.unref();
    started.on("message", (answer: Answer) => {
      if (started !== worker) return;
      if ("ready" in answer) limit(longest);
      else if ("output" in answer) settle((asked) => asked.resolve(answer.output));
      else settle((asked) => asked.reject(new Error(answer.problem)));
    });
    started.on("error", (error: Error) => lose(started, error));
    started.on("exit", () => lose(started, new Error("The thread beside ended in the middle of a task")));
    return started;
  }

  function settle(answer: (asked: Asked) => void): void {
    clearTimeout(timer);
    const asked = current;
    current = undefined;
    asked?.signal?.removeEventListener("abort", stopCurrent);
    if (asked) answer(asked);
    next();
  }

  function limit(milliseconds: number): void {
    clearTimeout(timer);
    if (current) timer = setTimeout(() => lose(worker, new Error(`The task ${current?.task} took too long`)), milliseconds).unref();
  }

  /** The thread is not there any more, or must not be. */
  function lose(which: Worker | undefined, error: Error): void {
    if (which !== worker) return;
    worker = undefined;
    void which?.terminate();
    settle((asked) => asked.reject(error));
  }

  const stopCurrent = () => lose(worker, stopped());

  function next(): void {
    if (current) return;
    clearTimeout(timer);
    current = queue.shift();
    if (!current) {
      timer = setTimeout(() => lose(worker, stopped()), idle).unref();
      return;
    }
    if (current.signal?.aborted) {
      settle((asked) => asked.reject(stopped()));
      return;
    }
    current.signal?.addEventListener("abort", stopCurrent);
    limit(worker ? longest : longestStart);
    worker ??= start();
    worker.postMessage({ task: current.task, input: current.input });
  }

  return {
    async do<Output>(task: string, input: unknown, signal?: AbortSignal): Promise<Output> {
      if (closed) throw stopped();
      return new Promise<Output>((resolve, reject) => {
        queue.push({ task, input, signal, resolve: resolve as (output: unknown) => void, reject });
        next();
      });
    },
    close() {
      closed = true;
      for (const asked of queue.splice(0)) asked.reject(stopped());
      lose(worker, stopped());
      clearTimeout(timer);
    },
  };
}

const stopped = () => new DOMException("Nobody waits for this task any more", "AbortError");

/** The other side: what stands at the end of the script of the thread. */
export function doTasks(tasks: Readonly<Record<string, (input: never) => unknown>>): void {
  // On Linux a thread has a priority of its own: whoever waits for a page goes first.
  if (process.platform === "linux") setPriority(10);
  parentPort?.on("message", async ({ task, input }: { task: string; input: never }) => {
    let answer: Answer;
    try {
      const work = tasks[task];
      if (!work) throw new Error(`Nothing here does ${task}`);
      answer = { output: await work(input) };
    } catch (error) {
      answer = { problem: error instanceof Error ? error.message : String(error) };
    }
    parentPort?.postMessage(answer);
  });
  parentPort?.postMessage({ ready: true } satisfies Answer);
}
