import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { endReading } from "#app/domains/insights/reach/reading.server.ts";
import { orRefuse } from "#app/shared/door.server.ts";

/** The page says that its reader has come to the end. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  return Response.json({ counted: await orRefuse(endReading(context.world, person, params.slug)) });
}
