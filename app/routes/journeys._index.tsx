import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { listMaps, mapsOnAPage } from "#app/domains/journeys/journeys.queries.server.ts";
import { mapsBelow } from "#app/domains/journeys/tree.queries.server.ts";
import { MapTree } from "#app/domains/journeys/ui/map-tree.tsx";
import * as m from "#app/paraglide/messages.js";
import { readCursor, writeCursor } from "#app/shared/keyset.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState, Page, Pagination } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.journeys_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const after = readCursor(new URL(request.url).searchParams.get("at"));
  const found = await listMaps(read, person, after ? { after } : {});
  const maps = found.slice(0, mapsOnAPage);
  const last = found.length > mapsOnAPage ? maps.at(-1) : undefined;
  const under = await mapsBelow(
    read,
    person,
    maps.map(({ id }) => id),
  );
  return {
    maps,
    under: under.maps,
    cut: under.cut,
    next: last && writeCursor({ at: last.editedAt, id: last.id }),
    first: after === undefined,
  };
}

export default function Journeys() {
  const { maps, under, cut, next, first } = useLoaderData<typeof loader>();
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
      {maps.length === 0 && (
        <EmptyState
          title={m.journeys_empty_title()}
          text={m.journeys_empty_text()}
          action={<LinkButton to="/journeys/new">{m.journeys_new()}</LinkButton>}
        />
      )}
      <MapTree tops={maps} under={under} />
      {cut && <p className="mt-4 text-quiet">{m.journeys_tree_cut()}</p>}
      <Pagination
        newer={first ? undefined : "/journeys"}
        older={next && `/journeys?at=${next}`}
        labels={{ newer: m.journeys_first(), older: m.journeys_older() }}
      />
    </Page>
  );
}
