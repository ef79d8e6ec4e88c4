import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { claimWordInput } from "#app/domains/journeys/claims/claims.input.ts";
import { confirmingClaim, unconfirmingClaim } from "#app/domains/journeys/claims/confirming.server.ts";
import { claimWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { stillSo } from "#app/domains/journeys/claims/still-so.server.ts";
import { takingBackClaim } from "#app/domains/journeys/claims/taking-back.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { flash } from "#app/ui/flash.server.ts";

/** A claim is read on the page of its step. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { journey, claim } = await orRefuse(claimWithin(context.world.db.read, person, params.id, params.claim));
  return redirect(`/journeys/${journey.id}/steps/${claim.stepId}#claim-at-${claim.id}`);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const { journey, claim } = await orRefuse(claimWithin(world.db.read, person, params.id, params.claim));
  const { value, answer } = parseForm(await request.formData(), claimWordInput);
  if (answer) return answer;
  const named = { journeyId: journey.id, claimId: claim.id };
  const read = { ...named, readAt: value.readAt };
  const doing = {
    confirm: () => confirmingClaim(world, person, read),
    unconfirm: () => unconfirmingClaim(world, person, named),
    "still-so": () => stillSo(world, person, read),
    "take-back": () => takingBackClaim(world, person, read),
  };
  await orRefuse(doing[value.intent]());
  const said = {
    confirm: m.claims_confirmed_flash,
    unconfirm: m.claims_unconfirmed_flash,
    "still-so": m.claims_still_so_flash,
    "take-back": m.claims_taken_back_flash,
  };
  const back = value.from ? `/journeys/${journey.id}/claims#waiting` : `/journeys/${journey.id}/steps/${claim.stepId}`;
  return redirect(back, { headers: { "Set-Cookie": flash(said[value.intent]()) } });
}

/** Never drawn: with it, a refusal is a page that says why, instead of data. */
export default function Claim() {
  return null;
}
