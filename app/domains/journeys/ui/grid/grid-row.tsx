import type { VirtualItem } from "@tanstack/react-virtual";
import { memo, type ReactNode } from "react";
import * as m from "#app/paraglide/messages.js";
import type { Card, Lane, Step } from "../../board/map.ts";
import { TeamsOnStep } from "../../claims/ui/claim-lane.tsx";
import { CardFace } from "../card-face.tsx";
import { type Axis, cellKey, keyOf, type Target } from "../targets.ts";
import { CurveCell, type DrawnCurve } from "./curve-cell.tsx";
import { type Column, linesOfCard, type Row, shownOf, teamsInCell } from "./layout.ts";
import { Part } from "./part.tsx";

export interface Shared {
  readonly axis: Axis;
  /** Names of those who are at a part, by its id. */
  readonly present: ReadonlyMap<string, string>;
  /** By card: comments that nobody has settled. */
  readonly talk: Readonly<Record<string, number>>;
  readonly mayEdit: boolean;
  readonly cellProps: (target: Target) => object;
}

interface Props {
  row: Row;
  at: number;
  start: number;
  height: number;
  columns: readonly Column[];
  across: readonly VirtualItem[];
  /** Changes when any column of the window does. */
  window: string;
  headWidth: number;
  /** The cell that takes the focus, and the one that is chosen, where they are in this row. */
  stop: string;
  chosen: string;
  /** The field in the cell where somebody writes. */
  writer: { readonly key: string; readonly field: ReactNode } | undefined;
  curve: DrawnCurve | undefined;
  teams: Parameters<typeof TeamsOnStep>[0]["teams"][];
  shared: Shared;
}

const sides = "border-b border-e border-line";

export const GridRow = memo(
  function GridRow({ row, at, start, height, columns, across, headWidth, stop, chosen, writer, curve, teams, shared }: Props) {
    const head: Target = row.kind === "lane" ? { part: "lane", id: row.lane.id } : { part: "claims", stepId: null };
    const headKey = keyOf(head);
    const title = row.kind === "lane" ? row.lane.title : m.journeys_teams_lane();
    return (
      <Part
        is="row"
        aria-rowindex={at + 3}
        className={`absolute start-0 w-full contain-layout contain-size ${writer ? "z-20" : ""}`}
        style={{ top: start, height }}
      >
        <Part
          is="rowheader"
          aria-colindex={1}
          {...shared.cellProps(head)}
          tabIndex={stop === headKey ? 0 : -1}
          aria-selected={chosen === headKey}
          className={`sticky start-0 z-10 h-full cursor-pointer overflow-hidden ${sides} bg-surface p-3 text-start font-semibold break-words focus-visible:-outline-offset-2`}
          style={{ width: headWidth }}
          dir="auto"
        >
          {writer?.key === headKey ? writer.field : title || m.journeys_untitled()}
        </Part>
        {across.map((item) => {
          const step = columns[item.index]?.step;
          const key = step ? keyOf(targetIn(row, step)) : "";
          return (
            <GridCell
              key={item.key}
              row={row}
              step={step}
              at={item.index}
              start={headWidth + item.start}
              width={item.size}
              height={height}
              stop={key !== "" && stop === key}
              chosen={key !== "" && chosen === key}
              field={writer && writer.key === key ? writer.field : undefined}
              curve={curve}
              teams={row.kind === "claims" ? teams[item.index] : undefined}
              shared={shared}
            />
          );
        })}
      </Part>
    );
  },
  (one, other) =>
    one.row === other.row &&
    one.at === other.at &&
    one.start === other.start &&
    one.height === other.height &&
    one.columns === other.columns &&
    one.window === other.window &&
    one.headWidth === other.headWidth &&
    one.stop === other.stop &&
    one.chosen === other.chosen &&
    one.writer === other.writer &&
    one.curve === other.curve &&
    one.teams === other.teams &&
    one.shared === other.shared,
);

const targetIn = (row: Row, step: Step): Target =>
  row.kind === "lane" ? { part: "cell", laneId: row.lane.id, stepId: step.id } : { part: "claims", stepId: step.id };

