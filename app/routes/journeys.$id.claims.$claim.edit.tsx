import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { changingClaim } from "#app/domains/journeys/claims/changing.server.ts";
import { textsOfClaim } from "#app/domains/journeys/claims/claiming.server.ts";
import { isClaimChanged } from "#app/domains/journeys/claims/claims.errors.ts";
import { claimInput } from "#app/domains/journeys/claims/claims.input.ts";
import { mayClaim } from "#app/domains/journeys/claims/claims.policy.ts";
import { allTeams } from "#app/domains/journeys/claims/claims.queries.server.ts";
import type { ShownClaim } from "#app/domains/journeys/claims/claims.ts";
import { takenOrSaid } from "#app/domains/journeys/claims/form-answers.server.ts";
import { claimWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { ClaimNow } from "#app/domains/journeys/claims/ui/claim-entry.tsx";
import { ClaimForm } from "#app/domains/journeys/claims/ui/claim-fields.tsx";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import * as m from "#app/paraglide/messages.js";
import type { Context } from "#app/shared/context.ts";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.claims_change_title());

async function changeable(context: Context, request: Request, params: { id?: string; claim?: string }) {
  const person = await requirePerson(context, request);
  const found = await orRefuse(claimWithin(context.world.db.read, person, params.id, params.claim));
  if (!mayClaim(person, found.stake)) await orRefuse(Promise.reject(notAllowed()));
  return { person, ...found };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { journey, claim } = await changeable(context, request, params);
  const { id, stepId, team, asks, handsTo, gives, note, channel, frequency, role, confidence } = claim;
  return {
    journeyId: journey.id,
    id,
    stepId,
    team: team.name,
    teams: (await allTeams(context.world.db.read)).filter((other) => other.id !== team.id),
    values: {
      role,
      confidence,
      channel: channel ?? "",
      frequency: frequency ?? "",
      asks: asks.join("\n"),
      gives: gives ?? "",
      handsTo: handsTo?.id ?? "",
      note: note ?? "",
      readAt: String(claim.saidAt.getTime()),
    },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { person, journey, claim } = await changeable(context, request, params);
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, claimInput);
  if (answer) return answer;
  const { channel = null, frequency = null, handsTo = null, gives, note, ...fields } = value;
  const content = { ...fields, channel, frequency, handsTo, gives: gives || null, note: note || null };
  const about = { kind: "journey-claim", id: claim.id };
  try {
    const said = { submission, about, texts: textsOfClaim(content), answers, letThrough: isClaimChanged };
    const asked = await takenOrSaid(context.world, said, () =>
      changingClaim(context.world, person, { ...content, journeyId: journey.id, claimId: claim.id, answers }),
    );
    if (asked) return asked;
  } catch (error) {
    if (!isClaimChanged(error)) throw error;
    // What was typed stays; sent again, it was written by somebody who has seen what it replaces.
    const now = await orRefuse(claimWithin(context.world.db.read, person, journey.id, claim.id));
    return data({ result: submission.reply({ formErrors: [m.claims_changed_meanwhile()] }), now: now.claim }, { status: 409 });
  }
  return redirect(`/journeys/${journey.id}/steps/${claim.stepId}`, { headers: { "Set-Cookie": flash(m.claims_changed_flash()) } });
}

export default function ChangeClaim() {
  const { journeyId, id, stepId, team, teams, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const now = (answer && "now" in answer ? answer.now : undefined) as ShownClaim | undefined;
  return (
    <Page narrow title={m.claims_change_title()} lead={m.claims_change_lead()}>
      <p className="mb-8 text-xl font-semibold" dir="auto">
        {team}
      </p>
      {now && <ClaimNow claim={now} />}
      <ClaimForm
        id={id}
        values={values}
        readAt={now ? String(new Date(now.saidAt).getTime()) : undefined}
        teams={teams}
        answer={answer}
        button={m.claims_change_button()}
        cancel={`/journeys/${journeyId}/steps/${stepId}`}
      />
    </Page>
  );
}
