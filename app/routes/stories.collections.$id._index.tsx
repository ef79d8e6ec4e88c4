import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { ReportButton } from "#app/domains/comments/ui/report.tsx";
import { isMaker, mayTakeDown } from "#app/domains/stories/collections/collections.policy.ts";
import { foundCollection, placesOf } from "#app/domains/stories/collections/collections.queries.server.ts";
import { collectionAddress } from "#app/domains/stories/collections/collections.ts";
import { CollectionHeader, Gone, TakenDown } from "#app/domains/stories/collections/ui/collection-page.tsx";
import { CollectionStories } from "#app/domains/stories/collections/ui/collection-stories.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { renderMarkdown } from "#app/shared/markdown.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? titled(data.collection.title) : []);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { introduction, version: _, ...collection } = await orRefuse(foundCollection(read, person, params.id));
  const places = await placesOf(read, collection.id);
  const stories = places.flatMap(({ story }) => story ?? []);
  const mine = isMaker(person, collection);
  return {
    collection,
    introduction: introduction && renderMarkdown(introduction),
    stories,
    gone: mine ? places.length - stories.length : 0,
    mine,
    mayTakeDown: mayTakeDown(person, collection),
  };
}

export default function CollectionPage() {
  const { collection, introduction, stories, gone, mine, mayTakeDown } = useLoaderData<typeof loader>();
  const { id, sharedAt, takedown } = collection;
  return (
    <div className="mx-auto w-full max-w-4xl px-4 py-8 sm:px-6 sm:py-14 print:p-0">
      {takedown && <TakenDown takedown={takedown} address={collectionAddress(id)} mine={mine} />}
      <CollectionHeader collection={collection} introduction={introduction} stories={stories.length} mine={mine}>
        {stories.length > 0 && <LinkButton to={`${collectionAddress(id)}/present`}>{m.collections_present()}</LinkButton>}
        {mine && (
          <LinkButton to={`${collectionAddress(id)}/edit`} tone="quiet">
            {m.collections_edit()}
          </LinkButton>
        )}
        {mine && !takedown && (
          <Form method="post" action={`${collectionAddress(id)}/sharing`} preventScrollReset>
            <input type="hidden" name="on" value={sharedAt ? "no" : "yes"} />
            <Button tone="quiet">{sharedAt ? m.collections_unshare() : m.collections_share()}</Button>
          </Form>
        )}
      </CollectionHeader>
      <section aria-labelledby="stories" className="mt-10">
        <h2 id="stories" className="sr-only">
          {m.collections_stories()}
        </h2>
        {stories.length > 0 ? (
          <CollectionStories stories={stories} />
        ) : (
          <EmptyState
            title={m.collections_no_stories_title()}
            text={m.collections_no_stories_text()}
            action={<LinkButton to="/stories">{m.collections_find_stories()}</LinkButton>}
          />
        )}
        {gone > 0 && <Gone count={gone} />}
      </section>
      <div className="mt-10 flex flex-wrap items-center gap-2 border-t border-line pt-6 print:hidden">
        <LinkButton to="/stories/collections" tone="quiet" small>
          {m.collections_back()}
        </LinkButton>
        {mine && (
          <LinkButton to={`${collectionAddress(id)}/removal`} tone="quiet" small>
            {m.collections_delete()}
          </LinkButton>
        )}
        {mayTakeDown && !takedown && (
          <LinkButton to={`${collectionAddress(id)}/takedown`} tone="quiet" small>
            {m.collections_take_down()}
          </LinkButton>
        )}
        {!mine && (
          <span className="ms-auto">
            <ReportButton about={{ kind: "collection", id }} />
          </span>
        )}
      </div>
    </div>
  );
}
