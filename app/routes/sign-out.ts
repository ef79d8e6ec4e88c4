import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { settingCookies } from "#app/domains/auth/guard.server.ts";
import { signingOut } from "#app/domains/auth/signing-out.server.ts";
import * as m from "#app/paraglide/messages.js";
import { flash } from "#app/ui/flash.server.ts";

export const loader = () => redirect("/");

export async function action({ request, context }: ActionFunctionArgs) {
  const setCookie = await signingOut(context.world, request.headers.get("Cookie"));
  const headers = settingCookies(setCookie, flash(m.auth_signed_out()));
  // What pages keep in the browser for times without a network, maps above all, goes with whoever leaves.
  headers.set("Clear-Site-Data", '"storage"');
  return redirect("/sign-in", { headers });
}
