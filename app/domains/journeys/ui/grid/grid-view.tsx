import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import {
  type DragEvent,
  type KeyboardEvent,
  memo,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import * as m from "#app/paraglide/messages.js";
import { newId } from "#app/shared/ids.ts";
import { fetched } from "#app/ui/fetched.ts";
import type { Edit } from "../../board/edits.ts";
import { type Card, type JourneyMap, type Lane, longestText, longestTitle } from "../../board/map.ts";
import { evidenceWords } from "../../curve/words.ts";
import { type Besides, evidenceAt } from "../besides.ts";
import { useSharedWords } from "../shared-words.ts";
import { type Axis, cellKey, keyOf, type Target, targetOf } from "../targets.ts";
import type { Going } from "../use-going.ts";
import { CellWriter } from "./cell-writer.tsx";
import { cardType, droppedCard, droppedStep, stepType } from "./dropping.ts";
import { GridRow, type Shared } from "./grid-row.tsx";
import {
  type Column,
  columnsOf,
  columnWidth,
  drawnAfter,
  headWidth,
  type Layout,
  placeAfter,
  placeOfTarget,
  type Row,
  rowHeights,
  stageHeight,
  stepHeight,
  targetAt,
} from "./layout.ts";
import { movedBy } from "./moving.ts";
import { Part } from "./part.tsx";
import { WaysBand, waysOver } from "./ways-band.tsx";
import { alsoIn, besidePanel, titleIn, type Writing, wordsIn } from "./written.ts";

// Fetched when something is written in the grid of a map that others read.
const FoundInGrid = fetched(() => import("./found-in-grid.tsx"));

interface Props {
  journeyId: string;
  /** Stages and steps that are shown. */
  map: JourneyMap;
  /** Of the whole map. */
  axis: Axis;
  lanes: readonly Lane[];
  besides: Besides;
  mayEdit: boolean;
  /** Whether what is written is looked at meanwhile. */
  checked: boolean;
  target: Target | undefined;
  /** Where somebody goes or is led to. */
  going: Going | undefined;
  present: ReadonlyMap<string, string>;
  zoom: number;
  /** How high the rows are, where not all cards are here yet. */
  known?: Readonly<Record<string, number>> | undefined;
  choose(target: Target): void;
  /** Into everything that can be done with it. */
  enter(target: Target): void;
  edit(...edits: Edit[]): void;
  editNow(...edits: Edit[]): void;
  at(id: string | null): void;
}

/** What a server, and a browser before it has looked, takes the window for. */
const firstWindow = { width: 1_280, height: 640 };

/**
 * The map as a grid: steps across, lanes down; only what is in the window is drawn. Arrow keys move, typing or Enter writes,
 * F2 leads to everything else, Alt with an arrow key moves what is chosen.
 */
export function GridView({
  journeyId,
  map,
  axis,
  lanes,
  besides,
  mayEdit,
  checked,
  target,
  going,
  present,
  zoom,
  known,
  choose,
  enter,
  edit,
  editNow,
  at,
}: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<Target>();
  const [writing, setWriting] = useState<Writing>();
  const [written, setWritten] = useState<readonly Writing[]>([]);
  const columns = useMemo(() => columnsOf(map), [map]);
  const rows = useMemo((): Row[] => [...lanes.map((lane): Row => ({ kind: "lane", lane })), { kind: "claims" }], [lanes]);
  const layout = useMemo((): Layout => ({ columns, rows }), [columns, rows]);
  const heights = useMemo(
    () => rowHeights(rows, { columns, axis, teams: besides.teams, known }),
    [rows, columns, axis, besides.teams, known],
  );
  const onward = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { from } of map.arrows) counts.set(from, (counts.get(from) ?? 0) + 1);
    return counts;
  }, [map.arrows]);
  const band = useMemo(() => waysOver(map.arrows, columns), [map.arrows, columns]);
  const [width, head, heads] = [columnWidth * zoom, headWidth * zoom, (stageHeight + band.height + stepHeight) * zoom];
  const active = placeOfTarget(layout, stop) ?? placeOfTarget(layout, target) ?? { row: -2, column: 0 };
  const stopKey = keyOf(targetAt(layout, active));

  // The same functions while nothing changes: with new ones everything is laid out anew on each picture.
  const heightOf = useCallback((row: number) => (heights[row] ?? 64) * zoom, [heights, zoom]);
  const widthOf = useCallback(() => width, [width]);
  const keyOfRow = useCallback((row: number) => rowKey(rows[row]), [rows]);
  const keyOfColumn = useCallback((column: number) => columns[column]?.key ?? column, [columns]);

  // What has the focus stays drawn, also out of the window.
  const drawn = useRef({ rows: [] as readonly number[], columns: [] as readonly number[] });
  const drawing = (axis: "rows" | "columns", place: number) => (range: Range) => {
    const seen = defaultRangeExtractor(range);
    const away = place >= 0 && place < range.count && !seen.includes(place);
    const needed = away ? [...seen, place].sort((one, other) => one - other) : seen;
    drawn.current[axis] = drawnAfter(drawn.current[axis], needed, range.count);
    return [...drawn.current[axis]];
  };
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    getItemKey: keyOfRow,
    paddingStart: heads,
    scrollPaddingStart: heads,
    overscan: 1,
    initialRect: firstWindow,
    rangeExtractor: drawing("rows", active.row),
    useFlushSync: false,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: widthOf,
    getItemKey: keyOfColumn,
    scrollPaddingStart: head,
    scrollPaddingEnd: 0,
    overscan: 1,
    initialRect: firstWindow,
    rangeExtractor: drawing("columns", active.column),
    useFlushSync: false,
  });
  // Heights and widths are known beforehand: where they change, everything is laid out anew, and not once more when the page is taken over.
  const laidOut = useRef({ heights, zoom });
  useEffect(() => {
    const before = laidOut.current;
    laidOut.current = { heights, zoom };
    if (before.heights !== heights || before.zoom !== zoom) down.measure();
    if (before.zoom !== zoom) across.measure();
  }, [heights, zoom, down, across]);

  const focus = useCallback(
    (next: Target) => {
      setStop(next);
      const place = placeOfTarget(layout, next);
      if (!place) return;
      if (place.row >= 0) down.scrollToIndex(place.row, { align: "auto" });
      if (place.column >= 0) across.scrollToIndex(place.column, { align: "auto" });
      const there = cellOf(scroller.current, next);
      if (there) return there.focus({ preventScroll: true });
      // It takes the focus when it is drawn.
      requestAnimationFrame(() => requestAnimationFrame(() => cellOf(scroller.current, next)?.focus({ preventScroll: true })));
    },
    [layout, down, across],
  );

  // Beside the panel there is less room: what is chosen stays in sight.
  const chosenKey = keyOf(target);
  const toActive = useRef(() => undefined as void);
  toActive.current = () => {
    if (active.row >= 0) down.scrollToIndex(active.row, { align: "auto" });
    if (active.column >= 0) across.scrollToIndex(active.column, { align: "auto" });
  };
  useEffect(() => {
    if (!chosenKey) return;
    const later = setTimeout(() => toActive.current(), 50);
    return () => clearTimeout(later);
  }, [chosenKey]);

  const latest = useRef({ layout, axis, map, target, mayEdit, focus, choose, enter, edit, editNow });
  latest.current = { layout, axis, map, target, mayEdit, focus, choose, enter, edit, editNow };

  useEffect(() => {
    if (!going) return;
    scroller.current?.scrollIntoView({ block: "nearest" });
    latest.current.focus({ part: "step", id: going.stepId });
  }, [going]);

  // Whose right to write is taken away does not go on writing into nothing.
  useEffect(() => {
    if (!mayEdit) setWriting(undefined);
  }, [mayEdit]);

  const write = useCallback((on: Target, typed = "") => {
    const { axis: known, map: shown, mayEdit: may, editNow: send } = latest.current;
    if (!may) return;
    if (on.part === "stage" || on.part === "step" || on.part === "lane") {
      setWriting({ target: on });
      return;
    }
    if (on.part !== "cell") return;
    const lane = shown.lanes.find(({ id }) => id === on.laneId);
    if (!lane || lane.kind === "curve") return;
    const [first] = (known.cardsAt.get(cellKey(on.laneId, on.stepId)) ?? []).filter((card) => card.from === on.stepId);
    if (first) {
      if (typed) send({ do: "write", part: "cards", id: first.id, from: first.text, text: first.text + typed });
      setWriting({ target: on, cardId: first.id });
      return;
    }
    const id = newId();
    send({ do: "add-card", id, laneId: on.laneId, from: on.stepId, to: on.stepId, text: typed, before: null });
    setWriting({ target: on, cardId: id });
  }, []);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const on = targetAt(layout, active);
    if (!on || !(event.target instanceof HTMLElement) || event.target.dataset.target !== keyOf(on)) return;
    const { key } = event;
    if (event.altKey && key.startsWith("Arrow")) {
      event.preventDefault();
      const moved = mayEdit ? movedBy({ map, axis, layout }, on, key) : undefined;
      if (!moved) return;
      editNow(...moved.edits);
      // When it is drawn in its new place.
      requestAnimationFrame(() => latest.current.focus(moved.to));
      return;
    }
    const next = placeAfter(layout, active, key, event.ctrlKey || event.metaKey);
    const to = next && targetAt(layout, next);
    if (to) {
      event.preventDefault();
      focus(to);
      if (target) choose(to);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === "F2" || (key === "Enter" && (!mayEdit || on.part === "claims" || isCurve(map, on)))) {
      event.preventDefault();
      enter(on);
    } else if (mayEdit && key === "Enter") {
      event.preventDefault();
      write(on);
    } else if (mayEdit && key === "Delete" && on.part === "cell") {
      const own = (axis.cardsAt.get(cellKey(on.laneId, on.stepId)) ?? []).filter((card) => card.from === on.stepId);
      if (own.length > 0) edit(...own.map(({ id }): Edit => ({ do: "remove", part: "cards", id })));
    } else if (mayEdit && key.length === 1 && key !== " " && on.part === "cell") {
      event.preventDefault();
      write(on, key);
    }
  }

  const cellProps = useCallback(
    (one: Target) => ({
      "data-target": keyOf(one),
      onClick: () => {
        setStop(one);
        latest.current.choose(one);
      },
      onDoubleClick: () => write(one),
      onDragOver: (event: DragEvent) => {
        const [onCell, types] = [one.part === "cell", event.dataTransfer.types];
        if (latest.current.mayEdit && types.includes(onCell ? cardType : stepType)) event.preventDefault();
      },
      onDrop: (event: DragEvent) => {
        const { map: now, axis: known, edit: send } = latest.current;
        const [card, step] = [event.dataTransfer.getData(cardType), event.dataTransfer.getData(stepType)];
        const done = card ? droppedCard(now, known, card, one) : droppedStep(now, known, step, one);
        if (card || step) event.preventDefault();
        if (done) send(done);
      },
    }),
    [write],
  );
  const shared = useMemo(
    (): Shared => ({ axis, present, talk: besides.talk, mayEdit, cellProps }),
    [axis, present, besides.talk, mayEdit, cellProps],
  );

  const curves = useMemo(() => {
    const of = (sketchId: string | null) => columns.map(({ step }) => besides.curves[sketchId ?? ""]?.[step?.id ?? ""]);
    return new Map(lanes.filter(({ kind }) => kind === "curve").map((lane) => [lane.id, of(lane.sketchId)]));
  }, [columns, lanes, besides.curves]);
  const teams = useMemo(() => columns.map(({ step }) => besides.teams[step?.id ?? ""]), [columns, besides.teams]);

  // What somebody types is drawn by the field alone, and the field is told what others make of it.
  const writerField = writing && (
    <Writer
      key={keyOf(writing.target) + (writing.cardId ?? "")}
      writing={writing}
      map={map}
      edit={(...edits) => {
        edit(...edits);
        if (checked) setWritten((before) => alsoIn(before, writing));
      }}
      at={at}
      onDone={(to) => {
        setWriting(undefined);
        if (to === "panel") return enter(writing.target);
        const place = placeOfTarget(layout, writing.target);
        const key = to === "next" ? "ArrowRight" : "ArrowLeft";
        const after = place && (to === "next" || to === "previous") ? placeAfter(layout, place, key, false) : undefined;
        if (to !== "left") focus((after && targetAt(layout, after)) ?? writing.target);
      }}
    />
  );
  const writer = writing && writerField ? { key: keyOf(writing.target), field: writerField } : undefined;

  const words = useMemo(() => besidePanel(wordsIn(map, axis, written), axis, target), [map, axis, written, target]);

  const [columnItems, rowItems] = [across.getVirtualItems(), down.getVirtualItems()];
  const seen = `${columnItems[0]?.index}-${columnItems.at(-1)?.index}-${columnItems.length}-${width}`;
  const total = { width: head + across.getTotalSize(), height: down.getTotalSize() };
  const inRow = (key: string, row: Row) => (rowHas(row, key) ? key : "");

  return (
    <>
      <Part
        ref={scroller}
        is="grid"
        aria-label={map.title || m.journeys_untitled()}
        aria-rowcount={rows.length + 2}
        aria-colcount={columns.length + 1}
        aria-readonly={!mayEdit}
        onKeyDown={onKeyDown}
        onFocus={({ target: on }) => {
          const focused = on instanceof HTMLElement ? targetOf(on.dataset.target) : undefined;
          if (focused && keyOf(focused) !== stopKey) setStop(focused);
        }}
        className="relative isolate h-[75vh] min-h-96 overflow-auto rounded-xl border border-line bg-surface print:h-auto"
        style={{ fontSize: `${zoom}rem`, maxHeight: total.height + 18 }}
      >
        <div className="relative" style={total}>
          <Part is="rowgroup" className="sticky top-0 z-30 bg-surface" style={{ width: total.width, height: heads }}>
            <Part is="row" aria-rowindex={1} className="relative" style={{ height: stageHeight * zoom }}>
              <Corner width={head} />
              {stagesIn(columns, columnItems).map(({ stage, first, count }) => {
                const one: Target = { part: "stage", id: stage.id };
                const key = keyOf(one);
                return (
                  <Part
                    key={stage.id}
                    is="columnheader"
                    aria-colindex={first + 2}
                    aria-colspan={count}
                    {...cellProps(one)}
                    tabIndex={stopKey === key ? 0 : -1}
                    aria-selected={chosenKey === key}
                    className="absolute top-0 h-full cursor-pointer border-b border-e border-line bg-accent-soft focus-visible:-outline-offset-2"
                    style={{ insetInlineStart: head + first * width, width: count * width }}
                  >
                    <span
                      className="sticky inline-block max-w-full truncate px-3 py-3 font-serif text-[1.15em] font-semibold"
                      style={{ insetInlineStart: head }}
                      dir="auto"
                    >
                      {stage.title || m.journeys_untitled()}
                    </span>
                    {writer?.key === key && writer.field}
                  </Part>
                );
              })}
            </Part>
            {band.height > 0 && (
              <WaysBand
                {...band}
                headWidth={head}
                columnWidth={width}
                zoom={zoom}
                first={columnItems[0]?.index ?? 0}
                last={columnItems.at(-1)?.index ?? 0}
              />
            )}
            <Part is="row" aria-rowindex={2} className="relative" style={{ height: stepHeight * zoom }}>
              <Corner width={head} />
              {columnItems.map((item) => {
                const column = columns[item.index];
                if (!column) return null;
                const key = column.step ? keyOf({ part: "step", id: column.step.id }) : "";
                return (
                  <StepCell
                    key={item.key}
                    column={column}
                    at={item.index}
                    start={head + item.start}
                    width={item.size}
                    stop={key !== "" && stopKey === key}
                    chosen={key !== "" && chosenKey === key}
                    field={writer && writer.key === key ? writer.field : undefined}
                    besides={besides}
                    ways={column.step ? (onward.get(column.step.id) ?? 0) : 0}
                    here={column.step && present.get(column.step.id)}
                    mayEdit={mayEdit}
                    cellProps={cellProps}
                  />
                );
              })}
            </Part>
          </Part>
          <Part is="rowgroup">
            {rowItems.map((item) => {
              const row = rows[item.index];
              if (!row) return null;
              return (
                <GridRow
                  key={item.key}
                  row={row}
                  at={item.index}
                  start={item.start}
                  height={item.size}
                  columns={columns}
                  across={columnItems}
                  window={seen}
                  headWidth={head}
                  stop={inRow(stopKey, row)}
                  chosen={inRow(chosenKey, row)}
                  writer={writer && rowHas(row, writer.key) ? writer : undefined}
                  curve={row.kind === "lane" ? curves.get(row.lane.id) : undefined}
                  teams={teams}
                  shared={shared}
                />
              );
            })}
          </Part>
        </div>
      </Part>
      {words.length > 0 && (
        <Suspense>
          <FoundInGrid journeyId={journeyId} words={words} enter={enter} />
        </Suspense>
      )}
    </>
  );
}

