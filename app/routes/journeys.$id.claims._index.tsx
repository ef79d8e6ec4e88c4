import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { chainsToCustomer } from "#app/domains/journeys/claims/chains.ts";
import { allTeams, claimsOf } from "#app/domains/journeys/claims/claims.queries.server.ts";
import { teamsByStep } from "#app/domains/journeys/claims/claims.ts";
import { journeyWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { TeamsOnStep } from "#app/domains/journeys/claims/ui/claim-lane.tsx";
import { UnseenTeams } from "#app/domains/journeys/claims/ui/unseen-teams.tsx";
import { useJourneyRows } from "#app/domains/journeys/claims/ui/use-journey-rows.ts";
import { waysToCustomer } from "#app/domains/journeys/impact/ground.queries.server.ts";
import { outlineOf } from "#app/domains/journeys/outline.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.journey.title ?? m.claims_map_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { id, title } = await orRefuse(journeyWithin(read, person, params.id));
  const [{ stages, steps }, claims, teams, ways] = await Promise.all([
    outlineOf(read, id),
    claimsOf(read, id),
    allTeams(read),
    waysToCustomer(read, person),
  ]);
  // What a team says of a step that is no longer drawn waits until it comes back.
  const drawn = new Set(steps.map((step) => step.id));
  const standing = claims.filter(({ stepId }) => drawn.has(stepId));
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
    counts: { steps: steps.length, claimed: onSteps.size, teams: claiming.size },
  };
}

export default function Claims() {
  const { journey, rows, unseen, counts } = useLoaderData<typeof loader>();
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
