import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import type { Begun } from "../begun.ts";
import type { WaitsForTeller } from "../own-kept.queries.server.ts";
import { wayToAct } from "../own-kept.ts";
import type { StoryToRead } from "../stories.queries.server.ts";
import { KindMark } from "./kind-mark.tsx";

export interface Today {
  readonly struggle?: StoryToRead;
  readonly delight?: StoryToRead;
}

/** One struggle and one delight, side by side: neither is the whole of it. */
export function TodaysStories({ struggle, delight }: Today) {
  return (
    <ul className="grid gap-6 lg:grid-cols-2 lg:gap-8">
      {struggle && <TodaysStory story={struggle} />}
      {delight && <TodaysStory story={delight} />}
    </ul>
  );
}

function TodaysStory({ story: { id, kind, headline, sketch, opening, teller } }: { story: StoryToRead }) {
  return (
    <li className="group relative flex flex-col rounded-2xl border border-line bg-surface p-6 shadow-raised transition-colors hover:border-edge sm:p-9">
      <KindMark kind={kind} />
      <h2 className="mt-4 font-serif text-3xl font-semibold leading-[1.15] tracking-tight sm:text-4xl" dir="auto">
        <Link to={`/stories/${id}`} className="after:absolute after:inset-0 after:rounded-2xl group-hover:text-accent">
          {headline}
        </Link>
      </h2>
      {sketch && (
        <p className="mt-3 font-serif text-lg italic leading-snug text-quiet" dir="auto">
          {sketch}
        </p>
      )}
      <p className="mt-5 line-clamp-5 font-serif text-lg leading-relaxed" dir="auto">
        {opening}
      </p>
      <p className="mt-auto flex flex-wrap items-center justify-between gap-x-4 gap-y-1 pt-6 text-sm text-quiet">
        <span dir="auto">{m.stories_told_by({ name: teller })}</span>
        <span aria-hidden="true" className="font-semibold text-accent">
          {m.stories_home_read()} →
        </span>
      </p>
    </li>
  );
}

const labels: Record<Begun["what"], () => string> = {
  story: m.stories_home_draft_story,
  edit: m.stories_home_draft_edit,
  comment: m.stories_home_draft_comment,
  collection: m.collections_draft,
  pledge: m.pledges_home_draft,
};

/** Drafts, with the way back to each. */
export function BegunThings({ begun }: { begun: readonly Begun[] }) {
  return (
    <Section title={m.stories_home_begun()}>
      <ul className="divide-y divide-line border-y border-line">
        {begun.map(({ form, what, to, words, at }) => (
          <li key={form} className="group relative flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-4">
            <Link to={to} className="font-medium after:absolute after:inset-0 group-hover:text-accent">
              {labels[what]()}
            </Link>
            {words && (
              <span className="min-w-0 font-serif italic text-quiet" dir="auto">
                {words}
              </span>
            )}
            <span className="ms-auto text-sm text-quiet max-sm:ms-0 max-sm:basis-full">
              <Time at={at} style="ago" />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const asked: Record<WaitsForTeller["state"], () => string> = {
  "not-asked": m.stories_home_waiting_customer,
  change: m.stories_home_waiting_change,
};

/** What somebody told and others do not see until they have done something about it. */
export function WaitingForYou({ person, stories, more }: { person: string; stories: readonly WaitsForTeller[]; more: boolean }) {
  return (
    <Section title={m.stories_home_waiting()}>
      <ul className="divide-y divide-line border-y border-line">
        {stories.map(({ id, headline, state }) => (
          <li key={id} className="group relative flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-4">
            <Link
              to={wayToAct(id, [state])?.to ?? `/stories/${id}`}
              className="font-medium after:absolute after:inset-0 group-hover:text-accent"
            >
              {asked[state]()}
            </Link>
            <span className="min-w-0 font-serif italic text-quiet" dir="auto">
              {headline}
            </span>
          </li>
        ))}
      </ul>
      {more && (
        <p className="mt-3">
          <Link
            to={`/people/${person}#kept`}
            className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4"
          >
            {m.stories_home_waiting_all()}
          </Link>
        </p>
      )}
    </Section>
  );
}

/** The invitation at the foot of the page. */
export function TellOne() {
  return (
    <section className="mt-12 flex flex-wrap items-center justify-between gap-x-10 gap-y-5 rounded-2xl bg-sunken px-6 py-7 sm:px-9">
      <div className="max-w-xl">
        <h2 className="font-serif text-2xl font-semibold">{m.stories_home_tell()}</h2>
        <p className="mt-1 text-quiet">{m.stories_home_tell_text()}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        <LinkButton to="/stories/new">{m.stories_post()}</LinkButton>
        <LinkButton to="/stories" tone="quiet">
          {m.stories_home_all()}
        </LinkButton>
      </div>
    </section>
  );
}
