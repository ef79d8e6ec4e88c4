import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Suspense } from "react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { commentsOn } from "#app/domains/comments/comments.queries.server.ts";
import { placeParameter } from "#app/domains/comments/comments.ts";
import { Comments } from "#app/domains/comments/ui/comments.tsx";
import { ReportButton } from "#app/domains/comments/ui/report.tsx";
import { findingCards } from "#app/domains/insights/findings.queries.server.ts";
import { findingsNamed } from "#app/domains/insights/insights.ts";
import type { Person } from "#app/domains/people/people.ts";
import { pledgesOn } from "#app/domains/pledges/pledges.queries.server.ts";
import { StoryPledges } from "#app/domains/pledges/ui/story-pledges.tsx";
import { helpIn, storySettingsOf } from "#app/domains/stories/care/settings.queries.server.ts";
import { keptStory } from "#app/domains/stories/kept.server.ts";
import { mediaOf } from "#app/domains/stories/media/media.queries.server.ts";
import { shown } from "#app/domains/stories/showing.server.ts";
import { mayEdit, mayKeepConsent, maySeeHistory, mayWithdraw } from "#app/domains/stories/stories.policy.ts";
import { foundStory, holdsMedia, neighboursOf, responsesTo, type StoryRead } from "#app/domains/stories/stories.queries.server.ts";
import { Byline } from "#app/domains/stories/ui/byline.tsx";
import { Responses } from "#app/domains/stories/ui/responses.tsx";
import { SimilarStories } from "#app/domains/stories/ui/similar-stories.tsx";
import { StoryArticle } from "#app/domains/stories/ui/story-article.tsx";
import { TurnPages } from "#app/domains/stories/ui/turn-pages.tsx";
import { useHiddenStories } from "#app/domains/stories/ui/use-hidden-stories.ts";
import * as m from "#app/paraglide/messages.js";
import { disguiseOn } from "#app/reach.server.ts";
import { orRefuse } from "#app/shared/door.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { fetched } from "#app/ui/fetched.ts";
import { Notice } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

// What few stories have is loaded with them only.
const KeptStory = fetched(() => import("#app/domains/stories/ui/kept-story.tsx").then(({ KeptStory: one }) => ({ default: one })));
const Stone = fetched(() => import("#app/domains/stories/ui/stone.tsx").then(({ Stone: one }) => ({ default: one })));
const QuotedFinding = fetched(() =>
  import("#app/domains/insights/ui/quoted-finding.tsx").then(({ QuotedFinding: one }) => ({ default: one })),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? titled(data.headline) : []);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const read = context.world.db.read;
  const story = await orRefuse(foundStory(read, person, params.id));
  const { id, headline, withdrawal, teller, toldAt, editedAt, importId } = story;
  if (withdrawal) return { headline, id, stone: { ...withdrawal, teller: teller.name } };
  if (story.veils.length > 0) {
    const kept = await keptStory(read, person, story);
    const may = mayDo(person, story);
    return { headline, id, kept, may: { ...may, edit: may.edit && kept.waiting?.review?.state !== "declined" } };
  }
  const place = new URL(request.url).searchParams.get(placeParameter);
  // Nobody else needs to ask: the name stands there, or the reader may see it.
  const disguise = teller.id ? undefined : await disguiseOn(context.world, person, { kind: "story", id });
  const help = story.topics ? helpIn(await storySettingsOf(read)) : undefined;
  const [responses, neighbours, thread, media, pledges, quoted] = await Promise.all([
    responsesTo(read, id, person.id),
    neighboursOf(read, story),
    commentsOn(read, person, { kind: "story", id }, place, disguise),
    holdsMedia(story) ? mediaOf(read, id) : undefined,
    pledgesOn(read, id),
    findingCards(read, findingsNamed(story.before, story.happened, story.after, story.asks)),
  ]);
  return {
    headline,
    id,
    person: { id: person.id, name: person.name },
    story: shown(story, media),
    help,
    byline: { teller, own: teller.id === person.id, toldAt, editedAt, imported: importId !== null },
    may: mayDo(person, story),
    mediaLeftOut: story.mediaLeftOut && mayKeepConsent(person, { tellerId: teller.id }),
    responses,
    neighbours,
    thread,
    pledges,
    quoted: [...quoted.values()],
  };
}

