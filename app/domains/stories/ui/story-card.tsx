import * as m from "#app/paraglide/messages.js";
import { Avatar } from "#app/ui/avatar.tsx";
import { LightLink } from "#app/ui/light-link.tsx";
import type { StoryCard as Card } from "../feed.queries.server.ts";
import { channelWord, commentsCounted, minutesCounted, responsesCounted } from "../words.ts";
import { CardPhoto } from "./card-photo.tsx";
import { KindMark } from "./kind-mark.tsx";
import "./story-card.css";

/** A story in a list: enough to know whether to read it. `told`: the day on which it was told, in words. */
export function StoryCard({ card, told }: { card: Card; told: string }) {
  return (
    <article className="story-card">
      <header>
        <KindMark kind={card.kind} />
        <time dateTime={new Date(card.toldAt).toISOString()}>{told}</time>
        {card.channel && <span>{channelWord(card.channel)}</span>}
        {card.site && <span>{card.site}</span>}
      </header>
      <div>
        <h2 dir="auto">
          <LightLink to={`/stories/${card.id}`}>{card.headline}</LightLink>
        </h2>
        {card.sketch && (
          <p className="sketch" dir="auto">
            {card.sketch}
          </p>
        )}
        {card.excerpt && <p dir="auto">{card.excerpt}</p>}
        {card.cover && <CardPhoto cover={card.cover} />}
        {card.touches && <p className="touches">{card.touches}</p>}
        <footer>
          <span className="teller">
            <Avatar name={card.teller} size="small" />
            <span dir="auto">{card.teller}</span>
            {card.tellerHidden && <span>{m.stories_teller_hidden_mark()}</span>}
          </span>
          {card.feelings && <em>{card.feelings}</em>}
          <span className="counts">
            {card.responses > 0 && (
              <span>
                {responsesCounted(card.responses)}
                {card.responded && <span className="sr-only">, {m.stories_you_responded()}</span>}
              </span>
            )}
            {card.comments > 0 && <span>{commentsCounted(card.comments)}</span>}
            {card.voiceSeconds !== undefined && <span>{m.stories_voice_mark()}</span>}
            <span>{minutesCounted(card.minutes)}</span>
          </span>
        </footer>
      </div>
    </article>
  );
}
