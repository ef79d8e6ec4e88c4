import type { Server } from "node:http";
import type { LiveServer } from "#app/shared/live.server.ts";
import type { Runner } from "#app/shared/runner.server.ts";
import type { World } from "#app/shared/world.ts";

export interface Process {
  readonly world: World;
  readonly live: LiveServer;
  readonly runner: Runner;
  readonly server: Server;
  readonly close?: () => Promise<void>;
}

const longestStop = 10_000;

/** Listens, says where, and stops gracefully: no new requests, those in flight end, the jobs and the writer's queue drain. */
export async function listen({ world, live, runner, server, close }: Process): Promise<void> {
  const { port, host } = world.config;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    console.error(error.code === "EADDRINUSE" ? `Port ${port} is taken: stop what uses it, or set PORT to another.` : error.message);
    process.exit(1);
  });
  await runner.start();
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  console.log(`Alongside is ready at http://localhost:${actual}`);

  let stopping = false;
  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), longestStop).unref();
    live.close();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
    await runner.stop();
    await close?.();
    await world.db.close();
    process.exit(0);
  }
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
