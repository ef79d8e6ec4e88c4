import { addAbortSignal, Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { fileOf, type UsedFile } from "#app/domains/files/files.queries.server.ts";
import { askedRange, contentDisposition, isHash, safeImages, safeSounds } from "#app/domains/files/files.ts";
import type { Person } from "#app/domains/people/people.ts";
import { withinReach } from "#app/reach.server.ts";
import { notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";

/** What a browser may show or play where it stands: nothing in it can run. */
const inPlace = new Set([...safeImages, ...safeSounds]);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const hash = params.hash ?? "";
  const file = isHash(hash) ? await fileOf(context.world.db.read, hash) : undefined;
  const use = file && (await findUse(context.world, person, file));
  if (!file || !use) throw new Response(notFound().message, { status: 404 });
  return serve(context.world, request, file, use.name);
}

async function findUse(world: World, person: Person, file: UsedFile) {
  for (const use of file.uses) {
    if (await withinReach(world, person, use.about)) return use;
  }
  return undefined;
}

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
