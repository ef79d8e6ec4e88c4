import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Marked } from "#app/ui/marked.tsx";
import type { StoryResult } from "../searching.queries.server.ts";
import { channelWord } from "../words.ts";
import { KindMark } from "./kind-mark.tsx";

/** Stories as they were found. `told`: the days on which they were told, in words. */
export function StoryResults({ results, told }: { results: readonly StoryResult[]; told: readonly string[] }) {
  return (
    <ol aria-label={m.search_results_label()} className="mt-2 divide-y divide-line">
      {results.map(({ id, kind, channel, site, toldAt, headline, passage, touches }, place) => (
        <li key={id} className="group relative py-6 [&_mark]:rounded-sm [&_mark]:bg-warning-soft [&_mark]:px-0.5 [&_mark]:text-ink">
          <h2 className="font-serif text-xl font-semibold leading-snug tracking-tight sm:text-2xl" dir="auto">
            <Link to={`/stories/${id}`} className="after:absolute after:inset-0 group-hover:text-accent">
              <Marked stretches={headline} />
            </Link>
          </h2>
          {touches && <p className="mt-2 text-sm text-quiet">{touches}</p>}
          <p className="mt-2 max-w-[65ch] empty:hidden font-serif text-[1.0625rem] leading-relaxed" dir="auto">
            <Marked stretches={passage} />
          </p>
          <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-quiet">
            <KindMark kind={kind} />
            <time dateTime={new Date(toldAt).toISOString()}>{told[place]}</time>
            {channel && <span>{channelWord(channel)}</span>}
            {site && <span>{site}</span>}
          </p>
        </li>
      ))}
    </ol>
  );
}
