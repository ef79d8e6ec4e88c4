import { paraglideVitePlugin } from "@inlang/paraglide-js";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { frameChunk } from "./bin/frame-chunk.ts";
import { iconsDrawnPlainly } from "./bin/icons-drawn-plainly.ts";
import { messagesInOne } from "./bin/messages-in-one.ts";
import { modulesWaitedFor } from "./bin/modules-waited-for.ts";
import { oneLanguage } from "./bin/one-language.ts";
import { pluralRulesKept } from "./bin/plural-rules-kept.ts";
import remixOptions from "./remix.config.js";

export default defineConfig(({ command, isSsrBuild }) => ({
  // Beside the checkout's other caches and not among its packages, which several checkouts may share.
  cacheDir: ".cache/vite",
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
    ...(command === "build" && isSsrBuild ? [messagesInOne()] : []),
    oneLanguage(),
    pluralRulesKept(),
    iconsDrawnPlainly(),
    ...(isSsrBuild ? [] : [modulesWaitedFor()]),
    remix(remixOptions),
  ],
  // Bundled for production, because an unbundled import of Drizzle alone takes 200 MB more; plain in development.
  ssr: command === "build" ? { noExternal: true, external: ["better-sqlite3", "@node-rs/argon2", "pg-native", "sharp", "yjs"] } : {},
  // What packages do otherwise while one develops is left out, instead of being read with every start.
  ...(command === "build" ? { define: { "process.env.NODE_ENV": '"production"' } } : {}),
  // Vite looks for packages to prepare in whatever it reads, also behind the doors, where Node's own packages are. So the
  // browser's are named here: none is found late, which would reload the page under somebody's hands.
  optimizeDeps: {
    noDiscovery: true,
    include: [
      "react",
      "react/jsx-runtime",
      "react/jsx-dev-runtime",
      "react-dom",
      "react-dom/client",
      "@remix-run/react",
      "@conform-to/react",
      "@conform-to/zod/v4",
      "lucide-react",
      "react-aria-components/ComboBox",
      "react-aria-components/I18nProvider",
      "uuid",
      "zod",
      "yjs",
      "y-indexeddb",
      "@hocuspocus/provider",
      "fractional-indexing",
    ],
  },
  build: {
    target: "es2022",
    sourcemap: false,
    assetsInlineLimit: 0,
    // Each message is a module: small ones that two pages share would otherwise be a request each.
    rollupOptions: isSsrBuild
      ? {}
      : { output: { experimentalMinChunkSize: 700, manualChunks: frameChunk(), onlyExplicitManualChunks: true } },
  },
}));
