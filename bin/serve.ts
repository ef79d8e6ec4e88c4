/** Production: the built app on one port. Bundled to build/serve.js. */
import { join } from "node:path";
import type { ServerBuild } from "@remix-run/node";
import sirv from "sirv";
import { readConfig } from "#app/shared/config.server.ts";
import { makeRunner } from "#app/shared/runner.server.ts";
import { makeHttpServer, makeLive } from "./http.ts";
import { listen } from "./listen.ts";
import { handlers, reactions } from "./rooms.ts";
import { makeWorld } from "./world.ts";

const root = process.cwd();
const config = readConfig(process.env);
const live = makeLive(config, () => world);
const world = makeWorld(config, live);
await world.db.migrate(join(root, "db/migrations"));

const buildFile = join(root, "build/server/index.js");
const build: ServerBuild = await import(buildFile);
const assets = [
  sirv(join(root, "build/client"), {
    gzip: true,
    brotli: true,
    setHeaders: (response, path) =>
      response.setHeader("Cache-Control", path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600"),
  }),
];
const runner = makeRunner(world, { reactions, handlers });
await listen({ world, live, runner, server: makeHttpServer({ world, build, assets, live }) });
