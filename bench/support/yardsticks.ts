import { join } from "node:path";
import { build as bundle } from "esbuild";
import { build as buildWithVite } from "vite";
import { root } from "../../bin/places.ts";
import { routesRankedOnce } from "../../bin/routes-ranked-once.ts";
import { rowsReadPlainly } from "../../bin/rows-read-plainly.ts";
import { type Server, start } from "./processes.ts";

const folder = join(root, ".cache/bench");
const constantServer = join(folder, "constant-server.js");

/** Bundles the yardsticks' server in the same way as the product's. */
export async function buildYardsticks(): Promise<void> {
  const configFile = join(root, "bench/bare/vite.config.ts");
  await buildWithVite({ configFile, logLevel: "error" });
  await buildWithVite({ configFile, logLevel: "error", build: { ssr: true } });
  await bundle({
    entryPoints: {
      "constant-server": join(root, "bench/support/constant-server.ts"),
      "reading-thread": join(root, "db/reading-thread.ts"),
    },
    outdir: folder,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    external: ["better-sqlite3", "@node-rs/argon2", "pg-native"],
    plugins: [routesRankedOnce, rowsReadPlainly],
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    logLevel: "warning",
  });
}

/** The product's pages from a constant. */
export const startConstant = (dataFolder: string): Promise<Server> =>
  start([process.execPath, constantServer, join(root, "build/server/index.js")], { DATA_DIR: dataFolder });

/** A Remix page with nothing in it. */
export const startBare = (dataFolder: string): Promise<Server> =>
  start([process.execPath, constantServer, join(folder, "bare/server/index.js")], { DATA_DIR: dataFolder });
