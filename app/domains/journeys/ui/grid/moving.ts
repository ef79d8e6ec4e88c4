/** What Alt with an arrow key does: the same moves as the menu beside the grid has. */
import type { Edit } from "../../board/edits.ts";
import type { JourneyMap } from "../../board/map.ts";
import { type Axis, cellKey, placeIn, sameTarget, type Target } from "../targets.ts";
import { type Layout, placeAfter, placeOfTarget, targetAt } from "./layout.ts";

interface Around {
  readonly map: JourneyMap;
  readonly axis: Axis;
  readonly layout: Layout;
}

interface Moved {
  readonly edits: readonly Edit[];
  /** Where it stands then. */
  readonly to: Target;
}

export function movedBy(around: Around, target: Target, key: string): Moved | undefined {
  const [later, across] = [key === "ArrowRight" || key === "ArrowDown", key === "ArrowRight" || key === "ArrowLeft"];
  const { map } = around;
  switch (target.part) {
    case "stage":
      return across ? amongSiblings(map.stages, "stages", target, later) : undefined;
    case "lane":
      return across ? undefined : amongSiblings(map.lanes, "lanes", target, later);
    case "step":
      return across ? step(map, target, later) : undefined;
    case "cell":
      return card(around, target, key);
    default:
      return undefined;
  }
}

function amongSiblings(
  list: readonly { readonly id: string }[],
  part: "stages" | "lanes",
  target: Extract<Target, { part: "stage" | "lane" }>,
  later: boolean,
): Moved | undefined {
  const at = list.findIndex(({ id }) => id === target.id);
  if (at < 0 || (later ? at === list.length - 1 : at === 0)) return undefined;
  return { edits: [{ do: "move", part, id: target.id, before: list[later ? at + 2 : at - 1]?.id ?? null }], to: target };
}

/** Past its neighbour; at the end of its stage into the next one. */
function step(map: JourneyMap, target: Extract<Target, { part: "step" }>, later: boolean): Moved | undefined {
  const found = placeIn(map, target.id);
  if (!found) return undefined;
  const { stage, above, siblings } = found;
  const at = siblings.findIndex(({ id }) => id === target.id);
  const move = (stageId: string, before: string | null): Moved => ({
    edits: [{ do: "move-step", id: target.id, stageId, parentId: above?.id ?? null, before }],
    to: target,
  });
  if (later ? at < siblings.length - 1 : at > 0) return move(stage.id, siblings[later ? at + 2 : at - 1]?.id ?? null);
  const next = map.stages[map.stages.findIndex(({ id }) => id === stage.id) + (later ? 1 : -1)];
  return next && !above ? move(next.id, later ? (next.steps[0]?.id ?? null) : null) : undefined;
}

/** The first card of a cell, to the cell that the arrow points at. */
function card({ axis, layout }: Around, target: Extract<Target, { part: "cell" }>, key: string): Moved | undefined {
  const place = placeOfTarget(layout, target);
  const next = place && placeAfter(layout, place, key, false);
  const to = next && targetAt(layout, next);
  const moving = axis.cardsAt.get(cellKey(target.laneId, target.stepId))?.find(({ from }) => from === target.stepId);
  if (!moving || to?.part !== "cell" || sameTarget(to, target)) return undefined;
  const length = (axis.placeOf.get(moving.to) ?? 0) - (axis.placeOf.get(moving.from) ?? 0);
  const end = Math.min((axis.placeOf.get(to.stepId) ?? 0) + length, axis.steps.length - 1);
  const last = axis.steps[end]?.id ?? to.stepId;
  return { edits: [{ do: "move-card", id: moving.id, laneId: to.laneId, from: to.stepId, to: last, before: null }], to };
}
