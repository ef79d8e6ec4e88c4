import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { journeyWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { askedTwiceOver } from "#app/domains/journeys/impact/asked.queries.server.ts";
import { mapInput } from "#app/domains/journeys/impact/impact.input.ts";
import { mayAnswer } from "#app/domains/journeys/impact/impact.policy.ts";
import { mapsToChoose } from "#app/domains/journeys/impact/maps.queries.server.ts";
import { teamsSpokenFor } from "#app/domains/journeys/impact/promising.server.ts";
import { AskedEntry } from "#app/domains/journeys/impact/ui/asked-entry.tsx";
import { ChoiceForm } from "#app/domains/journeys/impact/ui/choice-form.tsx";
import { ImpactTabs } from "#app/domains/journeys/impact/ui/impact-tabs.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState, Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.impact_asked_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { map } = mapInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  if (map) await orRefuse(journeyWithin(read, person, map));
  const [{ found, all }, maps, ownTeams] = await Promise.all([
    askedTwiceOver(read, person, map),
    mapsToChoose(read, person),
    teamsSpokenFor(read, person),
  ]);
  const edited = new Set(maps.filter(({ edits }) => edits).map(({ id }) => id));
  return {
    map: map ?? null,
    maps,
    all,
    found: found.map((one) => ({ ...one, mayAnswer: mayAnswer({ editsMap: edited.has(one.journeyId), ownTeams }, one.teams) })),
  };
}

export default function AskedTwicePage() {
  const { map, maps, all, found } = useLoaderData<typeof loader>();
  return (
    <Page
      title={m.impact_asked_title()}
      lead={m.impact_asked_lead()}
      actions={
        <LinkButton to="/journeys/impact/asked-twice/words" tone="quiet">
          {m.impact_words_title()}
        </LinkButton>
      }
    >
      <ImpactTabs />
      <ChoiceForm
        label={m.impact_choose_map()}
        name="map"
        chosen={map}
        emptyLabel={m.impact_all_maps()}
        options={maps.map(({ id, title }) => ({ value: id, label: title || m.journeys_untitled() }))}
      />
      {found.length === 0 && (
        <EmptyState
          title={m.impact_asked_none()}
          text={m.impact_asked_none_text()}
          action={<Link to="/journeys">{m.impact_to_maps()}</Link>}
        />
      )}
      {all > found.length && <p className="mb-4 text-quiet">{m.impact_asked_count({ shown: found.length, all })}</p>}
      <ul className="grid max-w-4xl gap-5">
        {found.map((one) => (
          <li key={`${one.journeyId} ${one.term}`} className="rounded-xl border border-line bg-surface p-5 print:break-inside-avoid">
            <AskedEntry asked={one} withMap={map === null} />
            {one.mayAnswer && (
              <p className="mt-4">
                <LinkButton small tone="quiet" to={`/journeys/${one.journeyId}/asked-twice?${new URLSearchParams({ term: one.term })}`}>
                  {one.answered ? m.impact_answer_again() : m.impact_answer()}
                </LinkButton>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}
