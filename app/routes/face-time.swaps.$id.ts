import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { swapOver } from "#app/domains/face-time/face-time.errors.ts";
import { foundShift } from "#app/domains/face-time/shift-page.queries.server.ts";
import { answeringSwap } from "#app/domains/face-time/swapping.server.ts";
import { swapAskedFrom } from "#app/domains/face-time/swaps.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { hasCode } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { flash } from "#app/ui/flash.server.ts";

/** What became of it: whoever must be approved first has a place that is held. */
async function takenWords({ db }: World, person: Person, shiftId: string, exchanged: boolean): Promise<string> {
  const { mine } = await foundShift(db.read, person, shiftId);
  const held = mine?.state === "held";
  if (exchanged) return held ? m.face_time_swap_exchanged_held_flash() : m.face_time_swap_exchanged_flash();
  return held ? m.face_time_taken_held_flash() : m.face_time_swap_taken_flash();
}

/** Answered in another window, or taken back: said on the shift, where what can be done now stands beside it. */
async function overWords({ db }: World, person: Person, id: string): Promise<string> {
  const { answer } = await swapAskedFrom(db.read, person, id);
  if (answer === "accepted") return m.face_time_taken_before_flash();
  return answer === "declined" ? m.face_time_swap_declined_before_flash() : swapOver().message;
}

/** A colleague takes somebody's place, or does not. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const said = (await request.formData()).get("answer");
  const accepted = said === "accept" || said === "exchange";
  const { id, shiftId } = await orRefuse(swapAskedFrom(context.world.db.read, person, params.id));
  const back = (words: string) => redirect(`/face-time/shifts/${shiftId}`, { headers: { "Set-Cookie": flash(words) } });
  try {
    await answeringSwap(context.world, person, id, accepted);
  } catch (error) {
    if (!hasCode(error, swapOver().code)) return orRefuse(Promise.reject(error));
    return back(await overWords(context.world, person, id));
  }
  return back(accepted ? await takenWords(context.world, person, shiftId, said === "exchange") : m.face_time_swap_declined_flash());
}
