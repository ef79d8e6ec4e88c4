/** The servers that are measured: each a process of its own, on a port of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../bin/places.ts";

export interface Server {
  readonly url: string;
  /** From the start of the process until it said where it is. */
  readonly readyMs: number;
  /** Megabytes of memory in use now. */
  memory(): Promise<number>;
  stop(): Promise<void>;
  /** Ends it as a crash does. */
  kill(): Promise<void>;
}

const groups = new Set<number>();
// A benchmark that is broken off leaves nothing running.
process.on("exit", () => {
  for (const pid of groups) end(pid);
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

function end(pid: number, signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): void {
  groups.delete(pid);
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/** Starts a command that prints "ready at URL". */
export async function start(command: string[], settings: Record<string, string>): Promise<Server> {
  const began = performance.now();
  const [program = "", ...parameters] = command;
  const child = spawn(program, parameters, {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "warn", HOST: "127.0.0.1", PORT: "0", ...settings },
    stdio: ["ignore", "pipe", "inherit"],
    // A group of its own: npm and the server under it end together.
    detached: true,
  });
  const { pid = 0 } = child;
  groups.add(pid);
  const url = await addressOf(child);
  const readyMs = performance.now() - began;
  const ended = async () => {
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  };
  return {
    url,
    readyMs,
    memory: () => memoryOf(pid),
    async stop() {
      end(pid);
      await ended();
    },
    async kill() {
      end(pid, "SIGKILL");
      await ended();
    },
  };
}

/** The product as `npm start` serves it. */
export const startProduct = (dataFolder: string) => start([process.execPath, join(root, "build/serve.js")], { DATA_DIR: dataFolder });

async function addressOf(child: ChildProcess): Promise<string> {
  let printed = "";
  for await (const chunk of child.stdout ?? []) {
    printed += chunk;
    const [, url] = /ready at (\S+)/.exec(printed) ?? [];
    if (!url) continue;
    child.stdout?.resume();
    return url;
  }
  throw new Error(`It did not start:\n${printed}`);
}

/** Of the process and those under it; the largest is the server. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const own = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, "utf8")).trim().split(" ").filter(Boolean).map(Number);
  return Math.max(own, ...(await Promise.all(children.map(memoryOf))));
}
