/** Development: the same server around Vite, with live reload; sockets included. */
import { join } from "node:path";
import type { ServerBuild } from "@remix-run/node";
import { createServer as createVite } from "vite";
import { readConfig } from "#app/shared/config.server.ts";
import { makeRunner } from "#app/shared/runner.server.ts";
import { makeHttpServer, makeLive } from "./http.ts";
import { listen } from "./listen.ts";
import { handlers, reactions } from "./rooms.ts";
import { makeWorld } from "./world.ts";

const config = readConfig({ ...process.env, NODE_ENV: "development" });
const live = makeLive(config, () => world);
const world = makeWorld(config, live);
await world.db.migrate(join(process.cwd(), "db/migrations"));
// Vite's own socket gets a port next to ours, so that its upgrades and ours never meet.
const vite = await createVite({ server: { middlewareMode: true, hmr: { port: config.port + 20_000 } } });
const build = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
const runner = makeRunner(world, { reactions, handlers });
await listen({
  world,
  live,
  runner,
  server: makeHttpServer({ world, build, assets: [vite.middlewares], live }),
  close: () => vite.close(),
});
