/** A map in pieces that fit on paper beside each other: each is a map of its own. Runs anywhere. */
import { type JourneyMap, type Step, stepsOf } from "../board/map.ts";

/** One page as wide as the map, or sheets of paper. */
export const papers = ["wide", "a4", "a3"] as const;
export type Paper = (typeof papers)[number];
export type SheetPaper = Exclude<Paper, "wide">;

/** Points to the inch are 72, pixels 96. */
export const pointsInPixel = 0.75;
/** Points. */
export const paperSizes: Readonly<Record<SheetPaper, readonly [wide: number, high: number]>> = {
  a4: [841.89, 595.28],
  a3: [1190.55, 841.89],
};
/** Points around what is drawn on a sheet. */
export const border = 24;

/** Pieces of at most so many steps; a card that goes on stands in both. */
export function slicesOf(map: JourneyMap, most: number): JourneyMap[] {
  const steps = stepsOf(map);
  if (steps.length <= most) return [map];
  const count = Math.ceil(steps.length / most);
  const each = Math.ceil(steps.length / count);
  return Array.from({ length: count }, (_, at) => sliceOf(map, steps, at * each, Math.min((at + 1) * each, steps.length)));
}

function sliceOf(map: JourneyMap, steps: readonly Step[], start: number, end: number): JourneyMap {
  const place = new Map(steps.map(({ id }, at) => [id, at]));
  const isIn = (id: string) => (place.get(id) ?? -1) >= start && (place.get(id) ?? -1) < end;
  const stages = map.stages.map((stage) => ({
    ...stage,
    // A sub-step whose step stands on the page before stands by itself.
    steps: stage.steps.flatMap((step) => {
      const below = step.steps.filter(({ id }) => isIn(id));
      return isIn(step.id) ? [{ ...step, steps: below }] : below;
    }),
  }));
  const cards = map.cards.flatMap((card) => {
    const [from, to] = [Math.max(place.get(card.from) ?? 0, start), Math.min(place.get(card.to) ?? 0, end - 1)];
    const [first, last] = [steps[from], steps[to]];
    return from <= to && first && last ? [{ ...card, from: first.id, to: last.id }] : [];
  });
  return {
    ...map,
    stages: stages.filter((stage) => stage.steps.length > 0),
    cards,
    arrows: map.arrows.filter(({ from, to }) => isIn(from) && isIn(to)),
  };
}
