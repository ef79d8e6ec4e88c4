import type { CSSProperties } from "react";
import * as m from "#app/paraglide/messages.js";
import { numberFormat } from "#app/ui/formats.ts";
import { useReader } from "#app/ui/reader.tsx";
import type { Card, Lane, LaneKind } from "../board/map.ts";
import { channelWords } from "../claims/words.ts";
import { cardType } from "./grid/dropping.ts";

const looks: Partial<Record<LaneKind, string>> = {
  pain: "border-s-4 border-s-struggle",
  opportunity: "border-s-4 border-s-delight",
  thinking: "font-serif italic",
};

interface Props {
  card: Card;
  lane: Lane;
  until?: string | undefined;
  here?: string | undefined;
  /** The most lines of its text that are shown; all of them otherwise. */
  lines?: number;
  /** Comments on it that nobody has settled. */
  talk?: number;
  /** Whether it can be dragged to another cell. */
  movable?: boolean;
}

/** What a card says, for reading. */
export function CardFace({ card, lane, until, here, lines, talk = 0, movable = false }: Props) {
  const { locale } = useReader();
  const { figure, picture } = card;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever does not drag has Alt with the arrow keys, and the menu beside the grid
    <div
      draggable={movable || undefined}
      onDragStart={movable ? (event) => event.dataTransfer.setData(cardType, card.id) : undefined}
      className={`space-y-1 rounded-lg border border-line bg-raised px-3 py-2 shadow-sm ${looks[lane.kind] ?? ""} ${here ? "outline-2 outline-accent" : ""}`}
    >
      {picture && <img src={`/files/${picture.file}`} alt={picture.alt} loading="lazy" className="max-h-32 rounded object-cover" />}
      {figure && (
        <p className="text-[1.3em] font-semibold tabular-nums">
          {numberFormat(locale).format(figure.value)} <span className="text-[0.65em] font-normal">{figure.unit}</span>
        </p>
      )}
      {card.channel && <p className="text-[0.9em] font-semibold">{channelWords[card.channel]()}</p>}
      {card.text && (
        <p
          className={`whitespace-pre-line break-words ${lines ? "line-clamp-(--lines)" : ""}`}
          style={lines ? ({ "--lines": lines } as CSSProperties) : undefined}
          dir="auto"
        >
          {card.text}
        </p>
      )}
      {!card.text && !figure && !picture && !card.channel && !card.opens && <p className="text-quiet">{m.journeys_card_empty()}</p>}
      {figure && (figure.source || figure.on) && (
        <p className="text-[0.85em] text-quiet" dir="auto">
          {[figure.source, figure.on].filter(Boolean).join(", ")}
        </p>
      )}
      {card.opens && <p className="text-[0.9em] text-accent">{m.journeys_opens_a_map()}</p>}
      {talk > 0 && <p className="text-[0.85em] text-quiet">{m.journeys_talk_count({ count: talk })}</p>}
      {until && <p className="text-[0.85em] text-quiet">{m.journeys_until({ step: until })}</p>}
      {here && <p className="text-[0.85em] text-accent">{m.journeys_here({ names: here })}</p>}
    </div>
  );
}
