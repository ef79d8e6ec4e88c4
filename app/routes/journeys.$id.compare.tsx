import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { compareMaps } from "#app/domains/journeys/board/comparing.ts";
import type { JourneyMap } from "#app/domains/journeys/board/map.ts";
import { layOver } from "#app/domains/journeys/board/overlaying.ts";
import { DifferenceTable } from "#app/domains/journeys/formats/ui/difference-table.tsx";
import { differenceWords } from "#app/domains/journeys/formats/words.ts";
import { mapOf } from "#app/domains/journeys/journal.server.ts";
import { mayEditMap } from "#app/domains/journeys/journeys.policy.ts";
import { requireStake } from "#app/domains/journeys/journeys.queries.server.ts";
import { mostOffered } from "#app/domains/journeys/journeys.ts";
import { mapsOffered } from "#app/domains/journeys/tree.queries.server.ts";
import { OverlayTable } from "#app/domains/journeys/ui/overlay-table.tsx";
import { journeyKindWords, versionCalled } from "#app/domains/journeys/ui/words.ts";
import { listVersions, versionOf } from "#app/domains/journeys/versions.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import { Button, LinkButton, linkClass } from "#app/ui/button.tsx";
import { NativeSelect } from "#app/ui/field.tsx";
import { dateFormat } from "#app/ui/formats.ts";
import { EmptyState, Page, Section } from "#app/ui/page.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { titled } from "#app/ui/title.ts";
import type { Reader } from "#db/client.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.journeys_compare_page_title({ title: data?.title ?? "" }));

interface Side {
  readonly name: string;
  readonly map: JourneyMap;
}

/** A state of this map that was kept, another map that the person reads, or this one as it is now. Refuses with `hallway.not-found`. */
async function sideOf(read: Reader, person: Person, journeyId: string, asked: string): Promise<Side> {
  const version = isId(asked) ? await versionOf(read, journeyId, asked) : undefined;
  if (version) return { name: versionCalled(version), map: version.map };
  const other = isId(asked) ? await requireStake(read, person, asked) : undefined;
  const map = await mapOf(read, other?.id ?? journeyId);
  if (!map) throw notFound();
  return { name: other ? `${other.title} (${journeyKindWords[map.kind]()})` : m.journeys_compare_now(), map };
}

/** Two maps laid over one another: as it is and as it should be, two states of one, or one of each. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const stake = await orRefuse(requireStake(read, person, params.id ?? ""));
  const query = new URL(request.url).searchParams;
  const named = [query.get("from") ?? "", query.get("to") ?? ""];
  const [versions, { maps, cut }] = await Promise.all([listVersions(read, stake.id), mapsOffered(read, person, { named })]);
  // Who asks for nothing yet sees what has changed since the last state that was kept.
  const asked = { from: query.get("from") ?? versions[0]?.id ?? "", to: query.get("to") ?? "" };
  const [before, after] = await Promise.all([
    orRefuse(sideOf(read, person, stake.id, asked.from)),
    orRefuse(sideOf(read, person, stake.id, asked.to)),
  ]);
  const chosen = asked.from !== asked.to;
  return {
    id: stake.id,
    title: stake.title,
    mayEdit: mayEditMap(person, stake),
    asked,
    names: { before: before.name, after: after.name },
    versions,
    maps: maps.filter(({ id }) => id !== stake.id).map(({ id, title, kind }) => ({ id, title, kind })),
    cut,
    differences: chosen ? compareMaps(before.map, after.map, differenceWords) : undefined,
    rows: chosen ? layOver(before.map, after.map) : [],
  };
}

export default function Compare() {
  const { id, title, mayEdit, asked, names, versions, maps, cut, differences, rows } = useLoaderData<typeof loader>();
  const { locale, zone } = useReader();
  const day = dateFormat(locale, zone, "date");
  const options = [
    ...versions.map((version) => ({
      value: version.id,
      label: `${versionCalled(version)} · ${day.format(new Date(version.at))}`,
    })),
    ...maps.map((map) => ({ value: map.id, label: `${map.title} (${journeyKindWords[map.kind]()})` })),
  ];
  return (
    <Page title={m.journeys_compare_page_title({ title })} lead={m.journeys_compare_page_lead()}>
      <p className="mb-6">
        <Link to={`/journeys/${id}`} className={linkClass}>
          {m.journeys_back_to_map()}
        </Link>
      </p>
      {!differences && versions.length === 0 && (
        <div className="mb-10">
          <EmptyState
            title={m.journeys_compare_none()}
            text={mayEdit ? m.journeys_compare_none_text() : m.journeys_compare_none_reading()}
            action={mayEdit && <LinkButton to={`/journeys/${id}/history#name`}>{m.journeys_compare_name()}</LinkButton>}
          />
          {maps.length > 0 && <p className="mt-6 text-quiet">{m.journeys_compare_none_other()}</p>}
        </div>
      )}
      {options.length > 0 && (
        <Form method="get" className="mb-10 flex flex-wrap items-end gap-4">
          {(["from", "to"] as const).map((side) => (
            <div key={side} className="grid min-w-56 gap-1">
              <label htmlFor={side} className="text-sm font-semibold">
                {side === "from" ? m.journeys_compare_from() : m.journeys_compare_to()}
              </label>
              <NativeSelect
                key={asked[side]}
                id={side}
                name={side}
                start={asked[side]}
                emptyLabel={m.journeys_compare_now()}
                options={options}
              />
            </div>
          ))}
          <Button>{m.journeys_compare_button()}</Button>
          {cut && <p className="basis-full text-sm text-quiet">{m.journeys_offered_cut({ most: mostOffered })}</p>}
        </Form>
      )}
      {!differences && versions.length > 0 && <p className="text-quiet">{m.journeys_compare_twice()}</p>}
      {differences && (
        <>
          <Section title={m.journeys_compare_title_of({ from: names.before, to: names.after })}>
            {differences.length === 0 ? (
              <p className="text-quiet">{m.journeys_compare_same()}</p>
            ) : (
              <DifferenceTable differences={differences} />
            )}
          </Section>
          <Section title={m.journeys_compare_overlay()}>
            <OverlayTable rows={rows} before={names.before} after={names.after} />
          </Section>
        </>
      )}
    </Page>
  );
}
