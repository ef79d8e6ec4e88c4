import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { journeyWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { mapInput } from "#app/domains/journeys/impact/impact.input.ts";
import { mapsToChoose } from "#app/domains/journeys/impact/maps.queries.server.ts";
import { weightsIn } from "#app/domains/journeys/impact/ranking.ts";
import { rankingPage } from "#app/domains/journeys/impact/ranking-page.queries.server.ts";
import { ImpactTabs } from "#app/domains/journeys/impact/ui/impact-tabs.tsx";
import { RankingTable } from "#app/domains/journeys/impact/ui/ranking-table.tsx";
import { WeightsForm } from "#app/domains/journeys/impact/ui/weights-form.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { EmptyState, Notice, Page, Pagination } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.impact_ranking_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const query = new URL(request.url).searchParams;
  const { map, page } = mapInput.parse(Object.fromEntries(query));
  const weights = weightsIn(query);
  if (map) await orRefuse(journeyWithin(read, person, map));
  const [maps, ranking] = await Promise.all([mapsToChoose(read, person), rankingPage(read, person, { map, page, weights })]);
  query.delete("page");
  return { map: map ?? null, maps, weights, ranking, query: query.toString() };
}

export default function Ranking() {
  const { map, maps, weights, ranking, query } = useLoaderData<typeof loader>();
  const { steps, page, counts } = ranking;
  const turn = (number: number) =>
    `/journeys/impact/ranking?${new URLSearchParams([...new URLSearchParams(query), ["page", String(number)]])}`;
  return (
    <Page title={m.impact_ranking_title()} lead={m.impact_ranking_lead()}>
      <ImpactTabs />
      <WeightsForm weights={weights} map={map} maps={maps.map(({ id, title }) => ({ value: id, label: title || m.journeys_untitled() }))} />
      {ranking.cut && <Notice tone="info">{m.impact_cut_note()}</Notice>}
      <p className="mb-4 text-quiet">{m.impact_ranking_counts(counts)}</p>
      {steps.length === 0 ? (
        <EmptyState
          title={m.impact_ranking_none()}
          text={m.impact_ranking_none_text()}
          action={<Link to="/journeys">{m.impact_to_maps()}</Link>}
        />
      ) : (
        <RankingTable steps={steps} highest={ranking.highest} onlyOneMap={map !== null} />
      )}
      <Pagination
        {...(page.at > 1 ? { newer: turn(page.at - 1) } : {})}
        {...(page.at < page.pages ? { older: turn(page.at + 1) } : {})}
        labels={{ newer: m.impact_earlier(), older: m.impact_further() }}
      />
    </Page>
  );
}
