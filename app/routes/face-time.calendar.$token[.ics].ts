import { createHash } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarProduct, feedEntries, feedName, feedOwner } from "#app/domains/face-time/calendars/feed.queries.server.ts";
import { feedText } from "#app/shared/calendar-rendering.server.ts";
import { notFound } from "#app/shared/errors.ts";

/** Whoever has the address reads the feed: calendar programs have no session. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { world } = context;
  const owner = await feedOwner(world.db.read, params.token ?? "");
  if (!owner) throw new Response(notFound().message, { status: 404 });
  const [entries, name] = await Promise.all([feedEntries(world, owner), feedName(world.db.read, owner)]);
  const text = feedText(entries, { name, product: calendarProduct });
  const etag = `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const headers = {
    "Content-Type": "text/calendar; charset=utf-8",
    "Content-Disposition": 'inline; filename="face-time.ics"',
    "Cache-Control": "private, no-cache",
    ETag: etag,
    "X-Content-Type-Options": "nosniff",
    // The address is a secret: no page may be led to from it, and no search engine may keep it.
    "X-Robots-Tag": "noindex",
  };
  const known = request.headers.get("If-None-Match")?.split(/\s*,\s*/) ?? [];
  return known.includes(etag) ? new Response(null, { status: 304, headers }) : new Response(text, { headers });
}
