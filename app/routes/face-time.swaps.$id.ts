import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { answeringSwap } from "#app/domains/face-time/swapping.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { flash } from "#app/ui/flash.server.ts";

/** A colleague takes somebody's place, or does not. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const said = (await request.formData()).get("answer");
  const accepted = said === "accept" || said === "exchange";
  const shiftId = await orRefuse(answeringSwap(context.world, person, params.id ?? "", accepted));
  const taken = said === "exchange" ? m.face_time_swap_exchanged_flash() : m.face_time_swap_taken_flash();
  const done = accepted ? taken : m.face_time_swap_declined_flash();
  return redirect(`/face-time/shifts/${shiftId}`, { headers: { "Set-Cookie": flash(done) } });
}
