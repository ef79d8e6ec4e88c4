import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { removingPattern } from "#app/domains/privacy/keeping-patterns.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { flash } from "#app/ui/flash.server.ts";

export async function loader() {
  throw new Response(notFound().message, { status: 404 });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const by = await requireRole(context, request, "administrator");
  await orRefuse(removingPattern(context.world, by, params.id ?? ""));
  return redirect("/admin/privacy", { headers: { "Set-Cookie": flash(m.privacy_pattern_removed()) } });
}
