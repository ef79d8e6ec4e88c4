import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { standing } from "#app/domains/stories/collections/presenting.server.ts";
import { orRefuse } from "#app/shared/door.server.ts";

/** For a presentation that is under way: which of its stories may still be shown. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const stories = await orRefuse(standing(context.world.db.read, person, params.id));
  return Response.json({ stories }, { headers: { "Cache-Control": "no-store" } });
}
