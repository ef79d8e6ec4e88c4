/** A file of a package that is read otherwise where the server is bundled. A newer package without it, or that says it otherwise, stops the build. */
import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/** Each `from` stands once in the file. */
export type Change = readonly [from: string, to: string];

export function changedWhereItIsBundled(name: string, filter: RegExp, changes: readonly Change[]): Plugin {
  return {
    name,
    setup({ onLoad, onEnd }) {
      let found = false;
      onLoad({ filter }, async ({ path }) => {
        found = true;
        let contents = await readFile(path, "utf8");
        for (const [from, to] of changes) {
          if (contents.split(from).length !== 2) return { errors: [{ text: `${name}: the package no longer says once: ${from.trim()}` }] };
          contents = contents.replace(from, () => to);
        }
        return { contents };
      });
      onEnd(() => (found ? {} : { errors: [{ text: `${name}: no file of the bundle is the one to change` }] }));
    },
  };
}
