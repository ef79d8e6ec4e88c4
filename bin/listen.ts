import { once } from "node:events";
import type { Server } from "node:http";
import { second } from "#app/shared/clock.ts";
import type { LiveServer } from "#app/shared/live.server.ts";
import type { Runner } from "#app/shared/runner.server.ts";
import type { World } from "#app/shared/world.ts";
import { orStop } from "./starting.ts";

export interface Process {
  readonly world: World;
  readonly live: LiveServer;
  readonly runner: Runner;
  readonly server: Server;
  readonly close?: () => Promise<void>;
}

const longestStop = 10 * second;
const lookForIdleEvery = 50;

/** Listens, says where, and stops gracefully. */
export async function listen(parts: Process): Promise<void> {
  const { world, runner, server } = parts;
  const { port, host } = world.config;
  await orStop(
    () => opened(server, port, host),
    (error) =>
      "code" in error && error.code === "EADDRINUSE"
        ? `Port ${port} is taken: stop what uses it, or set PORT to another.`
        : `Nothing can listen on ${host}, port ${port} (${error.message}): correct HOST and PORT.`,
  );
  process.on("SIGTERM", () => leave(parts));
  process.on("SIGINT", () => leave(parts));
  // What it says may quote what somebody wrote, so it goes into the log, which keeps less, and not to the terminal.
  process.on("uncaughtException", (error) => {
    world.log.error({ error }, "Something failed that nobody waits for; the process ends");
    process.exit(1);
  });
  await runner.start();
  const address = server.address();
  console.log(`Alongside is ready at http://localhost:${typeof address === "object" && address ? address.port : port}`);
}

async function opened(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host);
  await once(server, "listening");
}

let leaving = false;

/** No new connections, requests in flight end, the jobs and the writer's queue drain. Asked twice, it ends at once. */
async function leave({ world, live, runner, server, close }: Process): Promise<void> {
  if (leaving) process.exit(1);
  leaving = true;
  setTimeout(() => {
    world.log.error({}, "The stop took too long; what was under way is cut off");
    process.exit(1);
  }, longestStop).unref();
  const put = live.close();
  await closed(server);
  await put;
  await runner.stop();
  world.aside.close();
  await close?.();
  await world.db.close();
  process.exit(0);
}

async function closed(server: Server): Promise<void> {
  const ended = once(server, "close");
  server.close();
  // A connection that answers its last request now becomes idle only then.
  const sweeping = setInterval(() => server.closeIdleConnections(), lookForIdleEvery);
  await ended;
  clearInterval(sweeping);
}
