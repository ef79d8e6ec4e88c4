import { addAbortSignal, Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { thingKey } from "#app/domains/comments/comments.ts";
import { fileOf, type UsedFile, usesAtOnce } from "#app/domains/files/files.queries.server.ts";
import { askedRange, contentDisposition, isHash, safeImages, safeSounds } from "#app/domains/files/files.ts";
import type { Person } from "#app/domains/people/people.ts";
import { thoseWithinReach, withinReach } from "#app/reach.server.ts";
import { notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";

/** What a browser may show or play where it stands: nothing in it can run. */
const inPlace = new Set([...safeImages, ...safeSounds]);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const hash = params.hash ?? "";
  const found = isHash(hash) ? await findUse(context.world, person, hash) : undefined;
  if (!found) throw new Response(notFound().message, { status: 404 });
  return serve(context.world, request, found.file, found.use.name);
}

/** What the person may read it for. A picture is kept for every copy of its map, and most of these may be others' own. */
async function findUse(world: World, person: Person, hash: string, after = 0): Promise<{ file: UsedFile; use: Use } | undefined> {
  const file = await fileOf(world.db.read, hash, { reader: person.id, after });
  if (!file) return undefined;
  const [first, ...others] = file.uses;
  // Nearly every file has one use.
  if (first && (await withinReach(world, person, first.about))) return { file, use: first };
  const within = await thoseWithinReach(
    world,
    person,
    others.map(({ about }) => about),
  );
  const use = others.find(({ about }) => within.has(thingKey(about)));
  if (use) return { file, use };
  return file.uses.length < usesAtOnce ? undefined : findUse(world, person, hash, after + usesAtOnce);
}

type Use = UsedFile["uses"][number];

function serve(world: World, request: Request, { hash, size, mediaType }: UsedFile, name: string): Response {
  const etag = `"${hash}"`;
  const headers = new Headers({
    // Asked for again each time, because what it belongs to may be gone; what is at hand is not sent again. no-transform:
    // compressing it would break ranges.
    "Cache-Control": "private, no-cache, no-transform",
    ETag: etag,
    "Accept-Ranges": "bytes",
    "Content-Type": mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType,
    "Content-Disposition": contentDisposition(inPlace.has(mediaType) ? "inline" : "attachment", name),
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "X-Content-Type-Options": "nosniff",
  });
  if (matches(request.headers.get("If-None-Match"), etag)) return new Response(null, { status: 304, headers });

  const ifRange = request.headers.get("If-Range");
  const range = ifRange && ifRange !== etag ? { kind: "whole" as const } : askedRange(request.headers.get("Range"), size);
  if (range.kind === "unsatisfiable") {
    return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${size}` } });
  }
  const { from, until } = range.kind === "part" ? range : { from: 0, until: size };
  headers.set("Content-Length", String(until - from));
  if (range.kind === "part") headers.set("Content-Range", `bytes ${from}-${until - 1}/${size}`);
  const status = range.kind === "part" ? 206 : 200;
  if (request.method === "HEAD" || size === 0) return new Response(null, { status, headers });
  const content = addAbortSignal(request.signal, world.files.open(hash, { from, until }));
  return new Response(Readable.toWeb(content) as ReadableStream<Uint8Array>, { status, headers });
}

function matches(header: string | null, etag: string): boolean {
  if (!header) return false;
  return header.trim() === "*" || header.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}
