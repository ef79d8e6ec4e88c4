import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { settingCookies } from "#app/domains/auth/guard.server.ts";
import { signingOut } from "#app/domains/auth/signing-out.server.ts";
import * as m from "#app/paraglide/messages.js";
import { flash } from "#app/ui/flash.server.ts";

export const loader = () => redirect("/");

export async function action({ request, context }: ActionFunctionArgs) {
  const setCookie = await signingOut(context.world, request.headers.get("Cookie"));
  return redirect("/sign-in", { headers: settingCookies(setCookie, flash(m.auth_signed_out())) });
}
