import { type ActionFunctionArgs, data } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { keepingRefused } from "#app/domains/journeys/keeping-refused.server.ts";
import { orRefuse } from "#app/shared/door.server.ts";

/** What was written on a map and not taken becomes a private map of whoever wrote it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const sent: unknown = await request.json().catch(() => undefined);
  const id = await orRefuse(keepingRefused(context.world, person, params.id ?? "", sent));
  return data({ id }, { status: 201 });
}
