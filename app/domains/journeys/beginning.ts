/** What a new map begins with. */
import { type JourneyKind, type JourneyMap, type LaneKind, type Step, stepsOf } from "./board/map.ts";
import { firstOrders } from "./board/orders.ts";
import { idsOfCopies } from "./board/origins.ts";

const lanes = ["channel", "text", "thinking", "pain", "opportunity", "backstage"] as const satisfies readonly LaneKind[];

interface Words {
  readonly title: string;
  readonly stage: string;
  readonly step: string;
  lane(kind: LaneKind): string;
}

/** One stage with one step, and the lanes that most maps need. */
export function emptyMap({ title, stage, step, lane }: Words, kind: JourneyKind, newId: () => string): JourneyMap {
  const [first = ""] = firstOrders(1);
  const orders = firstOrders(lanes.length);
  return {
    kind,
    title,
    summary: "",
    sketches: [],
    stages: [{ id: newId(), order: first, title: stage, steps: [{ id: newId(), order: first, title: step, opens: null, steps: [] }] }],
    lanes: lanes.map((of, at) => ({ id: newId(), order: orders[at] ?? first, kind: of, title: lane(of), sketchId: null })),
    cards: [],
    arrows: [],
  };
}

/** The same map with ids of its own. */
export const copied = (map: JourneyMap, newId: () => string): JourneyMap => withIds(map, ownIds(map, newId));

/** A new id for each of a map's, by which a part is known as the copy that it is. */
export function ownIds(map: JourneyMap, newId: () => string): ReadonlyMap<string, string> {
  const parts = [...map.sketches, ...map.stages, ...stepsOf(map), ...map.lanes, ...map.cards, ...map.arrows];
  return idsOfCopies(
    parts.map(({ id }) => id),
    newId,
  );
}

export function withIds(map: JourneyMap, ids: ReadonlyMap<string, string>): JourneyMap {
  const own = (id: string) => ids.get(id) ?? id;
  const steps = (list: readonly Step[]): Step[] => list.map((step) => ({ ...step, id: own(step.id), steps: steps(step.steps) }));
  return {
    ...map,
    sketches: map.sketches.map((sketch) => ({ ...sketch, id: own(sketch.id) })),
    stages: map.stages.map((stage) => ({ ...stage, id: own(stage.id), steps: steps(stage.steps) })),
    lanes: map.lanes.map((lane) => ({ ...lane, id: own(lane.id), sketchId: lane.sketchId && own(lane.sketchId) })),
    cards: map.cards.map((card) => ({ ...card, id: own(card.id), laneId: own(card.laneId), from: own(card.from), to: own(card.to) })),
    arrows: map.arrows.map((arrow) => ({ ...arrow, id: own(arrow.id), from: own(arrow.from), to: own(arrow.to) })),
  };
}
