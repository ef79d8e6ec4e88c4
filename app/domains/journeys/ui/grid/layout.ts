/** Where everything stands in the grid of a map: columns across, rows down, and how high a row is before it is drawn. */
import type { Card, JourneyMap, Lane, Stage, Step } from "../../board/map.ts";
import type { TeamCount } from "../../claims/claims.ts";
import { type Axis, cellKey, type Target } from "../targets.ts";

/** A step, or the place of a stage that has none. */
export interface Column {
  readonly key: string;
  readonly stage: Stage;
  readonly step: Step | undefined;
  /** The step that this is a sub-step of. */
  readonly above: Step | undefined;
}

export type Row = { readonly kind: "lane"; readonly lane: Lane } | { readonly kind: "claims" };

export function columnsOf(map: JourneyMap): Column[] {
  return map.stages.flatMap((stage): Column[] =>
    stage.steps.length === 0
      ? [{ key: stage.id, stage, step: undefined, above: undefined }]
      : stage.steps.flatMap((step): Column[] => [
          { key: step.id, stage, step, above: undefined },
          ...step.steps.map((sub): Column => ({ key: sub.id, stage, step: sub, above: step })),
        ]),
  );
}

/** Pixels at a zoom of 1. */
export const columnWidth = 224;
export const headWidth = 160;
export const stageHeight = 52;
export const stepHeight = 104;
const curveHeight = 120;
const lowest = 64;
/** A cell that holds more says how many more; the panel shows them all. */
export const highest = 340;
const line = 24;
/** Signs that fit beside each other on a card. */
const signsOnLine = 21;
export const linesOfCard = 8;
export const teamsInCell = 5;

/** How high a card will be, about: a little too much rather than too little. */
function heightOf(card: Card, stepId: string): number {
  if (card.from !== stepId) return 36;
  let height = 20;
  if (card.text) height += Math.min(linesOfCard, linesIn(card.text)) * line;
  else if (!card.figure && !card.picture && !card.channel) height += line;
  if (card.figure) height += 40 + (card.figure.source || card.figure.on ? line : 0);
  if (card.picture) height += 132;
  if (card.channel) height += line;
  if (card.opens) height += line;
  if (card.to !== card.from) height += 2 * line;
  return height;
}

function linesIn(text: string): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let signs = 0;
    // Wide signs take the room of two.
    for (let at = 0; at < paragraph.length; at++) signs += paragraph.charCodeAt(at) > 0x2e80 ? 2 : 1;
    lines += Math.max(1, Math.ceil(signs / signsOnLine));
    if (lines >= linesOfCard) return linesOfCard;
  }
  return lines;
}

const gap = 8;
const around = 18;

/** How many cards of a cell are drawn: as many as have room. */
export function shownOf(cards: readonly Card[], stepId: string): number {
  let height = around;
  for (const [at, card] of cards.entries()) {
    height += heightOf(card, stepId) + gap;
    // Room for the words that say how many more there are.
    if (height > highest - (at < cards.length - 1 ? 32 : 0)) return Math.max(1, at);
  }
  return cards.length;
}

function heightOfCell(cards: readonly Card[], stepId: string): number {
  const shown = shownOf(cards, stepId);
  let height = around + (shown < cards.length ? 32 : 0);
  for (const card of cards.slice(0, shown)) height += heightOf(card, stepId) + gap;
  return height;
}

interface Around {
  readonly columns: readonly Column[];
  readonly axis: Axis;
  readonly teams: Readonly<Record<string, readonly TeamCount[]>>;
  /** By lane, where not all cards are here yet. */
  readonly known?: Readonly<Record<string, number>> | undefined;
}

export function rowHeights(rows: readonly Row[], { columns, axis, teams, known }: Around): number[] {
  return rows.map((row) => {
    if (row.kind === "claims") {
      const most = Math.max(1, ...columns.map(({ step }) => Math.min(teamsInCell + 1, teams[step?.id ?? ""]?.length ?? 1)));
      return around + most * 44;
    }
    if (row.lane.kind === "curve") return curveHeight;
    const before = known?.[row.lane.id];
    if (before !== undefined) return before;
    let height = lowest;
    for (const { step } of columns) {
      const cards = step && axis.cardsAt.get(cellKey(row.lane.id, step.id));
      if (cards) height = Math.max(height, heightOfCell(cards, step.id));
    }
    return height;
  });
}

