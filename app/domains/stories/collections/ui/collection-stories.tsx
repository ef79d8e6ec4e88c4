import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { KindMark } from "../../ui/kind-mark.tsx";
import { channelWord, minutesCounted } from "../../words.ts";
import type { CollectedStory } from "../collections.queries.server.ts";

/** The stories of a collection as its contents: numbered, because their order is the point. */
export function CollectionStories({ stories }: { stories: readonly CollectedStory[] }) {
  return (
    <ol className="divide-y divide-line">
      {stories.map((story, place) => (
        <li key={story.id} className="group relative grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-3 py-7 sm:grid-cols-[4rem_minmax(0,1fr)]">
          <span aria-hidden="true" className="font-serif text-3xl leading-none text-quiet tabular-nums sm:text-4xl">
            {place + 1}
          </span>
          <div className="min-w-0">
            <h3 className="font-serif text-2xl font-semibold leading-snug tracking-tight" dir="auto">
              <Link to={`/stories/${story.id}`} className="after:absolute after:inset-0 group-hover:text-accent">
                {story.headline}
              </Link>
            </h3>
            {story.sketch && (
              <p className="mt-1 font-serif italic text-quiet" dir="auto">
                {story.sketch}
              </p>
            )}
            {story.excerpt && (
              <p className="mt-2.5 max-w-[65ch] font-serif text-lg leading-relaxed" dir="auto">
                {story.excerpt}
              </p>
            )}
            <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-quiet">
              <KindMark kind={story.kind} />
              {story.channel && <span>{channelWord(story.channel)}</span>}
              <span dir="auto">{m.stories_told_by({ name: story.teller })}</span>
              <span>{minutesCounted(story.minutes)}</span>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
