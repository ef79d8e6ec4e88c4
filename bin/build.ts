/**
 * Builds what `npm start` serves: the browser's and the doors' bundles, then the server around them. Made beside the build that
 * is there and put in its place when it is whole, so that a failed build leaves the last one as it was.
 */
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { build as bundle } from "esbuild";
import { build as buildWithVite } from "vite";
import { readPrompts } from "#app/domains/stories/prompts/prompts.server.ts";
import { compressFolder } from "./compressing.ts";
import { root } from "./places.ts";
import { routesRankedOnce } from "./routes-ranked-once.ts";
import { rowsReadPlainly } from "./rows-read-plainly.ts";
import { orStop } from "./starting.ts";

const native = ["better-sqlite3", "@node-rs/argon2", "pg-native", "sharp", "@resvg/resvg-js", "pdfkit", "svg-to-pdfkit", "exceljs"];
/** Reads a file that lies beside it. */
const whole = ["@hyzyla/pdfium"];
/** Must be there once for both bundles: its documents are recognised by their class. */
const shared = ["yjs"];
const unfinished = join(root, ".cache/build");
const finished = join(root, "build");

process.chdir(root);
// remix.config.js reads it.
process.env.ALONGSIDE_BUILD = unfinished;
await rm(unfinished, { recursive: true, force: true });
await orStop(
  () => readPrompts(join(root, "content/prompts")),
  (error) => error.message,
);
// The bundlers' errors list everything that they had read; what is wrong stands in the message.
await orStop(makeBundles, (error) => error.message);
await compressFolder(join(unfinished, "client"));
await rm(finished, { recursive: true, force: true });
await rename(unfinished, finished);

async function makeBundles(): Promise<void> {
  await buildWithVite({ logLevel: "error" });
  await buildWithVite({ logLevel: "error", build: { ssr: true } });
  await bundle({
    // The server, and the threads beside it.
    entryPoints: { serve: "bin/serve.ts", aside: "bin/aside.ts", "reading-thread": "db/reading-thread.ts" },
    outdir: unfinished,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    define: { "process.env.NODE_ENV": '"production"' },
    external: [...native, ...whole, ...shared],
    plugins: [routesRankedOnce, rowsReadPlainly],
    // Bundled CommonJS parts still call require for Node's own modules.
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    logLevel: "warning",
  });
}
