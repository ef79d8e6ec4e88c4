import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { longestTitle } from "#app/domains/journeys/board/map.ts";
import { mapsCalled } from "#app/domains/journeys/finding-maps.queries.server.ts";
import { listMaps, mapsOnAPage } from "#app/domains/journeys/journeys.queries.server.ts";
import { mapsBelow } from "#app/domains/journeys/tree.queries.server.ts";
import { MapSearch } from "#app/domains/journeys/ui/map-search.tsx";
import { MapTree } from "#app/domains/journeys/ui/map-tree.tsx";
import * as m from "#app/paraglide/messages.js";
import { readCursor, writeCursor } from "#app/shared/keyset.ts";
import { tidied } from "#app/shared/tidied.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState, Page, Pagination } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.journeys_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const asked = new URL(request.url).searchParams;
  const after = readCursor(asked.get("at"));
  const words = tidied(asked.get("q") ?? "").slice(0, longestTitle);
  const first = after === undefined;
  if (words !== "") {
    const { maps, count, next } = await mapsCalled(read, person, words, after ? { after } : {});
    return { words, count, maps, under: [], cut: false, next, first };
  }
  const found = await listMaps(read, person, after ? { after } : {});
  const maps = found.slice(0, mapsOnAPage);
  const last = found.length > mapsOnAPage ? maps.at(-1) : undefined;
  const under = await mapsBelow(
    read,
    person,
    maps.map(({ id }) => id),
  );
  return {
    words,
    count: undefined,
    maps,
    under: under.maps,
    cut: under.cut,
    next: last && writeCursor({ at: last.editedAt, id: last.id }),
    first,
  };
}

export default function Journeys() {
  const { words, count, maps, under, cut, next, first } = useLoaderData<typeof loader>();
  return (
    <Page
      title={m.journeys_title()}
      lead={m.journeys_lead()}
      actions={
        <>
          <LinkButton to="/journeys/impact" tone="quiet">
            {m.impact_title()}
          </LinkButton>
          <LinkButton to="/workshops" tone="quiet">
            {m.workshops_title()}
          </LinkButton>
          <LinkButton to="/journeys/bin" tone="quiet">
            {m.journeys_bin_title()}
          </LinkButton>
          <LinkButton to="/journeys/new">{m.journeys_new()}</LinkButton>
        </>
      }
    >
      {(maps.length > 0 || words !== "" || !first) && <MapSearch words={words} count={count} />}
      {maps.length === 0 && words === "" && (
        <EmptyState
          title={m.journeys_empty_title()}
          text={m.journeys_empty_text()}
          action={<LinkButton to="/journeys/new">{m.journeys_new()}</LinkButton>}
        />
      )}
      <MapTree tops={maps} under={under} />
      {cut && <p className="mt-4 text-quiet">{m.journeys_tree_cut()}</p>}
      <Pagination
        newer={first ? undefined : `/journeys${words && `?${new URLSearchParams({ q: words })}`}`}
        older={next && `/journeys?${new URLSearchParams({ ...(words ? { q: words } : {}), at: next })}`}
        labels={{ newer: m.journeys_first(), older: m.journeys_older() }}
      />
    </Page>
  );
}
