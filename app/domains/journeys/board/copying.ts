/** A step once more, beside itself: with its sub-steps, what stands on them, and the ways between them. */
import type { Edit } from "./edits.ts";
import { type JourneyMap, type Stage, type Step, stepsOf } from "./map.ts";

interface Copied {
  readonly edits: Edit[];
  readonly id: string;
  /** How many cards and ways go beyond the step and were left. */
  readonly left: number;
}

interface Place {
  readonly stage: Pick<Stage, "id">;
  readonly parentId: string | null;
  readonly before: string | null;
  /** Of the copy. */
  readonly title: string;
}

/** `makeId` gives an id for each part of the copy. */
export function copyOfStep(map: JourneyMap, step: Step, { stage, parentId, before, title }: Place, makeId: () => string): Copied {
  const steps = [step, ...step.steps];
  const copies = new Map(steps.map(({ id }) => [id, makeId()]));
  const id = copies.get(step.id) ?? "";
  const added = steps.map(
    (one): Edit => ({
      do: "add-step",
      id: copies.get(one.id) ?? "",
      title: one === step ? title : one.title,
      stageId: stage.id,
      parentId: one === step ? parentId : id,
      opens: one.opens,
      before: one === step ? before : null,
    }),
  );
  const [cards, arrows] = [map.cards, map.arrows];
  const within = ({ from, to }: { from: string; to: string }) => copies.has(from) && copies.has(to);
  const copiedCards = cards.filter(within).map(({ order: _order, ...card }): Edit => {
    const [from, to] = [copies.get(card.from) ?? "", copies.get(card.to) ?? ""];
    return { do: "add-card", ...card, id: makeId(), from, to, before: null };
  });
  const copiedArrows = arrows
    .filter(within)
    .map(({ from, to, label }): Edit => ({ do: "add-arrow", id: makeId(), from: copies.get(from) ?? "", to: copies.get(to) ?? "", label }));
  const touched = touching(map, copies);
  return {
    id,
    edits: [...added, ...copiedCards, ...copiedArrows],
    left: cards.filter((card) => !within(card) && touched(card)).length + arrows.filter((arrow) => !within(arrow) && touched(arrow)).length,
  };
}

/** Whether something that goes from one step to another passes over one of these. */
function touching(map: JourneyMap, ids: ReadonlyMap<string, unknown>) {
  const placeOf = new Map(stepsOf(map).map(({ id }, place) => [id, place]));
  const places = [...ids.keys()].map((id) => placeOf.get(id) ?? -1);
  return ({ from, to }: { from: string; to: string }) => {
    if (ids.has(from) || ids.has(to)) return true;
    const [start, end] = [placeOf.get(from) ?? -1, placeOf.get(to) ?? -1];
    return places.some((place) => start <= place && place <= end);
  };
}
