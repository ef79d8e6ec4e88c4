import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { ownPath } from "#app/domains/auth/auth.ts";
import { isTheme, themeCookie } from "#app/ui/theme.server.ts";

/** Whoever came here by its address finds the choice in the account menu of any page. */
export const loader = () => redirect("/settings");

/** Guards nobody: how the page looks is the browser's own affair, signed in or not. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const [theme, to] = [form.get("theme"), form.get("to")];
  const secure = context.world.config.publicUrl.startsWith("https:");
  const headers = new Headers();
  if (isTheme(theme)) headers.set("Set-Cookie", themeCookie(theme, { secure }));
  return redirect(ownPath(typeof to === "string" ? to : null), { headers });
}