const rowKey = (row: Row | undefined) => (row?.kind === "lane" ? row.lane.id : "claims");

function rowHas(row: Row, key: string): boolean {
  if (row.kind === "claims") return key.startsWith("claims ");
  return key === `lane ${row.lane.id}` || key.startsWith(`cell ${row.lane.id} `);
}

const cellOf = (grid: HTMLElement | null, target: Target) => grid?.querySelector<HTMLElement>(`[data-target="${keyOf(target)}"]`);

const isCurve = (map: JourneyMap, target: Target) =>
  target.part === "cell" && map.lanes.find(({ id }) => id === target.laneId)?.kind === "curve";

function Corner({ width }: { width: number }) {
  return <div className="sticky start-0 z-20 h-full border-b border-e border-line bg-surface" style={{ width }} />;
}

/** The stages over the columns of the window, each over all of its steps. */
function stagesIn(columns: readonly Column[], items: readonly { index: number }[]) {
  const stages = new Map<string, { stage: Column["stage"]; first: number; count: number }>();
  for (const { index } of items) {
    const stage = columns[index]?.stage;
    if (!stage || stages.has(stage.id)) continue;
    let [first, last] = [index, index];
    while (columns[first - 1]?.stage.id === stage.id) first--;
    while (columns[last + 1]?.stage.id === stage.id) last++;
    stages.set(stage.id, { stage, first, count: last - first + 1 });
  }
  return [...stages.values()];
}

