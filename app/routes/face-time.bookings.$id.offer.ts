import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { answeringOffer } from "#app/domains/face-time/answering-offers.server.ts";
import { foundBooking } from "#app/domains/face-time/face-time.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { flash } from "#app/ui/flash.server.ts";

/** Takes an offered place, or leaves it to the next. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { bookingId, shiftId } = await orRefuse(foundBooking(context.world.db.read, person, params.id));
  const accepted = (await request.formData()).get("answer") === "accept";
  await orRefuse(answeringOffer(context.world, person, bookingId, accepted));
  const done = accepted ? m.face_time_taken_flash() : m.face_time_left_flash();
  return redirect(`/face-time/shifts/${shiftId}`, { headers: { "Set-Cookie": flash(done) } });
}
