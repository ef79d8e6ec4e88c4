import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { storedDocument } from "#app/domains/journeys/journal.server.ts";
import { requireStake } from "#app/domains/journeys/journeys.queries.server.ts";
import { joinPieces } from "#app/domains/journeys/sync/pieces.ts";
import { orRefuse } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";

/** The shared document as it is written down, for a browser that has no copy of it: what comes later arrives over the socket. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { id } = await orRefuse(requireStake(read, person, params.id ?? ""));
  const stored = await storedDocument(read, id);
  if (!stored || String(stored.epoch) !== params.epoch) return orRefuse(Promise.reject(notFound()));
  return new Response(joinPieces(stored.pieces), {
    headers: {
      "Content-Type": "application/octet-stream",
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
