import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { removing } from "#app/domains/people/removing.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { hasCode, notFound } from "#app/shared/errors.ts";
import { flash } from "#app/ui/flash.server.ts";

export async function loader() {
  throw new Response(notFound().message, { status: 404 });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const by = await requireRole(context, request, "administrator");
  const back = `/admin/departments/${params.id}`;
  try {
    await removing(context.world, by, { kind: "team", id: params.team ?? "" });
  } catch (error) {
    if (!hasCode(error, "people.still-in-use")) return orRefuse(Promise.reject(error));
    return redirect(back, { headers: { "Set-Cookie": flash(m.people_team_in_use()) } });
  }
  return redirect(back, { headers: { "Set-Cookie": flash(m.people_team_removed()) } });
}
