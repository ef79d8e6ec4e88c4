/** The addresses for whoever operates this: is it alive, can it work, how does it fare. They answer without the doors. */
import { createHash, timingSafeEqual } from "node:crypto";
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { type RequestHandler, Router } from "express";
import type { Config } from "#app/shared/config.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Metrics } from "./metrics.ts";
import { isCurrent } from "./migrating.ts";
import { migrations } from "./places.ts";

export function operating(world: World, metrics: Metrics): RequestHandler {
  const router = Router();
  router.use(["/healthz", "/readyz", "/metrics"], (_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });
  router.get("/healthz", (_request, response) => void response.type("text").send("alive"));
  router.get("/readyz", async (_request, response) => {
    const missing = await whatIsMissing(world);
    response
      .status(missing ? 503 : 200)
      .type("text")
      .send(missing ?? "ready");
  });
  router.get("/metrics", async (request, response, next) => {
    if (!mayReadMetrics(request, world.config)) {
      response.status(403).type("text").send("Metrics are read on this machine itself, or with METRICS_TOKEN.");
      return;
    }
    await metrics.text().then((text) => response.type(metrics.contentType).send(text), next);
  });
  return router;
}

/** What keeps this process from serving, in words that give nothing away; the log says more. */
async function whatIsMissing({ db, config, log }: World): Promise<string | undefined> {
  try {
    if (!(await isCurrent(db, migrations))) return "The database stands at another version.";
  } catch (error) {
    log.error({ error }, "Not ready: the database does not answer");
    return "The database does not answer.";
  }
  try {
    await access(config.dataFolder, constants.W_OK);
  } catch (error) {
    log.error({ error }, "Not ready: the data folder cannot be written to");
    return "The data folder cannot be written to.";
  }
  return undefined;
}

/**
 * On this machine itself without a token, from elsewhere with it. A proxy on this machine connects from loopback too, but
 * says for whom: then the reader is not here.
 */
function mayReadMetrics(request: IncomingMessage, { metricsToken }: Config): boolean {
  const { authorization, forwarded } = request.headers;
  if (metricsToken && authorization) return sameText(authorization, `Bearer ${metricsToken}`);
  const passedOn = forwarded ?? request.headers["x-forwarded-for"] ?? request.headers["x-real-ip"];
  return passedOn === undefined && isLoopback(request.socket.remoteAddress ?? "");
}

const isLoopback = (address: string) => /^(::ffff:)?127\./.test(address) || address === "::1";

/** In the same time for every wrong token. */
function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
