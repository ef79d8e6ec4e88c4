/** Two maps laid over one another, step by step: what stands where in each of them. Runs anywhere. */
import { sameSteps } from "./comparing.ts";
import { type Card, type JourneyMap, type Step, stepsOf } from "./map.ts";

export interface Side {
  readonly title: string;
  /** What stands on the step, by lane. */
  readonly cards: readonly { readonly lane: string; readonly card: Card }[];
}

export interface LaidOver {
  /** The step's id in the later map, in the earlier one where it is gone. */
  readonly id: string;
  readonly before?: Side;
  readonly after?: Side;
}

/** Every step once, in the order of the later map; what is only in the earlier one stands after the step that it followed there. */
export function layOver(before: JourneyMap, after: JourneyMap): LaidOver[] {
  const later = sameSteps(before, after);
  const [earlierSide, laterSide] = [sidesOf(before), sidesOf(after)];
  const earlierOf = new Map([...later].map(([early, late]) => [late, early]));
  const rows: LaidOver[] = stepsOf(after).map(({ id }) => {
    const early = earlierOf.get(id);
    return { id, ...(early ? { before: earlierSide.get(early) } : {}), after: laterSide.get(id) } as LaidOver;
  });
  let previous: string | undefined;
  for (const { id } of stepsOf(before)) {
    const late = later.get(id);
    if (!late) {
      const at = rows.findIndex((row) => row.id === previous) + 1;
      rows.splice(at, 0, { id, before: earlierSide.get(id) } as LaidOver);
    }
    previous = late ?? id;
  }
  return rows;
}

function sidesOf(map: JourneyMap): Map<string, Side> {
  const lanes = new Map(map.lanes.map(({ id, title }) => [id, title]));
  const on = Map.groupBy(map.cards, ({ from }) => from);
  return new Map(
    stepsOf(map).map(({ id, title }: Step) => [
      id,
      { title, cards: (on.get(id) ?? []).map((card) => ({ lane: lanes.get(card.laneId) ?? "", card })) },
    ]),
  );
}
