import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { listMaps, mapsOnAPage, mapsUnder } from "#app/domains/journeys/journeys.queries.server.ts";
import { journeyKindWords } from "#app/domains/journeys/ui/words.ts";
import * as m from "#app/paraglide/messages.js";
import { readCursor, writeCursor } from "#app/shared/keyset.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Badge, EmptyState, Page, Pagination } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.journeys_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const after = readCursor(new URL(request.url).searchParams.get("at"));
  const found = await listMaps(read, person, after ? { after } : {});
  const maps = found.slice(0, mapsOnAPage);
  const last = found.length > mapsOnAPage ? maps.at(-1) : undefined;
  const under = await mapsUnder(
    read,
    person,
    maps.map(({ id }) => id),
  );
  return { maps, under, next: last && writeCursor({ at: last.editedAt, id: last.id }), first: after === undefined };
}

export default function Journeys() {
  const { maps, under, next, first } = useLoaderData<typeof loader>();
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
      <ul className="grid max-w-4xl gap-4">
        {maps.map((map) => (
          <li key={map.id} className="rounded-xl border border-line bg-surface p-5">
            <MapLine map={map} />
            {under.some(({ parentId }) => parentId === map.id) && (
              <ul aria-label={m.journeys_under({ title: map.title })} className="mt-4 grid gap-3 border-s-2 border-line ps-4">
                {under
                  .filter(({ parentId }) => parentId === map.id)
                  .map((child) => (
                    <li key={child.id}>
                      <MapLine map={child} />
                    </li>
                  ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <Pagination
        newer={first ? undefined : "/journeys"}
        older={next && `/journeys?at=${next}`}
        labels={{ newer: m.journeys_first(), older: m.journeys_older() }}
      />
    </Page>
  );
}

interface Line {
  id: string;
  title: string;
  kind: "as-is" | "should-be";
  owner: string;
  shared: boolean;
  editedAt: Date | string;
}

function MapLine({ map: { id, title, kind, owner, shared, editedAt } }: { map: Line }) {
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link to={`/journeys/${id}`} className="font-serif text-xl font-semibold" dir="auto">
          {title || m.journeys_untitled()}
        </Link>
        <Badge>{journeyKindWords[kind]()}</Badge>
        {!shared && <Badge tone="warning">{m.journeys_draft()}</Badge>}
      </p>
      <p className="text-sm text-quiet">
        {m.journeys_owner({ name: owner })}, {m.journeys_edited()} <Time at={editedAt} style="ago" />
      </p>
    </div>
  );
}
