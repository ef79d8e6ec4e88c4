/** The web server around the doors: what holds for every request, whatever it asks for. */
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import { readSession } from "#app/domains/auth/sessions.server.ts";
import { makeSyncServer } from "#app/domains/journeys/sync/sync.server.ts";
import { minute, second } from "#app/shared/clock.ts";
import type { Config } from "#app/shared/config.server.ts";
import { newId } from "#app/shared/ids.ts";
import { type LiveServer, makeLiveServer } from "#app/shared/live.server.ts";
import { type RelayedLive, relayed } from "#app/shared/live-relay.server.ts";
import { makeLog } from "#app/shared/log.server.ts";
import type { World } from "#app/shared/world.ts";
import { answering } from "./answering.ts";
import { bodyLimit } from "./body-limit.ts";
import { makeMetrics } from "./metrics.ts";
import { operating } from "./operating.ts";
import { isOwnOrigin, ownOriginOnly } from "./origin.ts";
import { makeRouteNaming } from "./route-patterns.ts";
import { securityHeaders } from "./security-headers.ts";

export interface HttpParts {
  readonly world: World;
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  /** What serves files: the built assets, or Vite in development. */
  readonly assets: RequestHandler[];
  readonly live: LiveServer;
}

/** The live server of a process; the world is handed in later because it holds the live server itself. */
export function makeLive(config: Config, world: () => World): RelayedLive {
  const local = makeLiveServer(makeLog(config), {
    isOwnOrigin: (request) => isOwnOrigin(request, config),
    async memberOf(request) {
      const { signedIn } = await readSession(world(), request.headers.cookie);
      return signedIn && { personId: signedIn.person.id, sessionId: signedIn.sessionId };
    },
  });
  return relayed(local, world);
}

export function makeHttpServer({ world, build, assets, live }: HttpParts): Server {
  const app = express();
  app.disable("x-powered-by");
  // The last sender named is the one that the proxy has seen; those before it are whatever was claimed.
  app.set("trust proxy", world.config.trustProxy ? 1 : false);
  const metrics = makeMetrics(world, live, typeof build === "function" ? () => "development" : makeRouteNaming(build.routes));
  app.use(securityHeaders(world.config));
  if (world.config.publicUrl.startsWith("https:")) app.use(secureCookies);
  app.use(operating(world, metrics));
  app.use(compression());
  for (const handler of assets) app.use(handler);
  app.use(metrics.measured);
  app.use(remembered(world));
  app.use(ownOriginOnly(world.config));
  app.use(bodyLimit);
  app.all(
    "*",
    answering(build, world.config.mode === "development" ? "development" : "production", (request, response) => ({
      world,
      requestId: response.locals.requestId,
      nonce: response.locals.nonce,
      address: request.ip ?? "unknown",
      log: response.locals.log,
    })),
  );
  app.use(lastResort(world));

  const server = createServer({ requestTimeout, headersTimeout, keepAliveTimeout }, app);
  const sync = makeSyncServer(() => world, {
    isOwnOrigin: (request) => isOwnOrigin(request, world.config),
    memberOf: async (request) => (await readSession(world, request.headers.cookie)).signedIn,
  });
  live.attach(sync);
  server.on("upgrade", (request: IncomingMessage, socket, head) => {
    const path = request.url?.split("?")[0];
    const sockets = path === "/live" ? live : path === "/sync" ? sync : undefined;
    if (sockets) {
      sockets.upgrade(request, socket, head).catch((error) => {
        world.log.error({ error }, "A socket could not be opened");
        socket.destroy();
      });
    } else if (world.config.mode !== "development") socket.destroy();
  });
  return server;
}

/** A large file over a slow line may take a while; its headers may not. */
const requestTimeout = 10 * minute;
const headersTimeout = 20 * second;
/** Longer than proxies keep their connections, so that it is the proxy that closes them. */
const keepAliveTimeout = 75 * second;

/** On https no cookie leaves without Secure, whoever set it. */
const secureCookies: RequestHandler = (_request, response, next) => {
  const writeHead = response.writeHead;
  response.writeHead = ((...parameters: Parameters<typeof writeHead>) => {
    const cookies = [response.getHeader("Set-Cookie") ?? []].flat().map(String);
    const secured = cookies.map((cookie) => (/;\s*secure\s*(;|$)/i.test(cookie) ? cookie : `${cookie}; Secure`));
    if (secured.length > 0) response.setHeader("Set-Cookie", secured);
    return writeHead.apply(response, parameters);
  }) as typeof writeHead;
  next();
};

/** Gives each request its id, its nonce and a line in the log when it has been answered. */
function remembered(world: World): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const requestId = newId();
    response.locals.requestId = requestId;
    response.locals.nonce ??= randomBytes(16).toString("base64");
    response.locals.log = world.log.child({ requestId });
    response.setHeader("X-Request-Id", requestId);
    response.on("finish", () => {
      const duration = Math.round(performance.now() - started);
      response.locals.log.info({ method: request.method, path: pathOnly(request.path), status: response.statusCode, duration }, "Answered");
    });
    next();
  };
}

/** Paths may hold tokens (an invitation, a password link, a calendar, the end of a letter): those segments are not logged. */
const pathOnly = (path: string) => path.replace(/^\/(invitations|password|face-time\/calendar|notifications\/weekly)\/[^/]+/, "/$1/…");

function lastResort(world: World): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    world.log.error({ error, requestId: response.locals.requestId }, "A request failed outside the doors");
    if (response.headersSent) response.destroy();
    else response.status(500).type("text").send(`Something went wrong on our side. Request ${response.locals.requestId}`);
  };
}
