import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { journeyWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { signed } from "#app/domains/journeys/curve/words.ts";
import { leastDip } from "#app/domains/journeys/impact/hand-overs.ts";
import { handOversPage } from "#app/domains/journeys/impact/hand-overs-page.queries.server.ts";
import { mapInput } from "#app/domains/journeys/impact/impact.input.ts";
import { mapsToChoose } from "#app/domains/journeys/impact/maps.queries.server.ts";
import { ChoiceForm } from "#app/domains/journeys/impact/ui/choice-form.tsx";
import { HandOverPicture } from "#app/domains/journeys/impact/ui/hand-over-picture.tsx";
import { ImpactTabs } from "#app/domains/journeys/impact/ui/impact-tabs.tsx";
import { Feeling } from "#app/domains/journeys/impact/ui/touched-steps.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { EmptyState, Notice, Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.impact_overs_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { map } = mapInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  if (map) await orRefuse(journeyWithin(read, person, map));
  const [shown, maps] = await Promise.all([handOversPage(read, person, map), mapsToChoose(read, person)]);
  return { map: map ?? null, maps, shown };
}

export default function HandOvers() {
  const { map, maps, shown } = useLoaderData<typeof loader>();
  const { teams, pairs, dips } = shown;
  return (
    <Page title={m.impact_overs_title()} lead={m.impact_overs_lead()}>
      <ImpactTabs />
      <ChoiceForm
        label={m.impact_choose_map()}
        name="map"
        chosen={map}
        emptyLabel={m.impact_all_maps()}
        options={maps.map(({ id, title }) => ({ value: id, label: title || m.journeys_untitled() }))}
      />
      {shown.cut && <Notice tone="info">{m.impact_cut_note()}</Notice>}
      {pairs.length === 0 ? (
        <EmptyState
          title={m.impact_overs_none()}
          text={m.impact_overs_none_text()}
          action={<Link to="/journeys">{m.impact_to_maps()}</Link>}
        />
      ) : (
        <>
          <Section title={m.impact_overs_picture()}>
            <p className="-mt-2 mb-4 text-quiet">
              {m.impact_overs_picture_lead({ least: leastDip })}{" "}
              {shown.all > teams.length && m.impact_overs_picture_most({ count: teams.length })}
            </p>
            <HandOverPicture teams={teams} pairs={pairs} />
          </Section>
          <Section title={m.impact_overs_dips_title()}>
            <p className="-mt-2 mb-4 text-quiet">{m.impact_overs_dips_lead({ least: leastDip })}</p>
            {dips.length === 0 ? <p>{m.impact_overs_dips_none()}</p> : <Dips dips={dips} onlyOneMap={map !== null} />}
            {shown.allDips > dips.length && (
              <p className="mt-3 text-sm text-quiet">{m.impact_overs_first({ shown: dips.length, all: shown.allDips })}</p>
            )}
          </Section>
          <Section title={m.impact_overs_table()}>
            <Pairs pairs={pairs} />
            {shown.allPairs > pairs.length && (
              <p className="mt-3 text-sm text-quiet">{m.impact_overs_first({ shown: pairs.length, all: shown.allPairs })}</p>
            )}
          </Section>
        </>
      )}
    </Page>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>["shown"];

function Dips({ dips, onlyOneMap }: { dips: Shown["dips"]; onlyOneMap: boolean }) {
  return (
    <Table
      caption={m.impact_as_table({ title: m.impact_overs_dips_title() })}
      columns={[
        { key: "step", label: m.impact_step() },
        { key: "from", label: m.impact_overs_from() },
        { key: "before", label: m.impact_overs_before(), align: "end" },
        { key: "to", label: m.impact_overs_to() },
        { key: "after", label: m.impact_overs_after(), align: "end" },
      ]}
      rows={dips.map((one) => ({
        id: `${one.journeyId} ${one.stepId} ${one.from} ${one.to}`,
        cells: {
          step: (
            <>
              <Link to={`/journeys/${one.journeyId}/steps/${one.stepId}`} className="font-medium hover:text-accent" dir="auto">
                {one.step}
              </Link>
              <span aria-hidden="true"> → </span>
              <Link to={`/journeys/${one.journeyId}/steps/${one.nextStepId}`} className="hover:text-accent" dir="auto">
                {one.nextStep}
              </Link>
              {!onlyOneMap && (
                <span className="block text-sm font-normal text-quiet" dir="auto">
                  {one.map}
                </span>
              )}
            </>
          ),
          from: <span dir="auto">{one.from}</span>,
          before: one.before === null ? "–" : <Feeling pleasure={one.before} />,
          to: <span dir="auto">{one.to}</span>,
          after: one.after === null ? "–" : <Feeling pleasure={one.after} />,
        },
      }))}
    />
  );
}

function Pairs({ pairs }: { pairs: Shown["pairs"] }) {
  return (
    <Table
      caption={m.impact_as_table({ title: m.impact_overs_table() })}
      columns={[
        { key: "from", label: m.impact_overs_from() },
        { key: "to", label: m.impact_overs_to() },
        { key: "count", label: m.impact_overs_count(), align: "end" },
        { key: "dips", label: m.impact_overs_dips(), align: "end" },
        { key: "deepest", label: m.impact_overs_deepest(), align: "end" },
      ]}
      rows={pairs.map(({ from, to, fromName, toName, count, dips, deepest }) => ({
        id: `${from} ${to}`,
        cells: {
          from: (
            <Link to={`/journeys/impact?team=${from}`} className="font-medium hover:text-accent" dir="auto">
              {fromName}
            </Link>
          ),
          to: (
            <Link to={`/journeys/impact?team=${to}`} className="hover:text-accent" dir="auto">
              {toName}
            </Link>
          ),
          count,
          dips: dips > 0 ? <span className="font-semibold text-struggle">▼ {dips}</span> : "0",
          deepest: deepest === null ? "–" : signed(deepest),
        },
      }))}
    />
  );
}
