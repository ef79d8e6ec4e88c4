import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { commentOf, placeOf } from "#app/domains/comments/comments.queries.server.ts";
import { placeParameter } from "#app/domains/comments/comments.ts";
import { addressOf } from "#app/domains/notifications/wording.ts";
import { withinReach } from "#app/reach.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";

/** The address of a comment: leads to where it stands. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const comment = isId(params.id ?? "") ? await commentOf(world.db.read, params.id ?? "") : undefined;
  if (!comment || !(await withinReach(world, person, comment.about))) throw new Response(notFound().message, { status: 404 });
  const place = await placeOf(world.db.read, comment);
  return redirect(`${addressOf(comment.about)}${place ? `?${placeParameter}=${place}` : ""}#comment-${comment.id}`);
}

/** Never drawn: with it, what is not there answers with the page that says so, instead of with a bare line. */
export default function Nowhere() {
  return null;
}
