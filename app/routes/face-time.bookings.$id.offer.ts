import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { answeringOffer } from "#app/domains/face-time/answering-offers.server.ts";
import { foundBooking } from "#app/domains/face-time/own-bookings.queries.server.ts";
import { foundShift } from "#app/domains/face-time/shift-page.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import type { World } from "#app/shared/world.ts";
import { flash } from "#app/ui/flash.server.ts";

/** What became of it: a place that nobody has approved yet is held, and not theirs. */
async function takenWords({ db }: World, person: Person, shiftId: string): Promise<string> {
  const { mine } = await foundShift(db.read, person, shiftId);
  return mine?.state === "held" ? m.face_time_taken_held_flash() : m.face_time_taken_flash();
}

/** Takes an offered place, or leaves it to the next. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { bookingId, shiftId } = await orRefuse(foundBooking(context.world.db.read, person, params.id));
  const accepted = (await request.formData()).get("answer") === "accept";
  await orRefuse(answeringOffer(context.world, person, bookingId, accepted));
  const done = accepted ? await takenWords(context.world, person, shiftId) : m.face_time_left_flash();
  return redirect(`/face-time/shifts/${shiftId}`, { headers: { "Set-Cookie": flash(done) } });
}
