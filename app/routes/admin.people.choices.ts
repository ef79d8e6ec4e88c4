import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { peopleMatching } from "#app/domains/people/people.queries.server.ts";

/** Who could be meant, while an administrator types. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, "administrator");
  const search = new URL(request.url).searchParams.get("search")?.trim().slice(0, 100) ?? "";
  return { people: search ? await peopleMatching(context.world.db.read, search) : [] };
}