interface StepCellProps {
  column: Column;
  at: number;
  start: number;
  width: number;
  stop: boolean;
  chosen: boolean;
  field: ReactNode;
  besides: Besides;
  /** How many ways lead on from it, beside the next step. */
  ways: number;
  here: string | undefined;
  mayEdit: boolean;
  cellProps: Shared["cellProps"];
}

const StepCell = memo(function StepCell({
  column,
  at,
  start,
  width,
  stop,
  chosen,
  field,
  besides,
  ways,
  here,
  mayEdit,
  cellProps,
}: StepCellProps) {
  const place = { insetInlineStart: start, width };
  const { step } = column;
  if (!step) {
    return (
      <Part
        is="columnheader"
        aria-colindex={at + 2}
        className="absolute top-0 h-full border-b border-e border-line bg-surface p-3 text-quiet"
        style={place}
      >
        {m.journeys_no_steps()}
      </Part>
    );
  }
  return (
    <Part
      is="columnheader"
      aria-colindex={at + 2}
      {...cellProps({ part: "step", id: step.id })}
      draggable={(mayEdit && !field) || undefined}
      onDragStart={(event) => event.dataTransfer.setData(stepType, step.id)}
      tabIndex={stop ? 0 : -1}
      aria-selected={chosen}
      className={`absolute top-0 h-full cursor-pointer border-b border-e border-line p-3 text-start font-semibold focus-visible:-outline-offset-2 ${chosen ? "bg-accent-soft" : "bg-surface"} ${field ? "z-30" : "overflow-hidden contain-strict"}`}
      style={place}
    >
      <StepHead column={column} besides={besides} ways={ways} here={here} />
      {field}
    </Part>
  );
});

