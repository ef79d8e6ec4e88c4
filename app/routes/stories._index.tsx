import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { placesToChoose } from "#app/domains/people/people.queries.server.ts";
import { feedPage } from "#app/domains/stories/feed.queries.server.ts";
import { feedAddress, isChoosing, isFiltered, readFilter } from "#app/domains/stories/feed.ts";
import { FeelingsLink } from "#app/domains/stories/feelings/ui/feelings-link.tsx";
import { namesIn } from "#app/domains/stories/filter-names.ts";
import { FeedFilters } from "#app/domains/stories/ui/feed-filters.tsx";
import { StoriesTabs } from "#app/domains/stories/ui/stories-tabs.tsx";
import { StoryCard } from "#app/domains/stories/ui/story-card.tsx";
import { useHiddenStories } from "#app/domains/stories/ui/use-hidden-stories.ts";
import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import { Exports } from "#app/ui/exports.tsx";
import { dateFormat } from "#app/ui/formats.ts";
import { EmptyState, Page, Pagination } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.stories_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const query = new URL(request.url).searchParams;
  const filter = readFilter(query);
  const [after, before] = [query.get("after"), query.get("before")];
  // A form sends its empty fields too: the address that is shared says only what was asked for.
  if ([...query.values()].includes("")) throw redirect(feedAddress(filter));
  const read = context.world.db.read;
  const choosing = isChoosing(query);
  const [page, choices] = await Promise.all([
    feedPage(read, person, filter, { after, before }),
    choosing || filter.department || filter.site ? placesToChoose(read) : undefined,
  ]);
  const told = dateFormat(person.locale, person.zone, "date");
  return {
    ...page,
    told: page.cards.map((card) => told.format(card.toldAt)),
    filter,
    names: namesIn(filter, choices, person.locale),
    ...(choosing && choices ? { choices } : {}),
  };
}

export default function Feed() {
  const { cards, told, older, newer, choices, filter, names } = useLoaderData<typeof loader>();
  useHiddenStories(cards.map(({ id }) => id));
  return (
    <Page title={m.stories_title()} lead={m.stories_lead()} actions={<FeelingsLink filter={filter} />}>
      <StoriesTabs />
      <FeedFilters filter={filter} choices={choices} names={names} />
      {cards.length > 0 ? (
        <ul aria-label={m.stories_feed_label()} className="mt-4 divide-y divide-line">
          {cards.map((card, place) => (
            <li key={card.id}>
              <StoryCard card={card} told={told[place] ?? ""} />
            </li>
          ))}
        </ul>
      ) : (
        <div className="mt-8">
          <Nothing filtered={isFiltered(filter)} />
        </div>
      )}
      <Pagination newer={newer && feedAddress(filter, { before: newer })} older={older && feedAddress(filter, { after: older })} />
      {cards.length > 0 && (
        <Exports
          lead={m.ui_export_lead()}
          files={[
            { what: m.stories_export(), address: "/stories/export" },
            { what: m.comments_export(), address: "/comments/export" },
          ]}
        />
      )}
    </Page>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  if (!filtered) {
    return (
      <EmptyState
        title={m.stories_empty_title()}
        text={m.stories_empty_text()}
        action={<LinkButton to="/stories/new">{m.stories_post()}</LinkButton>}
      />
    );
  }
  return (
    <EmptyState
      title={m.stories_empty_filtered_title()}
      text={m.stories_empty_filtered_text()}
      action={
        <LinkButton to="/stories" tone="quiet">
          {m.stories_filter_clear()}
        </LinkButton>
      }
    />
  );
}
