import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Form, Link, type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { Suspense, useCallback, useState } from "react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { PartTalk } from "#app/domains/comments/ui/part-talk.tsx";
import { findingCards } from "#app/domains/insights/findings.queries.server.ts";
import { findingsNamed } from "#app/domains/insights/insights.ts";
import { besidesOf } from "#app/domains/journeys/besides.queries.server.ts";
import { type JourneyMap, stepsOf } from "#app/domains/journeys/board/map.ts";
import { mapOf } from "#app/domains/journeys/journal.server.ts";
import { holdsMap, mayEditMap, mayKeepMap } from "#app/domains/journeys/journeys.policy.ts";
import { holdersOf, stakeIn } from "#app/domains/journeys/journeys.queries.server.ts";
import { binned } from "#app/domains/journeys/removing.server.ts";
import { sharing } from "#app/domains/journeys/sharing.server.ts";
import { mapsAbove, mapsOffered } from "#app/domains/journeys/tree.queries.server.ts";
import { BoardPage, type MapAbout } from "#app/domains/journeys/ui/board.tsx";
import { isHeld } from "#app/domains/journeys/ui/held-page.ts";
import { inSight } from "#app/domains/journeys/ui/in-sight.ts";
import { MapPath } from "#app/domains/journeys/ui/map-tree.tsx";
import { journeyKindWords } from "#app/domains/journeys/ui/words.ts";
import { isUnanswered } from "#app/domains/privacy/privacy.errors.ts";
import { runningOn } from "#app/domains/workshops/lists.queries.server.ts";
import { LedOnMap } from "#app/domains/workshops/ui/led-on-map.tsx";
import { broughtOn } from "#app/domains/workshops/workshops.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { fetched } from "#app/ui/fetched.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Badge, Notice } from "#app/ui/page.tsx";
import { SkipLink } from "#app/ui/skip-link.tsx";
import { titled } from "#app/ui/title.ts";

// What few maps have is loaded with them only.
const QuotedFinding = fetched(() =>
  import("#app/domains/insights/ui/quoted-finding.tsx").then(({ QuotedFinding: one }) => ({ default: one })),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.map.title || m.journeys_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const stake = await stakeIn(read, person, params.id ?? "");
  if (!stake) {
    const gone = await binned(read, person, params.id ?? "");
    if (gone) throw redirect(`/journeys/bin?map=${gone.id}`);
    return orRefuse(Promise.reject(notFound()));
  }
  const drawn = mapOf(read, stake.id);
  const [map, holders, { maps }, path, besides, workshop, brought] = await Promise.all([
    drawn,
    holdersOf(read, stake.id),
    drawn.then((one) => mapsOffered(read, person, { named: one ? opened(one) : [] })),
    stake.parentId ? mapsAbove(read, person, stake.id) : [],
    besidesOf(read, stake.id, context.world.clock.now()),
    runningOn(read, person, stake.id),
    broughtOn(read, person, stake.id),
  ]);
  if (!map) throw new Response(notFound().message, { status: 404 });
  const quoted = await findingCards(read, findingsNamed(...map.cards.map(({ text }) => text)));
  return {
    quoted: [...quoted.values()],
    brought: brought ?? null,
    id: stake.id,
    epoch: stake.epoch,
    readerId: person.id,
    ...inSight(map, new URL(request.url).searchParams),
    besides,
    shared: stake.shared,
    workshop,
    held: stake.protected && holdsMap(person, stake),
    owner: holders.owner?.name ?? "",
    path,
    may: { edit: mayEditMap(person, stake), keep: mayKeepMap(person, stake) },
    maps: maps.filter(({ id }) => id !== stake.id).map(({ id, title }) => ({ id, title })),
  };
}

/** The maps that its steps and cards open. */
const opened = (map: JourneyMap) => [...stepsOf(map), ...map.cards].flatMap(({ opens }) => opens ?? []);

