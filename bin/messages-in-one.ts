/** Four thousand messages are a module each, for the sake of the browser's pages; what loads them all reads them as one. */
import { readFile } from "node:fs/promises";
import { build, type Plugin as EsbuildPlugin } from "esbuild";
import type { Plugin } from "vite";
import { inOneLanguage } from "./one-language.ts";

const list = "/app/paraglide/messages/_index.js";

export function messagesInOne(): Plugin {
  return {
    name: "messages-in-one",
    enforce: "pre",
    async load(id) {
      if (!id.endsWith(list)) return undefined;
      const { outputFiles } = await build({
        entryPoints: [id],
        bundle: true,
        format: "esm",
        target: "es2022",
        write: false,
        legalComments: "none",
        plugins: [plainMessages],
      });
      return { code: outputFiles[0]?.text ?? "", map: null };
    },
  };
}

const plainMessages: EsbuildPlugin = {
  name: "plain-messages",
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/]messages[\\/][^\\/]+\.js$/ }, async ({ path }) => ({ contents: inOneLanguage(await readFile(path, "utf8")) }));
    // What lies beside the messages is one thing for everybody: it knows the language.
    onResolve({ filter: /^\.\.\// }, ({ path }) => ({ path, external: true }));
  },
};
