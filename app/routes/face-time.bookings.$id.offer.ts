import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { answeringOffer } from "#app/domains/face-time/answering-offers.server.ts";
import { offerOver } from "#app/domains/face-time/face-time.errors.ts";
import { foundBooking } from "#app/domains/face-time/own-bookings.queries.server.ts";
import { foundShift } from "#app/domains/face-time/shift-page.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { hasCode } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { flash } from "#app/ui/flash.server.ts";

/** What became of it: a place that nobody has approved yet is held, and not theirs. */
async function takenWords({ db }: World, person: Person, shiftId: string): Promise<string> {
  const { mine } = await foundShift(db.read, person, shiftId);
  return mine?.state === "held" ? m.face_time_taken_held_flash() : m.face_time_taken_flash();
}

/** Answered in another window, or run out: how it stands instead. Said on the shift, where what can be done now stands beside it. */
async function overWords({ db }: World, person: Person, { shiftId, bookingId }: { shiftId: string; bookingId: string }): Promise<string> {
  const { mine } = await foundShift(db.read, person, shiftId);
  if (mine?.id !== bookingId) return m.face_time_offer_over_flash();
  if (mine.cause === "offer-declined") return m.face_time_left_before_flash();
  if (mine.state === "held") return m.face_time_taken_held_flash();
  if (mine.state === "confirmed" || mine.state === "attended") return m.face_time_taken_before_flash();
  // The refusal took back that it was ended; whoever looks for what has run out will.
  return mine.state === "expired" || mine.state === "offered" ? offerOver().message : m.face_time_offer_over_flash();
}

/** Takes an offered place, or leaves it to the next. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { bookingId, shiftId } = await orRefuse(foundBooking(context.world.db.read, person, params.id));
  const accepted = (await request.formData()).get("answer") === "accept";
  const back = (words: string) => redirect(`/face-time/shifts/${shiftId}`, { headers: { "Set-Cookie": flash(words) } });
  try {
    await answeringOffer(context.world, person, bookingId, accepted);
  } catch (error) {
    if (!hasCode(error, offerOver().code)) return orRefuse(Promise.reject(error));
    return back(await overWords(context.world, person, { shiftId, bookingId }));
  }
  return back(accepted ? await takenWords(context.world, person, shiftId) : m.face_time_left_flash());
}
