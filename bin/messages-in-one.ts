/** Four thousand messages are a module each, for the pages' sake; what loads them all reads them as one. */
import { build, type Plugin as EsbuildPlugin } from "esbuild";
import type { Plugin } from "vite";

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
        plugins: [besideStaysBeside],
      });
      return { code: outputFiles[0]?.text ?? "", map: null };
    },
  };
}

/** What lies beside the messages is one thing for everybody: it knows the language. */
const besideStaysBeside: EsbuildPlugin = {
  name: "beside-stays-beside",
  setup: ({ onResolve }) => onResolve({ filter: /^\.\.\// }, ({ path }) => ({ path, external: true })),
};
