import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import type { Config } from "#app/shared/config.server.ts";

/** The headers of every page; the nonce is made here and handed to the page. */
export function securityHeaders(config: Config): RequestHandler {
  const secure = config.publicUrl.startsWith("https:");
  const development = config.mode === "development";
  return (request, response, next) => {
    const framed = isEmbedded(request.path);
    const nonce = randomBytes(16).toString("base64");
    response.locals.nonce = nonce;
    response.setHeader(
      "Content-Security-Policy",
      policy(nonce, { secure, development, ancestors: framed ? ["'self'", ...config.embedOrigins] : ["'none'"] }),
    );
    response.setHeader("X-Content-Type-Options", "nosniff");
    // It knows of no list of origins; where some may show a page inside theirs, the policy alone says which.
    if (!framed) response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), microphone=(self), geolocation=()");
    if (secure) response.setHeader("Strict-Transport-Security", "max-age=31536000");
    next();
  };
}

/** The pages that other pages of the intranet may show inside theirs: they read alone, and hold no form and no script. */
const isEmbedded = (path: string) => /^\/journeys\/[^/]+\/embed\/?$/.test(path);

interface Policy {
  readonly secure: boolean;
  readonly development: boolean;
  /** Who may show the page inside theirs. */
  readonly ancestors: readonly string[];
}

function policy(nonce: string, { secure, development, ancestors }: Policy): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    // Vite puts styles into the page as it goes; only then are styles allowed without a nonce.
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    // A recording is listened to before it is sent.
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self' ws: wss:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors.join(" ")}`,
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
