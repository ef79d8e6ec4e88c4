/** Development: the same server around Vite, with live reload; sockets included. */
import type { ServerBuild } from "@remix-run/node";
import { createServer as createVite } from "vite";
import { readConfig } from "#app/shared/config.server.ts";
import { makeRunner } from "#app/shared/runner.server.ts";
import { makeHttpServer, makeLive } from "./http.ts";
import { listen } from "./listen.ts";
import { migrations, root } from "./places.ts";
import { handlers, reactions } from "./rooms.ts";
import { orStop, prepareDatabase, prepareDataFolder } from "./starting.ts";
import { makeWorld } from "./world.ts";

process.chdir(root);
const config = await orStop(
  () => readConfig({ ...process.env, NODE_ENV: "development" }),
  (error) => error.message,
);
await prepareDataFolder(config);
const live = makeLive(config, () => world);
const world = makeWorld(config, live);
await prepareDatabase(world.db, config, migrations);
await live.join();
// Vite's own socket gets a port of its own, so that its upgrades and ours never meet.
const vite = await createVite({ server: { middlewareMode: true, hmr: { port: ((config.port + 20_000) % 64_000) + 1_024 } } });
const build = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
const runner = makeRunner(world, { reactions, handlers });
await listen({
  world,
  live,
  runner,
  server: makeHttpServer({ world, build, assets: [vite.middlewares], live }),
  close: () => vite.close(),
});
