import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { startingDemonstration } from "#app/domains/auth/demonstrating.server.ts";
import { hasCode } from "#app/shared/errors.ts";

export const loader = () => redirect("/setup");

export async function action({ context }: ActionFunctionArgs) {
  try {
    await startingDemonstration(context.world);
  } catch (error) {
    // Somebody was quicker: what they made decides where this leads.
    if (!hasCode(error, "auth.already-set-up")) throw error;
  }
  return redirect("/setup/shoes");
}
