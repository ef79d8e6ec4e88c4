import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { chainsToCustomer } from "#app/domains/journeys/claims/chains.ts";
import { mayConfirm } from "#app/domains/journeys/claims/claims.policy.ts";
import { allTeams, claimsOf, managedTeams } from "#app/domains/journeys/claims/claims.queries.server.ts";
import { isDueAgain, teamsByStep } from "#app/domains/journeys/claims/claims.ts";
import { journeyWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { ClaimEntry } from "#app/domains/journeys/claims/ui/claim-entry.tsx";
import { TeamsOnStep } from "#app/domains/journeys/claims/ui/claim-lane.tsx";
import { UnseenTeams } from "#app/domains/journeys/claims/ui/unseen-teams.tsx";
import { useJourneyRows } from "#app/domains/journeys/claims/ui/use-journey-rows.ts";
import { waysToCustomer } from "#app/domains/journeys/impact/ground.queries.server.ts";
import { outlineOf } from "#app/domains/journeys/outline.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { LinkButton, linkClass } from "#app/ui/button.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.journey.title ?? m.claims_map_title());

/** Claims that a page asks to be confirmed at once. */
const mostWaiting = 50;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const now = context.world.clock.now();
  const { id, title, editsMap } = await orRefuse(journeyWithin(read, person, params.id));
  const [{ stages, steps }, claims, teams, managed, ways] = await Promise.all([
    outlineOf(read, id),
    claimsOf(read, id),
    allTeams(read),
    managedTeams(read, person),
    waysToCustomer(read, person),
  ]);
  // What a team says of a step that is no longer drawn waits until it comes back.
  const drawn = new Map(steps.map((step) => [step.id, step.title]));
  const standing = claims.filter(({ stepId }) => drawn.has(stepId));
  const manages = new Set(managed.map((team) => team.id));
  const waiting = standing.filter(
    ({ confirmed, team, personId }) =>
      !confirmed && mayConfirm(person, { teamId: team.id, manages: manages.has(team.id), editsMap, saidBy: personId }),
  );
  const claiming = new Set(standing.map(({ team }) => team.id));
  // What is said on this map counts in any case, also where it shows how things should be.
  const chains = chainsToCustomer(
    teams.map((team) => team.id),
    [...ways.handOvers, ...standing.flatMap(({ team, handsTo }) => (handsTo ? [{ from: team.id, to: handsTo.id }] : []))],
    new Set([...ways.withCustomer, ...standing.filter(({ role }) => role === "with-customer").map(({ team }) => team.id)]),
  );
  const names = new Map(teams.map((team) => [team.id, team.name]));
  const onSteps = teamsByStep(standing);
  return {
    journey: { id, title },
    rows: stages.map((stage) => ({
      ...stage,
      steps: steps.filter((step) => step.stageId === stage.id).map((step) => ({ ...step, teams: onSteps.get(step.id) ?? [] })),
    })),
    unseen: teams
      .filter((team) => !claiming.has(team.id))
      .map((team) => ({ ...team, chain: chains.get(team.id)?.map((one) => names.get(one) ?? "") ?? null })),
    waiting: waiting.slice(0, mostWaiting).map(({ personId: _, ...claim }) => ({
      claim,
      step: drawn.get(claim.stepId) ?? "",
      may: { change: false, takeBack: false, confirm: true },
      due: isDueAgain(claim, now),
    })),
    moreWaiting: Math.max(0, waiting.length - mostWaiting),
    counts: { steps: steps.length, claimed: onSteps.size, teams: claiming.size },
  };
}

export default function Claims() {
  const { journey, rows, unseen, waiting, moreWaiting, counts } = useLoaderData<typeof loader>();
  useJourneyRows(journey.id);
  return (
    <Page
      title={journey.title}
      lead={m.claims_map_lead()}
      actions={
        <LinkButton to={`/journeys/${journey.id}`} tone="quiet">
          {m.claims_to_map()}
        </LinkButton>
      }
    >
      <p className="mb-8 text-lg">{m.claims_summary(counts)}</p>
      {waiting.length > 0 && (
        <div id="waiting" className="mb-10 max-w-3xl scroll-mt-20">
          <Section title={m.claims_waiting_title()}>
            {waiting.map(({ claim, step, may, due }) => (
              <div key={claim.id} className="mt-4">
                <p className="mb-2">
                  <Link to={`/journeys/${journey.id}/steps/${claim.stepId}`} className={linkClass} dir="auto">
                    {step || m.journeys_untitled()}
                  </Link>
                </p>
                <ClaimEntry journeyId={journey.id} claim={claim} may={may} due={due} from="waiting" />
              </div>
            ))}
            {moreWaiting > 0 && <p className="text-quiet">{m.claims_waiting_more({ count: moreWaiting })}</p>}
          </Section>
        </div>
      )}
      {rows.map((stage) => (
        <Section key={stage.id} title={<span dir="auto">{stage.title}</span>}>
          <Table
            caption={stage.title}
            columns={[
              { key: "step", label: m.claims_step() },
              { key: "teams", label: m.claims_teams() },
            ]}
            rows={stage.steps.map((step) => ({
              id: step.id,
              cells: {
                step: (
                  <Link to={`/journeys/${journey.id}/steps/${step.id}`} className="font-medium" dir="auto">
                    {step.parentId ? `↳ ${step.title}` : step.title}
                  </Link>
                ),
                teams: <TeamsOnStep teams={step.teams} />,
              },
            }))}
          />
        </Section>
      ))}
      <Section title={m.claims_unseen_title()}>
        <UnseenTeams teams={unseen} />
      </Section>
    </Page>
  );
}