/**
 * The rows or columns that are drawn after a movement of the window, by their numbers. What has just left it goes only when something
 * else comes in, so that both are laid out in the same picture.
 */
export function drawnAfter(before: readonly number[], needed: readonly number[], count: number): readonly number[] {
  const enough =
    before.length <= needed.length + 1 && before.every((place) => place < count) && needed.every((place) => before.includes(place));
  return enough ? before : needed;
}

/** Where in the grid: row −2 are the stages, −1 the steps; column −1 names the rows. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Layout {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export function targetAt({ columns, rows }: Layout, { row, column }: Place): Target | undefined {
  const at = columns[column];
  if (row === -2) return at && { part: "stage", id: at.stage.id };
  if (row === -1) return at?.step && { part: "step", id: at.step.id };
  const of = rows[row];
  if (!of) return undefined;
  if (column === -1) return of.kind === "lane" ? { part: "lane", id: of.lane.id } : { part: "claims", stepId: null };
  if (!at?.step) return undefined;
  return of.kind === "lane" ? { part: "cell", laneId: of.lane.id, stepId: at.step.id } : { part: "claims", stepId: at.step.id };
}

export function placeOfTarget({ columns, rows }: Layout, target: Target | undefined): Place | undefined {
  if (!target || target.part === "about") return undefined;
  const columnOf = (stepId: string | null) => (stepId === null ? -1 : columns.findIndex(({ step }) => step?.id === stepId));
  const found = (row: number, column: number, lowestColumn: number) =>
    row >= -2 && column >= lowestColumn && (row < 0 || row < rows.length) ? { row, column } : undefined;
  switch (target.part) {
    case "stage":
      return found(
        -2,
        columns.findIndex(({ stage }) => stage.id === target.id),
        0,
      );
    case "step":
      return found(-1, columnOf(target.id), 0);
    case "lane": {
      const row = rows.findIndex((one) => one.kind === "lane" && one.lane.id === target.id);
      return row < 0 ? undefined : { row, column: -1 };
    }
    case "cell": {
      const row = rows.findIndex((one) => one.kind === "lane" && one.lane.id === target.laneId);
      return row < 0 ? undefined : found(row, columnOf(target.stepId), 0);
    }
    case "claims": {
      const row = rows.findIndex(({ kind }) => kind === "claims");
      return row < 0 ? undefined : found(row, columnOf(target.stepId), -1);
    }
  }
}

const page = 5;

/** Where a key leads; undefined where it leads nowhere. */
export function placeAfter(layout: Layout, { row, column }: Place, key: string, control: boolean): Place | undefined {
  const last = { row: layout.rows.length - 1, column: layout.columns.length - 1 };
  const stageStart = (at: number) => layout.columns.findIndex(({ stage }) => stage.id === layout.columns[at]?.stage.id);
  const across = (direction: 1 | -1): Place => {
    if (row !== -2) return { row, column: column + direction };
    // Over several steps there is one stage.
    const own = layout.columns[column]?.stage.id;
    let next = column;
    while (layout.columns[next]?.stage.id === own) next += direction;
    return { row, column: layout.columns[next] ? stageStart(next) : next };
  };
  const down = (count: number): Place => {
    const next = Math.max(column === -1 ? 0 : -2, Math.min(last.row, row + count));
    return { row: next, column: next === -2 ? stageStart(column) : column };
  };
  const to = ((): Place | undefined => {
    switch (key) {
      case "ArrowRight":
        return across(1);
      case "ArrowLeft":
        return across(-1);
      case "ArrowDown":
        return down(1);
      case "ArrowUp":
        return down(-1);
      case "PageDown":
        return down(page);
      case "PageUp":
        return down(-page);
      case "Home":
        return control ? { row: -2, column: 0 } : { row, column: row < 0 ? 0 : -1 };
      case "End":
        return control ? last : row === -2 ? { row, column: stageStart(last.column) } : { row, column: last.column };
      default:
        return undefined;
    }
  })();
  if (!to) return undefined;
  // A stage without steps has nothing under it but its place.
  if (!targetAt(layout, to) && to.row !== -2 && key === "ArrowDown" && row === -2) return undefined;
  return targetAt(layout, to) ? to : undefined;
}
