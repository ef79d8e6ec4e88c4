import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData, useNavigation } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { insightsOnPage, searchInsights } from "#app/domains/insights/searching.queries.server.ts";
import { InsightResults } from "#app/domains/insights/ui/insight-results.tsx";
import { insightsCounted } from "#app/domains/insights/ui/words.ts";
import { insightSearchAddress, readSearch, searchAddress } from "#app/domains/search/search.ts";
import { SearchField } from "#app/domains/search/ui/search-field.tsx";
import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState, Page, Pagination } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.search_insights_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson(context, request);
  const query = new URL(request.url).searchParams;
  const { typed, page } = readSearch(query);
  if ([...query.values()].includes("")) throw redirect(insightSearchAddress({ typed, page }));
  return { ...(await searchInsights(context.world.db.read, typed, insightsOnPage(page))), typed, page };
}

export default function InsightSearchPage() {
  const { results, count, more, goesOn, typed, page } = useLoaderData<typeof loader>();
  const busy = useNavigation().location?.pathname === "/search/insights";
  return (
    <Page title={m.search_insights_title()} lead={m.search_insights_lead()}>
      <SearchField typed={typed} hidden={[]} action="/search/insights" />
      <p role="status" className="mt-6 min-h-6 text-quiet">
        {busy ? m.search_looking() : page === 1 && count > 0 && insightsCounted({ count, more })}
      </p>
      {typed && (
        <p className="mt-1">
          <Link to={searchAddress({ typed })} className="font-medium text-accent underline underline-offset-2">
            {m.search_insights_stories()}
          </Link>
        </p>
      )}
      {results.length > 0 ? (
        <div className="mt-6">
          <InsightResults results={results} />
        </div>
      ) : (
        <Nothing typed={typed} page={page} />
      )}
      <Pagination
        newer={page > 1 ? insightSearchAddress({ typed, page: page - 1 }) : undefined}
        older={goesOn ? insightSearchAddress({ typed, page: page + 1 }) : undefined}
        labels={{ newer: m.search_previous(), older: m.search_next() }}
      />
    </Page>
  );
}

function Nothing({ typed, page }: { typed: string; page: number }) {
  if (!typed) return <EmptyState title={m.search_empty_title()} text={m.search_empty_text()} />;
  if (page === 1) return <EmptyState title={m.search_insights_nothing_title()} text={m.search_insights_nothing_text()} />;
  return (
    <EmptyState
      title={m.search_past_title()}
      text={m.search_past_text()}
      action={<LinkButton to={insightSearchAddress({ typed })}>{m.search_first()}</LinkButton>}
    />
  );
}