function mayDo(person: Person, { teller, editedAt, veils }: StoryRead) {
  const told = { tellerId: teller.id };
  return {
    // What readers do not see stands in no collection and on no map.
    place: veils.length === 0,
    edit: mayEdit(person, told),
    withdraw: mayWithdraw(person, told),
    keepConsent: mayKeepConsent(person, told),
    seeHistory: editedAt !== null && maySeeHistory(person, told),
  };
}

export default function StoryPage() {
  const page = useLoaderData<typeof loader>();
  useHiddenStories([page.id]);
  if (page.stone || page.kept)
    return (
      <Suspense>
        {page.stone ? (
          <Stone {...page.stone} id={page.id} />
        ) : (
          <KeptStory id={page.id} headline={page.headline} kept={page.kept} tools={<Tools id={page.id} may={page.may} />} />
        )}
      </Suspense>
    );
  const { id, person, story, help, byline, may, mediaLeftOut, responses, neighbours, thread, pledges, quoted } = page;
  return (
    <div className="mx-auto w-full max-w-5xl px-4 py-8 sm:px-6 sm:py-14 print:p-0">
      <StoryArticle story={story} opened={byline.own} help={help} byline={<Byline {...byline} />} />
      <div className="mx-auto mt-12 max-w-[46rem]">
        <div className="grid gap-6 border-t border-line pt-8 print:hidden">
          {mediaLeftOut && (
            <Notice tone="warning" title={m.consent_leaves_out_media_title()}>
              <p>{m.consent_leaves_out_media()}</p>
            </Notice>
          )}
          <Responses storyId={id} responses={responses} />
          <Tools id={id} may={may} />
        </div>
        {quoted.length > 0 && (
          <section aria-labelledby="quoted" className="mt-12">
            <h2 id="quoted" className="font-serif text-2xl font-semibold">
              {m.insights_story_quotes()}
            </h2>
            <Suspense>
              {quoted.map((card) => (
                <QuotedFinding key={card.id} card={card} />
              ))}
            </Suspense>
          </section>
        )}
        <StoryPledges storyId={id} pledges={pledges} />
        <Comments about={{ kind: "story", id }} thread={thread} person={person} />
        <SimilarStories storyId={id} />
        <TurnPages {...neighbours} />
      </div>
    </div>
  );
}

function Tools({ id, may }: { id: string; may: ReturnType<typeof mayDo> }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      {may.place && (
        <>
          <LinkButton to={`/stories/${id}/collections`} tone="quiet" small>
            {m.collections_add()}
          </LinkButton>
          <LinkButton to={`/stories/${id}/journeys`} tone="quiet" small>
            {m.curve_from_story_title()}
          </LinkButton>
        </>
      )}
      {may.edit && (
        <LinkButton to={`/stories/${id}/edit`} tone="quiet" small>
          {m.stories_edit()}
        </LinkButton>
      )}
      {may.seeHistory && (
        <LinkButton to={`/stories/${id}/history`} tone="quiet" small>
          {m.stories_history()}
        </LinkButton>
      )}
      {may.keepConsent && (
        <LinkButton to={`/stories/${id}/consent`} tone="quiet" small>
          {m.consent_open()}
        </LinkButton>
      )}
      {may.withdraw && (
        <LinkButton to={`/stories/${id}/redaction`} tone="quiet" small>
          {m.privacy_redact()}
        </LinkButton>
      )}
      {may.withdraw && (
        <LinkButton to={`/stories/${id}/withdrawal`} tone="quiet" small>
          {m.stories_withdraw()}
        </LinkButton>
      )}
      <span className="ms-auto">
        <ReportButton about={{ kind: "story", id }} />
      </span>
    </div>
  );
}
