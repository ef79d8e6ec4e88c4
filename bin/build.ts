/** Builds what `npm start` serves: the browser's and the doors' bundles, then the server around them. */
import { build as bundle } from "esbuild";
import { build as buildWithVite } from "vite";
import { compressFolder } from "./compressing.ts";

const native = ["better-sqlite3", "@node-rs/argon2", "pg-native"];

await buildWithVite({ logLevel: "error" });
await buildWithVite({ logLevel: "error", build: { ssr: true } });
await bundle({
  entryPoints: ["bin/serve.ts"],
  outfile: "build/serve.js",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node24",
  external: native,
  // Bundled CommonJS parts still call require for Node's own modules.
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  logLevel: "warning",
});
await compressFolder("build/client");
