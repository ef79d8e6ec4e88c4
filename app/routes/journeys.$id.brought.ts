import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { requireStake } from "#app/domains/journeys/journeys.queries.server.ts";
import { broughtOn } from "#app/domains/workshops/workshops.queries.server.ts";
import { orRefuse } from "#app/shared/door.server.ts";

/** Where a workshop brings those who came, for an open page of its map: asked for again whenever something in a workshop of theirs changes. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { id } = await orRefuse(requireStake(read, person, params.id ?? ""));
  return Response.json((await broughtOn(read, person, id)) ?? null);
}
