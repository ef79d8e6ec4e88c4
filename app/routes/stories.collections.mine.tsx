import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { collectionsMadeBy } from "#app/domains/stories/collections/collections.queries.server.ts";
import { CollectionList } from "#app/domains/stories/collections/ui/collection-list.tsx";
import { StoriesTabs } from "#app/domains/stories/ui/stories-tabs.tsx";
import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import { Exports } from "#app/ui/exports.tsx";
import { EmptyState, Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.collections_tab_mine());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const query = new URL(request.url).searchParams;
  return collectionsMadeBy(context.world.db.read, person.id, { after: query.get("after"), before: query.get("before") });
}

export default function OwnCollections() {
  const page = useLoaderData<typeof loader>();
  const make = <LinkButton to="/stories/collections/new">{m.collections_new()}</LinkButton>;
  return (
    <Page title={m.collections_tab_mine()} lead={m.collections_mine_lead()} actions={page.rows.length > 0 && make}>
      <StoriesTabs />
      {page.rows.length > 0 ? (
        <>
          <CollectionList label={m.collections_tab_mine()} {...page} at="/stories/collections/mine" mine />
          <Exports lead={m.ui_export_lead()} files={[{ what: m.collections_export(), address: "/stories/collections/export" }]} />
        </>
      ) : (
        <EmptyState title={m.collections_empty_title()} text={m.collections_empty_mine_text()} action={make} />
      )}
    </Page>
  );
}
