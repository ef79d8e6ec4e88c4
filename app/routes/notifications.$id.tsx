import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { notificationOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { markRead } from "#app/domains/notifications/reading.server.ts";
import { addressOfTold } from "#app/domains/notifications/wording.ts";
import { notFound } from "#app/shared/errors.ts";

/**
 * Where a letter and the list lead to: marks it as read and goes on to the thing. A plain address, so that it opens in a new
 * tab and from a mail; to read what one has read is no change that somebody else could gain from.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const told = await notificationOf(context.world.db.read, person.id, params.id ?? "");
  if (!told) throw new Response(notFound().message, { status: 404 });
  await markRead(context.world, person.id, { id: told.id });
  return redirect(addressOfTold(told));
}

/** Never drawn: with it, what is not there answers with the page that says so, instead of with a bare line. */
export default function Nowhere() {
  return null;
}
