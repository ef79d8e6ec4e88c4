import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { inviting } from "#app/domains/auth/inviting.server.ts";
import { personRecord } from "#app/domains/people/people.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { notFound } from "#app/shared/errors.ts";
import { flash } from "#app/ui/flash.server.ts";

export async function loader() {
  throw new Response(notFound().message, { status: 404 });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const by = await requireRole(context, request, "administrator");
  const person = await personRecord(context.world.db.read, params.id ?? "");
  if (!person) throw new Response(notFound().message, { status: 404 });
  await inviting(context.world, by, [person.id]);
  const said = context.world.mailer.delivers ? m.people_invited : m.people_invited_kept;
  return redirect(`/admin/people/${person.id}`, { headers: { "Set-Cookie": flash(said({ email: person.email })) } });
}
