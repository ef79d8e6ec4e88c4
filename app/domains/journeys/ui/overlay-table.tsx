import * as m from "#app/paraglide/messages.js";
import { Table } from "#app/ui/table.tsx";
import { titleOfCard } from "../board/comparing.ts";
import type { Card } from "../board/map.ts";
import type { LaidOver, Side } from "../board/overlaying.ts";
import { differenceWords } from "../formats/words.ts";

/** Step by step what stands in the one map and in the other. */
export function OverlayTable({ rows, before, after }: { rows: readonly LaidOver[]; before: string; after: string }) {
  return (
    <Table
      caption={m.journeys_compare_overlay()}
      columns={[
        { key: "step", label: m.journeys_column_step() },
        { key: "before", label: before },
        { key: "after", label: after },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: {
          step: <span dir="auto">{(row.after ?? row.before)?.title || m.journeys_untitled()}</span>,
          before: <Cards side={row.before} other={row.after} />,
          after: <Cards side={row.after} other={row.before} />,
        },
      }))}
    />
  );
}

const said = (card: Card) => titleOfCard(card, differenceWords);

/** What the other side does not say stands out. */
function Cards({ side, other }: { side: Side | undefined; other: Side | undefined }) {
  if (!side) return <span className="text-quiet">{m.journeys_compare_no_step()}</span>;
  const known = new Set(other?.cards.map(({ lane, card }) => `${lane} ${said(card)}`));
  return (
    <>
      {other && side.title !== other.title && (
        <p className="font-semibold" dir="auto">
          {side.title}
        </p>
      )}
      <ul className="grid gap-1 text-start">
        {side.cards.map(({ lane, card }) => (
          <li key={card.id} className={known.has(`${lane} ${said(card)}`) ? "text-quiet" : "font-medium"} dir="auto">
            <span className="text-sm text-quiet">{lane}: </span>
            {said(card)}
          </li>
        ))}
      </ul>
    </>
  );
}
