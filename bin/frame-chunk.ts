/**
 * What the frame around every page needs is one file, because every page loads all of it. Left to itself the bundler makes it some
 * thirty files, and joins the smallest of them to pages with which they have nothing to do, so that everybody loads those as well.
 */
import type { Rollup } from "vite";

const begins = /\/app\/(root|entry\.client)\.tsx/;
const messages = /\/app\/paraglide\/messages(\/_index)?\.js$/;
const icons = /\/lucide-react\/.*\/lucide-react\.(m?js)$/;

/** For `manualChunks`: modules of the frame, but for packages, which are shared with what only some pages load. */
export function frameChunk(): Rollup.GetManualChunk {
  let frame: Set<string> | undefined;
  return (id, { getModuleIds, getModuleInfo }) => {
    frame ??= frameOf([...getModuleIds()], getModuleInfo);
    return frame.has(id) ? "frame" : undefined;
  };
}

function frameOf(all: readonly string[], infoOf: Rollup.GetModuleInfo): Set<string> {
  const frame = new Set<string>();
  const open = all.filter((id) => begins.test(id));
  for (const id of open) {
    const info = infoOf(id);
    if (!info || frame.has(id)) continue;
    frame.add(id);
    for (const imported of info.importedIds) {
      // These hand on everything that there is: of it the frame needs what it names.
      if (messages.test(imported)) open.push(...namedMessages(info.code ?? "", all));
      else if (icons.test(imported)) open.push(...namedIcons(info.code ?? "", infoOf(imported)?.importedIds ?? []));
      else if (!imported.includes("/node_modules/")) open.push(imported);
    }
  }
  return frame;
}

function namedMessages(code: string, all: readonly string[]): string[] {
  const names = new Set([...code.matchAll(/\bm\.(\w+)/g)].map(([, name = ""]) => `/app/paraglide/messages/${name.toLowerCase()}.js`));
  return all.filter((id) => names.has(id.slice(id.indexOf("/app/paraglide/"))));
}

function namedIcons(code: string, files: readonly string[]): string[] {
  const [, list = ""] = /import\s*\{([^}]*)\}\s*from\s*["']lucide-react["']/.exec(code) ?? [];
  const names = new Set(
    list.split(",").map((one) =>
      (one.trim().split(/\s+as\s+/)[0] ?? "")
        .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
        .replace(/([a-zA-Z])(\d)/g, "$1-$2")
        .toLowerCase(),
    ),
  );
  return files.filter((id) => names.has(/([^/]+)\.m?js$/.exec(id)?.[1] ?? ""));
}
