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
  const id = params.id ?? "";
  try {
    await removing(context.world, by, { kind: "department", id });
  } catch (error) {
    if (!hasCode(error, "people.still-in-use")) return orRefuse(Promise.reject(error));
    return redirect(`/admin/departments/${id}`, { headers: { "Set-Cookie": flash(m.people_department_in_use()) } });
  }
  return redirect("/admin/departments", { headers: { "Set-Cookie": flash(m.people_department_removed()) } });
}
