import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { colleaguesLike } from "#app/domains/comments/comments.queries.server.ts";

const longestQuery = 60;

/** Colleagues to mention, as they are typed. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson(context, request);
  const q = (new URL(request.url).searchParams.get("q") ?? "").slice(0, longestQuery);
  return { q, people: await colleaguesLike(context.world.db.read, q) };
}
