/**
 * When the program of a part of the page does not come, Remix loads the whole page anew: without a connection that leaves the browser's
 * own error page, and nothing of what was typed. It is waited for until the server answers, and only a file that the server no longer
 * has (a newer version runs there) loads the page anew.
 */
import type { Plugin } from "vite";

const reloads = "console.error(`Error loading route module";
const waits = `
    for (;;) {
      const answer = await fetch(route.module, { method: "HEAD" }).catch(() => undefined);
      if (answer?.ok && !route.waitedFor) {
        route.waitedFor = true;
        return loadRouteModule(route, routeModulesCache);
      }
      if (answer) break;
      await new Promise((resolve) => {
        const timer = setTimeout(resolve, 2000);
        window.addEventListener("online", () => (clearTimeout(timer), resolve()), { once: true });
      });
    }
    `;

/** A newer Remix that loads its parts otherwise, or elsewhere, stops the build. */
export function modulesWaitedFor(): Plugin {
  let found = false;
  return {
    name: "modules-waited-for",
    apply: "build",
    transform(code, id) {
      if (!id.endsWith("/@remix-run/react/dist/esm/routeModules.js")) return undefined;
      if (code.split(reloads).length !== 2) this.error(`Remix no longer loads the page anew by: ${reloads}`);
      found = true;
      return { code: code.replace(reloads, waits + reloads), map: null };
    },
    buildEnd(error) {
      if (!error && !found) this.error("No file of this build loads the parts of pages");
    },
  };
}
