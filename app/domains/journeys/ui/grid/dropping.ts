/** What is dragged in the grid, and what dropping it somewhere does: a card onto a cell, a step onto a step or a stage. */
import type { Edit } from "../../board/edits.ts";
import type { JourneyMap } from "../../board/map.ts";
import { type Axis, placeIn, type Target } from "../targets.ts";

export const cardType = "text/x-journey-card";
export const stepType = "text/x-journey-step";

/** A card keeps its length, as far as there are steps. */
export function droppedCard(map: JourneyMap, axis: Axis, id: string, onto: Target): Edit | undefined {
  const card = map.cards.find((any) => any.id === id);
  if (!card || onto.part !== "cell") return undefined;
  const [from, to, now] = [axis.placeOf.get(card.from) ?? 0, axis.placeOf.get(card.to) ?? 0, axis.placeOf.get(onto.stepId) ?? 0];
  const end = axis.steps[Math.min(now + to - from, axis.steps.length - 1)]?.id ?? onto.stepId;
  return { do: "move-card", id, laneId: onto.laneId, from: onto.stepId, to: end, before: null };
}

/** Onto a step: it takes its place, so that it stands before it from the right and after it from the left. Onto a stage: its last step. */
export function droppedStep(map: JourneyMap, axis: Axis, id: string, onto: Target): Edit | undefined {
  const moved = placeIn(map, id);
  if (!moved) return undefined;
  if (onto.part === "stage") return { do: "move-step", id, stageId: onto.id, parentId: null, before: null };
  if (onto.part !== "step" || onto.id === id) return undefined;
  const there = placeIn(map, onto.id);
  if (!there || there.above?.id === id) return undefined;
  // A step with sub-steps stands under no other: it goes beside the one above.
  const beside = there.above && moved.step.steps.length > 0 ? there.above : there.step;
  const { stage, above, siblings } = placeIn(map, beside.id) ?? there;
  const from = siblings.findIndex((one) => one.id === id);
  const later = (axis.placeOf.get(id) ?? 0) < (axis.placeOf.get(beside.id) ?? 0);
  const left = siblings.filter((one) => one.id !== id);
  const at = left.findIndex((one) => one.id === beside.id) + (later ? 1 : 0);
  if (from >= 0 && from === at) return undefined;
  return { do: "move-step", id, stageId: stage.id, parentId: above?.id ?? null, before: left[at]?.id ?? null };
}
