import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { personRecord } from "#app/domains/people/people.queries.server.ts";
import { reactivating } from "#app/domains/people/reactivating.server.ts";
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
  await reactivating(context.world, by, person.id);
  return redirect(`/admin/people/${person.id}`, { headers: { "Set-Cookie": flash(m.people_reactivated({ name: person.name })) } });
}