function StepHead({ column: { step, above }, besides, ways, here }: Pick<StepCellProps, "column" | "besides" | "ways" | "here">) {
  if (!step) return null;
  const talk = besides.talk[step.id] ?? 0;
  const evidence = evidenceAt(besides, step.id);
  return (
    <>
      {above && (
        <span className="block truncate text-[0.85em] font-normal text-quiet" dir="auto">
          {above.title} ›
        </span>
      )}
      <span className="line-clamp-2 break-words" dir="auto">
        {step.title || m.journeys_untitled()}
      </span>
      <span className="mt-0.5 block truncate text-[0.8em] font-normal text-quiet">
        {[
          evidence !== "none" && evidenceWords[evidence](),
          step.opens && m.journeys_opens_a_map(),
          ways > 0 && m.journeys_ways_on({ count: ways }),
          talk > 0 && m.journeys_talk_count({ count: talk }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
      {here && <span className="block truncate text-[0.8em] font-normal text-accent">{m.journeys_here({ names: here })}</span>}
    </>
  );
}

interface WriterProps {
  writing: Writing;
  map: JourneyMap;
  edit: Props["edit"];
  at: Props["at"];
  onDone: Parameters<typeof CellWriter>[0]["onDone"];
}

interface CardWriterProps {
  cell: Extract<Target, { part: "cell" }>;
  /** Undefined in the moment before a card that was just added is drawn. */
  card: Card | undefined;
  cardId: string;
  edit: Props["edit"];
  onDone: WriterProps["onDone"];
}

function CardWriter({ cell, card, cardId, edit, onDone }: CardWriterProps) {
  const words = useSharedWords("cards", cardId);
  const wrote = useRef(false);
  // Taken away by somebody else while it is written on: what is written becomes a card again.
  const again = (text: string) => {
    if (!words || words.said() !== undefined) return false;
    edit({ do: "add-card", id: cardId, laneId: cell.laneId, from: cell.stepId, to: cell.stepId, text, before: null });
    return true;
  };
  return (
    <CellWriter
      label={m.journeys_card_text()}
      value={card?.text ?? ""}
      words={words}
      maxLength={longestText}
      multiline
      onWrite={(text, from, caret) => {
        wrote.current = true;
        if (!again(text)) edit({ do: "write", part: "cards", id: cardId, text, from, caret });
      }}
      onDone={(to, said) => {
        const empty = !said && !card?.figure && !card?.picture && !card?.channel && !card?.opens;
        if (empty) edit({ do: "remove", part: "cards", id: cardId });
        else if (wrote.current) again(said);
        onDone(to, said);
      }}
    />
  );
}

/** The field for the words of a card, or for the name of a stage, step or lane. A card on which nothing was written goes again. */
function Writer({ writing: { target, cardId }, map, edit, at, onDone }: WriterProps) {
  useEffect(() => {
    at(cardId ?? (target.part === "step" || target.part === "stage" || target.part === "lane" ? target.id : null));
    return () => at(null);
  }, [cardId, target, at]);
  if (cardId && target.part === "cell")
    return <CardWriter cell={target} card={map.cards.find(({ id }) => id === cardId)} cardId={cardId} edit={edit} onDone={onDone} />;
  if (target.part !== "stage" && target.part !== "step" && target.part !== "lane") return null;
  const part = `${target.part}s` as const;
  const words = { stages: m.journeys_stage_title, steps: m.journeys_step_title, lanes: m.journeys_lane_title };
  return (
    <CellWriter
      label={words[part]()}
      value={titleIn(map, target)}
      maxLength={longestTitle}
      multiline={false}
      onWrite={(title) => edit({ do: "rename", part, id: target.id, title })}
      onDone={onDone}
    />
  );
}
