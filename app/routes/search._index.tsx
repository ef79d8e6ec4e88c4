import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData, useNavigation } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { type InsightsFound, searchInsights } from "#app/domains/insights/searching.queries.server.ts";
import { InsightResults } from "#app/domains/insights/ui/insight-results.tsx";
import { insightsCounted } from "#app/domains/insights/ui/words.ts";
import { placesToChoose } from "#app/domains/people/people.queries.server.ts";
import { insightSearchAddress, readSearch, searchAddress } from "#app/domains/search/search.ts";
import { SearchField } from "#app/domains/search/ui/search-field.tsx";
import { type FeedFilter, feedAddress, filterNames, isChoosing, isFiltered, readFilter } from "#app/domains/stories/feed.ts";
import { namesIn } from "#app/domains/stories/filter-names.ts";
import { resultsOnAPage, searchStories } from "#app/domains/stories/searching.queries.server.ts";
import { FeedFilters } from "#app/domains/stories/ui/feed-filters.tsx";
import { StoryResults } from "#app/domains/stories/ui/story-results.tsx";
import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import { dateFormat } from "#app/ui/formats.ts";
import { EmptyState, Page, Pagination } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.search_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const query = new URL(request.url).searchParams;
  const filter = readFilter(query);
  const { typed, page } = readSearch(query);
  const choosing = isChoosing(query);
  // A form sends its empty fields too: the address that is shared says only what was asked for.
  if ([...query.values()].includes("")) throw redirect(addressOf({ typed, page }, filter, choosing));
  const read = context.world.db.read;
  const [found, choices, insights] = await Promise.all([
    searchStories(read, person, { typed, filter }, page),
    choosing || filter.department || filter.site ? placesToChoose(read) : undefined,
    // What stories are filtered by says nothing of studies.
    page === 1 && !isFiltered(filter) ? searchInsights(read, typed) : undefined,
  ]);
  const told = dateFormat(person.locale, person.zone, "date");
  return {
    ...found,
    insights,
    told: found.results.map(({ toldAt }) => told.format(toldAt)),
    typed,
    page,
    isLast: page * resultsOnAPage >= found.count,
    filter,
    names: namesIn(filter, choices, person.locale),
    ...(choosing && choices ? { choices } : {}),
  };
}

function addressOf(search: { typed: string; page?: number }, filter: FeedFilter, choosing = false): string {
  return searchAddress(search, feedAddress(filter, { choosing }).split("?")[1]);
}

export default function SearchPage() {
  const { results, insights, told, count, more, instead, typed, page, isLast, filter, names, choices } = useLoaderData<typeof loader>();
  const busy = useNavigation().location?.pathname === "/search";
  const hidden = filterNames.flatMap((name) => (filter[name] ? [[name, filter[name]] as const] : []));
  return (
    <Page title={m.search_title()} lead={m.search_lead()}>
      <SearchField typed={typed} hidden={choices ? [...hidden, ["choosing", "yes"]] : hidden} />
      <div className="mt-4">
        <FeedFilters
          filter={filter}
          choices={choices}
          names={names}
          place={{
            action: "/search",
            hidden: typed ? [["q", typed]] : [],
            address: (wanted, { choosing } = {}) => addressOf({ typed }, wanted, choosing),
          }}
        />
      </div>
      <p role="status" className="mt-6 min-h-6 text-quiet">
        {busy ? m.search_looking() : typed && <Summary count={count} more={more} page={page} instead={instead} insights={insights} />}
      </p>
      {insights && insights.results.length > 0 && <InsightResults results={insights.results} all={allInsights(typed, insights)} />}
      {results.length > 0 ? <StoryResults results={results} told={told} /> : <Nothing typed={typed} page={page} filter={filter} />}
      <Pagination
        newer={page > 1 ? addressOf({ typed, page: page - 1 }, filter) : undefined}
        older={isLast || results.length === 0 ? undefined : addressOf({ typed, page: page + 1 }, filter)}
        labels={{ newer: m.search_previous(), older: m.search_next() }}
      />
    </Page>
  );
}

/** The way on, where only the best are shown. */
function allInsights(typed: string, { results, count, more }: InsightsFound) {
  if (results.length >= count) return undefined;
  return {
    address: insightSearchAddress({ typed }),
    words: more ? m.search_insights_more_all({ count }) : m.search_insights_all({ count }),
  };
}

interface SummaryProps {
  count: number;
  more: boolean;
  page: number;
  instead: readonly string[];
  insights: InsightsFound | undefined;
}

/** How many there are, and which words stand in for what was typed. */
function Summary({ count, more, page, instead, insights }: SummaryProps) {
  const found = more ? m.search_more({ count }) : m.search_found({ count });
  return [
    page > 1 ? m.search_page({ found, page }) : found,
    insights && insights.count > 0 && insightsCounted(insights),
    instead.length > 0 && m.search_instead({ words: instead.map((word) => `“${word}”`).join(", ") }),
  ]
    .filter(Boolean)
    .join(" ");
}

function Nothing({ typed, page, filter }: { typed: string; page: number; filter: FeedFilter }) {
  if (!typed) return <EmptyState title={m.search_empty_title()} text={m.search_empty_text()} />;
  if (page > 1) {
    return (
      <EmptyState
        title={m.search_past_title()}
        text={m.search_past_text()}
        action={<LinkButton to={addressOf({ typed }, filter)}>{m.search_first()}</LinkButton>}
      />
    );
  }
  return (
    <EmptyState
      title={m.search_nothing_title()}
      text={isFiltered(filter) ? m.search_nothing_filtered() : m.search_nothing_text()}
      action={
        isFiltered(filter) ? (
          <LinkButton to={addressOf({ typed }, {})} tone="quiet">
            {m.search_everywhere()}
          </LinkButton>
        ) : (
          <LinkButton to="/stories" tone="quiet">
            {m.search_all()}
          </LinkButton>
        )
      }
    />
  );
}
