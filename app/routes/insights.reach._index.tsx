import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { reachMap } from "#app/domains/insights/reach/reach.queries.server.ts";
import { stageIn } from "#app/domains/insights/reach/reach.ts";
import { ReachTable } from "#app/domains/insights/reach/ui/reach-table.tsx";
import { ReachTabs } from "#app/domains/insights/reach/ui/stages.tsx";
import { departmentsWithTeams } from "#app/domains/people/organisation.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { buttonClass } from "#app/ui/button.tsx";
import { EmptyState, Page, Pagination } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.reach_title());

/** Open to everybody: how far a study reached is no secret of those who wrote it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson(context, request);
  const { searchParams } = new URL(request.url);
  const [stage, at] = [stageIn(searchParams.get("stage")), searchParams.get("at")];
  const { read } = context.world.db;
  return { stage, at, map: await reachMap(read, stage, await departmentsWithTeams(read), at) };
}

export default function Reach() {
  const { stage, at, map } = useLoaderData<typeof loader>();
  const place = (cursor: string | null | undefined) => `?${new URLSearchParams({ stage, ...(cursor ? { at: cursor } : {}) })}`;
  return (
    <Page
      title={m.reach_title()}
      lead={m.reach_lead()}
      actions={
        <a href={`/insights/reach.csv${place(at)}`} download className={buttonClass({ tone: "quiet" })}>
          {m.reach_export()}
        </a>
      }
    >
      <ReachTabs stage={stage} at={at} />
      {map.studies.length === 0 ? (
        <EmptyState title={m.reach_none()} text={m.reach_none_text()} />
      ) : (
        <>
          <ReachTable map={map} stage={stage} />
          <p className="mt-4 max-w-2xl text-sm text-quiet">{m.reach_hidden_text()}</p>
          <Pagination
            newer={map.newer && place(map.newer)}
            older={map.older && place(map.older)}
            labels={{ newer: m.reach_newer(), older: m.reach_older() }}
          />
        </>
      )}
    </Page>
  );
}
