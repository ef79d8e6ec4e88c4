import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import type { Config } from "#app/shared/config.server.ts";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether a request comes from a page of ours: its Origin is the address people use, or the host that it was sent to. */
export function isOwnOrigin(request: IncomingMessage, config: Config): boolean {
  const { origin, referer } = request.headers;
  const from = origin ?? (referer ? originOf(referer) : undefined);
  if (!from || from === "null") return false;
  if (from === new URL(config.publicUrl).origin) return true;
  const host = (config.trustProxy && firstOf(request.headers["x-forwarded-host"])) || request.headers.host;
  return originHost(from) === host;
}

const firstOf = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header)?.split(",")[0]?.trim();
const originOf = (address: string) => (URL.canParse(address) ? new URL(address).origin : undefined);
const originHost = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined);

/**
 * Mail programs post here when somebody ends a letter in them: no cookie counts there, only the token in the address. They are no
 * page, so they name no Origin; nor does the page of that address, which tells nobody where it is: to browsers that is "null".
 */
const fromNowhere = /^\/notifications\/weekly\/[^/]+$/;

function isFromNowhere({ headers }: IncomingMessage, path: string): boolean {
  if (!fromNowhere.test(path) || (headers.origin && headers.origin !== "null")) return false;
  // Remix takes "null" for somebody else's.
  delete headers.origin;
  return true;
}

/** Refuses every request that could change something and does not come from a page of ours. */
export function ownOriginOnly(config: Config): RequestHandler {
  return (request, response, next) => {
    if (safe.has(request.method) || isOwnOrigin(request, config) || isFromNowhere(request, request.path)) next();
    else response.status(403).type("text").send("This request did not come from a page of Alongside.");
  };
}
