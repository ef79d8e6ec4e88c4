import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { sharedCollections } from "#app/domains/stories/collections/collections.queries.server.ts";
import { CollectionList } from "#app/domains/stories/collections/ui/collection-list.tsx";
import { StoriesTabs } from "#app/domains/stories/ui/stories-tabs.tsx";
import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import { Exports } from "#app/ui/exports.tsx";
import { EmptyState, Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.collections_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson(context, request);
  const query = new URL(request.url).searchParams;
  return sharedCollections(context.world.db.read, { after: query.get("after"), before: query.get("before") });
}

export default function Collections() {
  const page = useLoaderData<typeof loader>();
  const make = <LinkButton to="/stories/collections/new">{m.collections_new()}</LinkButton>;
  return (
    <Page title={m.collections_title()} lead={m.collections_lead()} actions={page.rows.length > 0 && make}>
      <StoriesTabs />
      {page.rows.length > 0 ? (
        <>
          <CollectionList label={m.collections_title()} {...page} at="/stories/collections" />
          <Exports lead={m.ui_export_lead()} files={[{ what: m.collections_export(), address: "/stories/collections/export" }]} />
        </>
      ) : (
        <EmptyState title={m.collections_empty_title()} text={m.collections_empty_text()} action={make} />
      )}
    </Page>
  );
}