/** Another view or filter of the same map asks for nothing: all of it is here, or comes with the document. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, currentParams, formMethod, defaultShouldRevalidate }) => {
  const isRead = (formMethod ?? "GET") === "GET" && currentUrl.pathname === nextUrl.pathname;
  return isRead && (currentUrl.search !== nextUrl.search || isHeld(currentParams.id)) ? false : defaultShouldRevalidate;
};

/** Shares a draft. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const id = params.id ?? "";
  try {
    await sharing(context.world, person, id);
  } catch (error) {
    // Something on it may identify a customer: what becomes of it is said on a page of its own.
    if (isUnanswered(error)) return redirect(`/journeys/${id}/sharing`);
    return orRefuse(Promise.reject(error));
  }
  return redirect(`/journeys/${id}`, { headers: { "Set-Cookie": flash(m.journeys_shared_flash()) } });
}

export default function JourneyMapPage() {
  const { id, epoch, readerId, map, whole, heights, besides, quoted, shared, owner, path, may, maps, workshop, brought, held } =
    useLoaderData<typeof loader>();
  const { about, onAbout } = useAbout(id, map);
  return (
    <div className="mx-auto w-full max-w-[110rem] px-4 py-8 sm:px-6">
      <SkipLink to="map">{m.journeys_skip()}</SkipLink>
      <header className="mb-5">
        {path.length > 0 && (
          <div className="mb-2 print:hidden">
            <MapPath path={path} />
          </div>
        )}
        <h1 className="max-w-4xl font-serif text-3xl font-semibold leading-tight tracking-tight sm:text-4xl" dir="auto">
          {about.title || m.journeys_untitled()}
        </h1>
        {about.summary && (
          <p className="mt-1 max-w-4xl text-lg text-quiet" dir="auto">
            {about.summary}
          </p>
        )}
        <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <p className="flex flex-wrap items-center gap-2 text-sm text-quiet">
            <Badge>{journeyKindWords[about.kind]()}</Badge>
            {!shared && <Badge tone="warning">{m.journeys_draft()}</Badge>}
            {m.journeys_owner({ name: owner })}
          </p>
          <div className="flex flex-wrap gap-2 print:hidden">
            <LinkButton to={`/journeys/${id}/claims`} tone="quiet" small>
              {m.journeys_claims()}
            </LinkButton>
            <LinkButton to={`/journeys/${id}/curve`} tone="quiet" small>
              {m.journeys_curve()}
            </LinkButton>
            <LinkButton to={`/journeys/${id}/workshops`} tone="quiet" small>
              {m.workshops_on_map()}
            </LinkButton>
            <LinkButton to={`/journeys/${id}/over-time`} tone="quiet" small>
              {m.impact_map_over_time()}
            </LinkButton>
            <LinkButton to={`/journeys/impact/ranking?map=${id}`} tone="quiet" small>
              {m.impact_map_evidence()}
            </LinkButton>
            <LinkButton to={`/journeys/${id}/history`} tone="quiet" small>
              {m.journeys_history()}
            </LinkButton>
            <LinkButton to={`/journeys/${id}/compare`} tone="quiet" small>
              {m.journeys_compare()}
            </LinkButton>
            <LinkButton to={`/journeys/${id}/present`} tone="quiet" small>
              {m.journeys_present()}
            </LinkButton>
            <LinkButton to={`/journeys/${id}/people`} tone="quiet" small>
              {m.journeys_people()}
            </LinkButton>
            <LinkButton to={`/journeys/${id}/place`} tone="quiet" small>
              {m.journeys_place()}
            </LinkButton>
            <LinkButton to={`/journeys/${id}/export`} tone="quiet" small>
              {m.formats_take_along()}
            </LinkButton>
            {may.keep &&
              (shared ? (
                <LinkButton to={`/journeys/${id}/unsharing`} tone="quiet" small>
                  {m.journeys_unshare()}
                </LinkButton>
              ) : (
                <Form method="post">
                  <Button small>{m.journeys_share()}</Button>
                </Form>
              ))}
          </div>
        </div>
        {(workshop || held) && (
          <div className="mt-4 print:hidden">
            <Notice tone="info">
              {workshop && (
                <p dir="auto">
                  {m.workshops_running_banner({ title: workshop.title })}{" "}
                  <Link to={`/workshops/${workshop.id}`} className="font-medium underline underline-offset-2">
                    {workshop.inside ? m.workshops_back_to_it() : workshop.concerned ? m.workshops_come_in() : m.workshops_about_it()}
                  </Link>
                </p>
              )}
              {held && <p>{m.workshops_protected()}</p>}
            </Notice>
          </div>
        )}
      </header>
      <BoardPage
        key={id}
        journeyId={id}
        epoch={epoch}
        readerId={readerId}
        initial={{ map, whole, heights }}
        besides={besides}
        mayEdit={may.edit}
        shared={shared}
        maps={maps}
        Talk={PartTalk}
        onAbout={onAbout}
        leading={(go) => <LedOnMap journeyId={id} initial={brought} go={go} />}
      />
      {quoted.length > 0 && (
        <section aria-labelledby="quoted" className="mt-10 max-w-3xl">
          <h2 id="quoted" className="text-xl font-semibold">
            {m.insights_map_quotes()}
          </h2>
          <Suspense>
            {quoted.map((card) => (
              <QuotedFinding key={card.id} card={card} />
            ))}
          </Suspense>
        </section>
      )}
    </div>
  );
}

/** What the map is called and about: as it was read with the page, until the board tells otherwise. */
function useAbout(id: string, { title, summary, kind }: MapAbout) {
  const [heard, setHeard] = useState<MapAbout & { id: string }>();
  const onAbout = useCallback(
    (told: MapAbout) =>
      setHeard((before) => {
        const now = before?.id === id ? before : { title, summary, kind };
        // The same again draws nothing again.
        return now.title === told.title && now.summary === told.summary && now.kind === told.kind ? before : { id, ...told };
      }),
    [id, title, summary, kind],
  );
  return { about: heard?.id === id ? heard : { title, summary, kind }, onAbout };
}
