/** Production: the built app on one port. Bundled to build/serve.js. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { readConfig } from "#app/shared/config.server.ts";
import { makeRunner } from "#app/shared/runner.server.ts";
import { makeHttpServer, makeLive } from "./http.ts";
import { listen } from "./listen.ts";
import { migrations, root } from "./places.ts";
import { handlers, reactions } from "./rooms.ts";
import { orStop, placeOf, prepareDatabase, prepareDataFolder, reasonOf } from "./starting.ts";
import { builtAssets } from "./static-files.ts";
import { makeWorld } from "./world.ts";

// Paths in the settings, and files that rooms read, are meant from here, wherever the process was started.
process.chdir(root);
const config = await orStop(
  () => readConfig(process.env),
  (error) => error.message,
);
await prepareDataFolder(config);
const live = makeLive(config, () => world);
const world = await orStop(
  () => makeWorld(config, live),
  (error) => `The database ${placeOf(config)} cannot be opened (${reasonOf(error)}).`,
);
await prepareDatabase(world.db, config, migrations);
await live.join();

const build: ServerBuild = await import(pathToFileURL(join(root, "build/server/index.js")).href);
const runner = makeRunner(world, { reactions, handlers });
await listen({ world, live, runner, server: makeHttpServer({ world, build, assets: builtAssets(join(root, "build/client")), live }) });
