import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { insightsAddress, isFilteredList, readStudyFilter } from "#app/domains/insights/filter.ts";
import { mayCurate } from "#app/domains/insights/insights.policy.ts";
import { filterChoices, studyList } from "#app/domains/insights/insights.queries.server.ts";
import { topicFor } from "#app/domains/insights/topics/topics.queries.server.ts";
import { Follow } from "#app/domains/insights/topics/ui/follow.tsx";
import { StudyFilters } from "#app/domains/insights/ui/study-filters.tsx";
import { StudyLine } from "#app/domains/insights/ui/study-line.tsx";
import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import { Exports } from "#app/ui/exports.tsx";
import { EmptyState, Page, Pagination } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.insights_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const query = new URL(request.url).searchParams;
  const filter = readStudyFilter(query);
  const at = query.get("at");
  // A form sends its empty fields too: the address that is shared says only what was asked for.
  if ([...query.values()].includes("")) throw redirect(insightsAddress(filter, at ?? undefined));
  const { read } = context.world.db;
  const [page, choices, topic] = await Promise.all([
    studyList(read, filter, at),
    filterChoices(read),
    filter.topic ? topicFor(read, person.id, filter.topic) : undefined,
  ]);
  return { page, choices, filter, topic, curating: mayCurate(person) };
}

export default function Insights() {
  const { page, choices, filter, topic, curating } = useLoaderData<typeof loader>();
  const filtered = isFilteredList(filter);
  const reach = (
    <>
      <LinkButton to="/insights/topics" tone="quiet">
        {m.topics_link()}
      </LinkButton>
      <LinkButton to="/insights/reach" tone="quiet">
        {m.reach_link()}
      </LinkButton>
    </>
  );
  const actions = curating ? (
    <>
      {reach}
      <LinkButton to="/insights/digest" tone="quiet">
        {m.weekly_keep_title()}
      </LinkButton>
      <LinkButton to="/insights/unpublished" tone="quiet">
        {m.insights_unpublished_list()}
      </LinkButton>
      <LinkButton to="/insights/new">{m.insights_new()}</LinkButton>
    </>
  ) : (
    reach
  );
  return (
    <Page title={m.insights_title()} lead={m.insights_lead()} actions={actions}>
      {(page.rows.length > 0 || filtered) && <StudyFilters filter={filter} choices={choices} />}
      {topic && filter.topic && (
        <div className="mt-3 print:hidden">
          <Follow slug={filter.topic} name={topic.name} followed={topic.followed} from="list" />
        </div>
      )}
      {page.rows.length > 0 ? (
        <ul className="divide-y divide-line">
          {page.rows.map((study) => (
            <li key={study.id}>
              <StudyLine study={study} />
            </li>
          ))}
        </ul>
      ) : (
        <div className="mt-8">
          <EmptyState
            title={filtered ? m.insights_nothing_title() : m.insights_empty_title()}
            text={filtered ? m.insights_nothing_text() : m.insights_empty_text()}
            action={
              filtered ? (
                <LinkButton to="/insights" tone="quiet">
                  {m.insights_filter_clear()}
                </LinkButton>
              ) : undefined
            }
          />
        </div>
      )}
      <Pagination
        newer={page.previous && insightsAddress(filter, page.previous)}
        older={page.next && insightsAddress(filter, page.next)}
        labels={{ newer: m.insights_newer(), older: m.insights_older() }}
      />
      {page.rows.length > 0 && <Exports lead={m.ui_export_lead()} files={[{ what: m.insights_export(), address: "/insights/export" }]} />}
    </Page>
  );
}
