import { paraglideVitePlugin } from "@inlang/paraglide-js";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixOptions from "./remix.config.js";

export default defineConfig(({ command }) => ({
  plugins: [
    tailwindcss(),
    paraglideVitePlugin({
      project: "./messages/project.inlang",
      outdir: "./app/paraglide",
      strategy: ["baseLocale"],
      outputStructure: "message-modules",
      emitTsDeclarations: true,
      disableAsyncLocalStorage: true,
    }),
    remix(remixOptions),
  ],
  // Bundled for production, because an unbundled import of Drizzle alone takes 200 MB more; plain in development.
  ssr: command === "build" ? { noExternal: true, external: ["better-sqlite3", "@node-rs/argon2", "pg-native"] } : {},
  build: { target: "es2022", sourcemap: false, assetsInlineLimit: 0 },
}));
