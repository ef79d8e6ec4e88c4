import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { isTheme, themeCookie } from "#app/ui/theme.server.ts";

/** Whoever came here by its address finds the choice among the settings. */
export const loader = () => redirect("/settings");

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const theme = form.get("theme");
  const headers = new Headers();
  if (isTheme(theme)) headers.set("Set-Cookie", themeCookie(theme));
  return redirect(ownPath(form.get("to")), { headers });
}

/** A path of ours; anything that could lead elsewhere becomes the home page. */
function ownPath(value: unknown): string {
  const base = "http://here.invalid";
  if (typeof value !== "string" || !value.startsWith("/") || !URL.canParse(value, base)) return "/";
  const { origin, pathname, search } = new URL(value, base);
  return origin === base && !pathname.startsWith("//") ? pathname + search : "/";
}