interface CellProps {
  row: Row;
  /** Missing in the place of a stage that has none. */
  step: Step | undefined;
  /** Its column. */
  at: number;
  start: number;
  width: number;
  height: number;
  stop: boolean;
  chosen: boolean;
  field: ReactNode;
  curve: DrawnCurve | undefined;
  teams: Parameters<typeof TeamsOnStep>[0]["teams"];
  shared: Shared;
}

/** Drawn once while one scrolls, whatever comes into sight beside it. Nothing in it is laid out together with what is around it. */
const GridCell = memo(function GridCell({ row, step, at, start, width, height, stop, chosen, field, curve, teams, shared }: CellProps) {
  const place = { insetInlineStart: start, width, height };
  if (!step) return <Part is="gridcell" aria-colindex={at + 2} className={`absolute top-0 contain-strict ${sides}`} style={place} />;
  const target = targetIn(row, step);
  return (
    <Part
      is="gridcell"
      aria-colindex={at + 2}
      {...shared.cellProps(target)}
      tabIndex={stop ? 0 : -1}
      aria-selected={chosen}
      className={`absolute top-0 cursor-pointer ${sides} text-start focus-visible:-outline-offset-2 ${chosen ? "bg-accent-soft" : ""} ${field ? "z-30" : "overflow-hidden contain-strict"} ${row.kind === "lane" && row.lane.kind === "curve" ? "" : "p-2"}`}
      style={place}
    >
      {row.kind === "claims" ? (
        <TeamsOnStep teams={teams} most={teamsInCell} />
      ) : row.lane.kind === "curve" ? (
        <CurveCell curve={curve} at={at} width={width} height={height} />
      ) : (
        <Cards cards={shared.axis.cardsAt.get(cellKey(row.lane.id, step.id))} step={step} lane={row.lane} shared={shared} />
      )}
      {field}
    </Part>
  );
});

interface CardsProps {
  cards: readonly Card[] | undefined;
  step: Step;
  lane: Lane;
  shared: Shared;
}

const Cards = memo(
  function Cards({ cards, step, lane, shared }: CardsProps) {
    if (!cards) return null;
    const shown = shownOf(cards, step.id);
    return (
      <div className="space-y-2">
        {cards.slice(0, shown).map((card) =>
          card.from === step.id ? (
            <CardFace
              key={card.id}
              card={card}
              lane={lane}
              lines={linesOfCard}
              talk={shared.talk[card.id] ?? 0}
              movable={shared.mayEdit}
              until={card.to === step.id ? undefined : shared.axis.steps[shared.axis.placeOf.get(card.to) ?? -1]?.title}
              here={shared.present.get(card.id)}
            />
          ) : (
            <p key={card.id} className="truncate rounded-lg border border-dashed border-line px-2 py-1 text-[0.9em] text-quiet">
              <span aria-hidden="true">⋯ </span>
              <span className="sr-only">{m.journeys_continues()} </span>
              <span dir="auto">{card.text}</span>
            </p>
          ),
        )}
        {shown < cards.length && (
          <p className="text-[0.85em] font-medium text-accent">{m.journeys_more_cards({ count: cards.length - shown })}</p>
        )}
      </div>
    );
  },
  (one, other) => one.step === other.step && one.lane === other.lane && sameCards(one.cards, other.cards) && sameAround(one, other),
);

function sameCards(one: readonly Card[] | undefined, other: readonly Card[] | undefined): boolean {
  if (one === other) return true;
  return one !== undefined && other !== undefined && one.length === other.length && one.every((card, at) => card === other[at]);
}

/** Who is on its cards, and how the steps are called to which they reach. */
function sameAround({ cards, shared: one }: CardsProps, { shared: other }: CardsProps): boolean {
  if (one === other) return true;
  const until = ({ axis }: Shared, card: Card) => axis.steps[axis.placeOf.get(card.to) ?? -1]?.title;
  return (
    one.mayEdit === other.mayEdit &&
    (cards ?? []).every(
      (card) =>
        one.talk[card.id] === other.talk[card.id] &&
        one.present.get(card.id) === other.present.get(card.id) &&
        until(one, card) === until(other, card),
    )
  );
}
