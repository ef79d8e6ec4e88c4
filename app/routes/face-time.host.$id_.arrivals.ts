import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { checkIn, markMissed } from "#app/domains/face-time/hosting/arriving.server.ts";
import { arrivalInput } from "#app/domains/face-time/hosting/hosting.input.ts";
import { dayOfShift } from "#app/domains/face-time/hosting/hosting.queries.server.ts";
import { refusalOfOther } from "#app/domains/face-time/words.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { isKnownFailure, notFound } from "#app/shared/errors.ts";
import { flash } from "#app/ui/flash.server.ts";

/** A form of the page without scripts; a queue of the browser with them, which is answered in JSON. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { guests, id } = await orRefuse(dayOfShift(context.world.db.read, person, params.id));
  const { value } = parseForm(await request.formData(), arrivalInput);
  const scripted = request.headers.get("Accept")?.includes("application/json") ?? false;
  if (!value) return Response.json({ message: notFound().message }, { status: 400 });
  const { intent, booking, at } = value;
  if (!guests.some((guest) => guest.id === booking)) throw Response.json({ message: notFound().message }, { status: 404 });
  const work =
    intent === "missed"
      ? markMissed(context.world, person, booking)
      : checkIn(context.world, person, booking, at ? new Date(at) : undefined);
  if (!scripted) {
    await orRefuse(work);
    const words = intent === "missed" ? m.host_missed_flash() : m.host_arrived_flash();
    return redirect(`/face-time/host/${id}`, { headers: { "Set-Cookie": flash(words) } });
  }
  try {
    await work;
    return Response.json({ ok: true });
  } catch (error) {
    if (isKnownFailure(error)) return Response.json({ message: refusalOfOther(error) }, { status: error.status });
    throw error;
  }
}
