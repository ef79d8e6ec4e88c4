import { Link, useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import * as m from "#app/paraglide/messages.js";
import type { SimilarStory } from "../similar.queries.server.ts";
import { channelWord } from "../words.ts";
import { KindMark } from "./kind-mark.tsx";

/** Below a story: its like, asked for when a reader comes near, so that nobody waits for them. Without scripts a link leads to them. */
export function SimilarStories({ storyId }: { storyId: string }) {
  const { load, data } = useFetcher<{ storyId: string; similar: SimilarStory[] }>();
  const place = useRef<HTMLElement>(null);
  const address = `/stories/${storyId}/similar`;
  const known = data?.storyId === storyId ? data.similar : undefined;
  useEffect(() => {
    if (known || !place.current) return undefined;
    const watching = new IntersectionObserver(
      ([seen]) => {
        if (!seen?.isIntersecting) return;
        watching.disconnect();
        load(address);
      },
      { rootMargin: "600px" },
    );
    watching.observe(place.current);
    return () => watching.disconnect();
  }, [address, known, load]);
  if (known?.length === 0) return null;
  return (
    <section ref={place} aria-labelledby="similar-title" className="mt-14 border-t border-line pt-8 print:hidden">
      <h2 id="similar-title" className="font-serif text-2xl font-semibold">
        {known ? m.stories_similar() : <Link to={address}>{m.stories_similar()}</Link>}
      </h2>
      {known && <SimilarList similar={known} />}
    </section>
  );
}

export function SimilarList({ similar }: { similar: readonly SimilarStory[] }) {
  return (
    <ul className="mt-3 divide-y divide-line">
      {similar.map(({ id, headline, kind, channel, site }) => (
        <li key={id} className="group relative py-4">
          <Link
            to={`/stories/${id}`}
            className="font-serif text-lg font-semibold leading-snug after:absolute after:inset-0 group-hover:text-accent"
            dir="auto"
          >
            {headline}
          </Link>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-quiet">
            <KindMark kind={kind} />
            {channel && <span>{channelWord(channel)}</span>}
            {site && <span>{site}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
