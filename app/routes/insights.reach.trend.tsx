import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { stageIn } from "#app/domains/insights/reach/reach.ts";
import { recentTrend } from "#app/domains/insights/reach/trend.queries.server.ts";
import { hiddenFunctions, trendChart } from "#app/domains/insights/reach/trend-chart.ts";
import { ReachTabs } from "#app/domains/insights/reach/ui/stages.tsx";
import { ChartFigure } from "#app/domains/insights/ui/blocks.tsx";
import { departmentsWithTeams } from "#app/domains/people/organisation.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { EmptyState, Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.reach_trend_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson(context, request);
  const stage = stageIn(new URL(request.url).searchParams.get("stage"));
  const { read } = context.world.db;
  const trend = await recentTrend(read, stage, () => departmentsWithTeams(read));
  return { stage, chart: trendChart(trend, stage), hidden: hiddenFunctions(trend) };
}

export default function ReachTrend() {
  const { stage, chart, hidden } = useLoaderData<typeof loader>();
  return (
    <Page title={m.reach_trend_title()} lead={m.reach_trend_lead()}>
      <ReachTabs stage={stage} />
      {chart ? (
        <div className="max-w-4xl">
          <ChartFigure chart={chart} curating={false} />
        </div>
      ) : (
        <EmptyState title={m.reach_trend_none()} text={m.reach_trend_none_text()} />
      )}
      {hidden.length > 0 && <p className="mt-4 text-sm text-quiet">{m.reach_trend_hidden({ functions: hidden.join(", ") })}</p>}
    </Page>
  );
}
