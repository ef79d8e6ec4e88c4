import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { foundShift } from "#app/domains/face-time/shift-page.queries.server.ts";
import { answeringSwap } from "#app/domains/face-time/swapping.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import type { World } from "#app/shared/world.ts";
import { flash } from "#app/ui/flash.server.ts";

/** What became of it: whoever must be approved first has a place that is held. */
async function takenWords({ db }: World, person: Person, shiftId: string, exchanged: boolean): Promise<string> {
  const { mine } = await foundShift(db.read, person, shiftId);
  const held = mine?.state === "held";
  if (exchanged) return held ? m.face_time_swap_exchanged_held_flash() : m.face_time_swap_exchanged_flash();
  return held ? m.face_time_taken_held_flash() : m.face_time_swap_taken_flash();
}

/** A colleague takes somebody's place, or does not. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const said = (await request.formData()).get("answer");
  const accepted = said === "accept" || said === "exchange";
  const shiftId = await orRefuse(answeringSwap(context.world, person, params.id ?? "", accepted));
  const done = accepted ? await takenWords(context.world, person, shiftId, said === "exchange") : m.face_time_swap_declined_flash();
  return redirect(`/face-time/shifts/${shiftId}`, { headers: { "Set-Cookie": flash(done) } });
}
