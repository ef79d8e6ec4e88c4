/**
 * The yardstick: a server whose loaders answer each address with what they found the first time, so that only the drawing of
 * the page is left. Same server, same component tree, same bundle; no database, no guard.
 */
import { pathToFileURL } from "node:url";
import type { LoaderFunction, ServerBuild } from "@remix-run/node";
import { readConfig } from "#app/shared/config.server.ts";
import { makeHttpServer, makeLive } from "../../bin/http.ts";
import { makeWorld } from "../../bin/world.ts";

const [bundle = ""] = process.argv.slice(2);
const config = readConfig(process.env);
const live = makeLive(config, () => world);
const world = makeWorld(config, live);
const built: ServerBuild = await import(pathToFileURL(bundle).href);
const server = makeHttpServer({ world, build: withConstantLoaders(built), assets: [], live });
server.listen(config.port, config.host, () => {
  const address = server.address();
  console.log(`ready at http://localhost:${typeof address === "object" && address ? address.port : config.port}`);
});
process.on("SIGTERM", () => process.exit(0));

function withConstantLoaders(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const loader = route?.module.loader;
    return [id, loader ? { ...route, module: { ...route.module, loader: constant(loader) } } : route];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

function constant(loader: LoaderFunction): LoaderFunction {
  const known = new Map<string, unknown>();
  return async (args) => {
    const { url } = args.request;
    if (!known.has(url)) known.set(url, await loader(args));
    return known.get(url);
  };
}
