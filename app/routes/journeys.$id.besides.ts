import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { besidesOf } from "#app/domains/journeys/besides.queries.server.ts";
import { requireStake } from "#app/domains/journeys/journeys.queries.server.ts";
import { orRefuse } from "#app/shared/door.server.ts";

/** What rows say of the map's steps: its page asks for it alone when they have changed. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const { id } = await orRefuse(requireStake(db.read, person, params.id ?? ""));
  return besidesOf(db.read, id, clock.now());
}
