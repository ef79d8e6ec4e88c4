import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { claiming, textsOfClaim } from "#app/domains/journeys/claims/claiming.server.ts";
import { newClaimInput } from "#app/domains/journeys/claims/claims.input.ts";
import { allTeams, managedTeams } from "#app/domains/journeys/claims/claims.queries.server.ts";
import { takenOrSaid } from "#app/domains/journeys/claims/form-answers.server.ts";
import { journeyWithin, stepWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { ClaimForm } from "#app/domains/journeys/claims/ui/claim-fields.tsx";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { newId } from "#app/shared/ids.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { EmptyState, Page } from "#app/ui/page.tsx";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.claims_new_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const journey = await orRefuse(journeyWithin(read, person, params.id));
  const [step, teams, managed] = await Promise.all([
    orRefuse(stepWithin(read, journey.id, params.step)),
    allTeams(read),
    managedTeams(read, person),
  ]);
  const speaksFor = new Set([person.teamId, ...managed.map((team) => team.id)]);
  const ownTeams = teams.filter((team) => speaksFor.has(team.id));
  const [own, another] = ownTeams;
  return {
    id: newId(),
    journey: { id: journey.id, title: journey.title },
    step: { id: step.id, title: step.title },
    // Nobody hands over to themselves; of several teams it is not known yet which one is meant.
    teams: teams.filter((team) => another || team !== own),
    ownTeams,
    values: { team: person.teamId ?? managed[0]?.id ?? "", confidence: "think-so" },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const journey = await orRefuse(journeyWithin(world.db.read, person, params.id));
  const step = await orRefuse(stepWithin(world.db.read, journey.id, params.step));
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, newClaimInput);
  if (answer) return answer;
  const { id, team, channel = null, frequency = null, handsTo = null, gives, note, ...fields } = value;
  const content = { ...fields, channel, frequency, handsTo, gives: gives || null, note: note || null };
  const about = { kind: "journey-claim", id };
  const asked = await takenOrSaid(world, { submission, about, texts: textsOfClaim(content), answers }, () =>
    claiming(world, person, { ...content, id, journeyId: journey.id, stepId: step.id, teamId: team, answers }),
  );
  if (asked) return asked;
  return redirect(`/journeys/${journey.id}/steps/${step.id}#claims`, { headers: { "Set-Cookie": flash(m.claims_made_flash()) } });
}

export default function NewClaim() {
  const { id, journey, step, teams, ownTeams, values } = useStill(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  const back = `/journeys/${journey.id}/steps/${step.id}`;
  return (
    <Page narrow title={m.claims_new_title()} lead={m.claims_new_lead()}>
      <p className="mb-8 border-s-3 border-line ps-4">
        <span className="block font-serif text-xl" dir="auto">
          {step.title}
        </span>
        <span className="text-quiet" dir="auto">
          {journey.title}
        </span>
      </p>
      {ownTeams.length > 0 ? (
        <ClaimForm id={id} values={values} ownTeams={ownTeams} teams={teams} answer={answer} button={m.claims_button()} cancel={back} />
      ) : (
        <EmptyState
          title={m.claims_new_title()}
          text={m.claims_no_team()}
          action={
            <LinkButton to={back} tone="quiet">
              {m.claims_cancel()}
            </LinkButton>
          }
        />
      )}
    </Page>
  );
}
