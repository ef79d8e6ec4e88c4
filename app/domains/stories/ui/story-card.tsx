import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Avatar } from "#app/ui/avatar.tsx";
import type { StoryCard as Card } from "../feed.queries.server.ts";
import { channelWord, commentsCounted, minutesCounted, responsesCounted } from "../words.ts";
import { KindMark } from "./kind-mark.tsx";

/** A story in a list: enough to know whether to read it. `told`: the day on which it was told, in words. */
export function StoryCard({ card, told }: { card: Card; told: string }) {
  return (
    <article className="group relative grid gap-x-8 gap-y-2 py-8 sm:grid-cols-[9.5rem_minmax(0,1fr)] sm:py-10 print:break-inside-avoid">
      <div className="flex flex-wrap items-baseline gap-x-3 text-sm text-quiet sm:block sm:pt-1.5 sm:leading-6">
        <KindMark kind={card.kind} />
        <time dateTime={new Date(card.toldAt).toISOString()} className="sm:mt-2 sm:block">
          {told}
        </time>
        {card.channel && <span className="sm:block">{channelWord(card.channel)}</span>}
        {card.site && <span className="sm:block">{card.site}</span>}
      </div>
      <div className="min-w-0">
        <h2 className="font-serif text-2xl font-semibold leading-snug tracking-tight sm:text-[1.75rem]" dir="auto">
          <Link to={`/stories/${card.id}`} className="after:absolute after:inset-0 group-hover:text-accent">
            {card.headline}
          </Link>
        </h2>
        {card.sketch && (
          <p className="mt-1.5 font-serif italic text-quiet" dir="auto">
            {card.sketch}
          </p>
        )}
        {card.excerpt && (
          <p className="mt-3 max-w-[65ch] font-serif text-[1.0625rem] leading-relaxed" dir="auto">
            {card.excerpt}
          </p>
        )}
        <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2 text-sm text-quiet">
          <span className="inline-flex items-center gap-2">
            <Avatar name={card.teller} size="small" />
            <span dir="auto">{card.teller}</span>
          </span>
          {card.feelings && <span className="italic">{card.feelings}</span>}
          <span className="ms-auto flex gap-x-4 max-sm:ms-0">
            {card.responses > 0 && (
              <span>
                {responsesCounted(card.responses)}
                {card.responded && <span className="sr-only">, {m.stories_you_responded()}</span>}
              </span>
            )}
            {card.comments > 0 && <span>{commentsCounted(card.comments)}</span>}
            <span>{minutesCounted(card.minutes)}</span>
          </span>
        </div>
      </div>
    </article>
  );
}
