import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { requireStake } from "#app/domains/journeys/journeys.queries.server.ts";
import { workshopsOn } from "#app/domains/workshops/lists.queries.server.ts";
import { WorkshopList } from "#app/domains/workshops/ui/workshop-list.tsx";
import { mayPrepare } from "#app/domains/workshops/workshops.policy.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState, Notice, Page, Pagination } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.workshops_on_map_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { id, title, shared } = await orRefuse(requireStake(read, person, params.id ?? ""));
  const after = new URL(request.url).searchParams.get("after");
  const { rows: workshops, next } = await workshopsOn(read, id, after);
  return { id, title, shared, workshops, next, first: !after, mayPrepare: mayPrepare(person) };
}

export default function MapWorkshops() {
  const { id, title, shared, workshops, next, first, mayPrepare: may } = useLoaderData<typeof loader>();
  const prepare = may && shared && <LinkButton to={`/journeys/${id}/workshops/new`}>{m.workshops_prepare()}</LinkButton>;
  return (
    <Page
      title={m.workshops_on_map_title()}
      lead={<span dir="auto">{title}</span>}
      actions={
        <>
          <LinkButton to={`/journeys/${id}`} tone="quiet">
            {m.workshops_to_map()}
          </LinkButton>
          {workshops.length > 0 && prepare}
        </>
      }
    >
      <div className="max-w-4xl">
        {may && !shared && (
          <div className="mb-6">
            <Notice tone="info">{m.workshops_map_private()}</Notice>
          </div>
        )}
        {workshops.length === 0 ? (
          <EmptyState title={m.workshops_on_map_none()} text={m.workshops_lead()} action={prepare} />
        ) : (
          <WorkshopList workshops={workshops} onMap />
        )}
        <Pagination
          newer={first ? undefined : `/journeys/${id}/workshops`}
          older={next && `/journeys/${id}/workshops?after=${next}`}
          labels={{ newer: m.workshops_first(), older: m.workshops_earlier() }}
        />
      </div>
    </Page>
  );
}
