import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { countryName } from "#app/domains/people/countries.ts";
import { mayKeepDirectory } from "#app/domains/people/people.policy.ts";
import { personPage } from "#app/domains/people/people.queries.server.ts";
import { timeThere } from "#app/domains/people/time-there.ts";
import { storiesToldBy } from "#app/domains/stories/feed.queries.server.ts";
import { keptFromOthers } from "#app/domains/stories/own-kept.queries.server.ts";
import { OwnKeptStories } from "#app/domains/stories/ui/own-kept.tsx";
import { StoryCard } from "#app/domains/stories/ui/story-card.tsx";
import { useHiddenStories } from "#app/domains/stories/ui/use-hidden-stories.ts";
import * as m from "#app/paraglide/messages.js";
import { notFound } from "#app/shared/errors.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { dateFormat } from "#app/ui/formats.ts";
import { Notice, Page, Pagination } from "#app/ui/page.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.person.name ?? m.people_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const reader = await requirePerson(context, request);
  const { read } = context.world.db;
  const person = await personPage(read, params.id ?? "");
  if (!person) throw new Response(notFound().message, { status: 404 });
  const { site } = person;
  const query = new URL(request.url).searchParams;
  const [stories, kept] = await Promise.all([
    storiesToldBy(read, reader, person.id, { after: query.get("after"), before: query.get("before") }),
    reader.id === person.id ? keptFromOthers(read, reader.id, query.get("kept")) : undefined,
  ]);
  const told = dateFormat(reader.locale, reader.zone, "date");
  return {
    stories: { ...stories, told: stories.cards.map((card) => told.format(card.toldAt)) },
    person: { ...person, site: site && { ...site, country: countryName(site.country, "en") } },
    mayEdit: mayKeepDirectory(reader),
    ...(kept && kept.rows.length > 0 ? { kept } : {}),
  };
}

export default function PersonPage() {
  const { person, stories, mayEdit, kept } = useLoaderData<typeof loader>();
  const { locale, now } = useReader();
  useHiddenStories(stories.cards.map(({ id }) => id));
  const { manager, site, zone } = person;
  const team = person.team ? m.people_page_team({ team: person.team, department: person.department ?? "" }) : m.people_page_no_team();
  return (
    <Page
      narrow
      title={person.name}
      lead={person.deactivated ? undefined : <span dir="auto">{team}</span>}
      actions={
        mayEdit && (
          <LinkButton tone="quiet" small to={`/admin/people/${person.id}`}>
            {m.people_page_administer()}
          </LinkButton>
        )
      }
    >
      {person.deactivated ? (
        <Notice tone="info">
          <p>{m.people_page_left({ name: person.name })}</p>
        </Notice>
      ) : (
        <div className="flex flex-col gap-6 sm:flex-row sm:gap-10">
          <Avatar name={person.name} size="large" />
          <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-[auto_1fr]">
            {manager && (
              <Fact label={m.people_page_manager()}>
                <Link to={`/people/${manager.id}`} className="text-accent underline underline-offset-2" dir="auto">
                  {manager.name}
                </Link>
              </Fact>
            )}
            {site && (
              <Fact label={m.people_page_site()}>
                <span dir="auto">{site.name === site.city ? m.people_page_city(site) : m.people_page_site_place(site)}</span>
              </Fact>
            )}
            <Fact label={m.people_page_time()}>
              <span suppressHydrationWarning>{timeThere(new Date(now), zone, locale)}</span>
            </Fact>
            <Fact label={m.people_page_email()}>
              <a href={`mailto:${person.email}`} className="text-accent underline underline-offset-2 wrap-anywhere">
                {person.email}
              </a>
            </Fact>
          </dl>
        </div>
      )}
      {kept && <OwnKeptStories stories={kept.rows} older={kept.next && `?kept=${kept.next}#kept`} />}
      {stories.cards.length > 0 && <Told name={person.name} stories={stories} />}
    </Page>
  );
}

/** Newest first, without a count: nobody is measured by what they tell. */
function Told({ name, stories }: { name: string; stories: ReturnType<typeof useLoaderData<typeof loader>>["stories"] }) {
  return (
    <section aria-labelledby="told" className="mt-12">
      <h2 id="told" className="text-xl font-semibold">
        {m.stories_told_by({ name })}
      </h2>
      <ul className="divide-y divide-line">
        {stories.cards.map((card, place) => (
          <li key={card.id}>
            <StoryCard card={card} told={stories.told[place] ?? ""} />
          </li>
        ))}
      </ul>
      <Pagination newer={stories.newer && `?before=${stories.newer}`} older={stories.older && `?after=${stories.older}`} />
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid sm:col-span-2 sm:grid-cols-subgrid">
      <dt className="text-quiet">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
