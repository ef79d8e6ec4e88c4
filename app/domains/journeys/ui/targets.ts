/** What of a map is chosen: its page shows and edits one thing at a time beside it. */
import { type Card, type JourneyMap, type Step, stepsOf } from "../board/map.ts";

export type Target =
  | { readonly part: "about" }
  | { readonly part: "stage"; readonly id: string }
  | { readonly part: "step"; readonly id: string }
  | { readonly part: "lane"; readonly id: string }
  | { readonly part: "cell"; readonly laneId: string; readonly stepId: string }
  /** What teams say of themselves on a step, or, without one, on the map. */
  | { readonly part: "claims"; readonly stepId: string | null };

export const sameTarget = (one: Target | undefined, other: Target | undefined) => keyOf(one) === keyOf(other);

/** One text for one target, by which its place on the page is found again. */
export function keyOf(target: Target | undefined): string {
  if (!target) return "";
  if (target.part === "cell") return `cell ${target.laneId} ${target.stepId}`;
  if (target.part === "claims") return `claims ${target.stepId ?? ""}`;
  return target.part === "about" ? "about" : `${target.part} ${target.id}`;
}

/** The target of a key. */
export function targetOf(key: string | undefined): Target | undefined {
  const [part, one = "", other = ""] = (key ?? "").split(" ");
  if (part === "cell") return { part, laneId: one, stepId: other };
  if (part === "claims") return { part, stepId: one || null };
  return part === "stage" || part === "step" || part === "lane" ? { part, id: one } : undefined;
}

export interface Axis {
  /** Every step of the map, also those that a filter leaves out. */
  readonly steps: readonly Step[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** The cards over each cell, by `lane:step`; a card over several steps stands in each of them. */
  readonly cardsAt: ReadonlyMap<string, readonly Card[]>;
}

export const cellKey = (laneId: string, stepId: string) => `${laneId}:${stepId}`;

export function axisOf(map: JourneyMap): Axis {
  const steps = stepsOf(map);
  const placeOf = new Map(steps.map(({ id }, place) => [id, place]));
  const cardsAt = new Map<string, Card[]>();
  for (const card of map.cards) {
    for (let place = placeOf.get(card.from) ?? 0; place <= (placeOf.get(card.to) ?? -1); place++) {
      const key = cellKey(card.laneId, steps[place]?.id ?? "");
      const cards = cardsAt.get(key);
      if (cards) cards.push(card);
      else cardsAt.set(key, [card]);
    }
  }
  return { steps, placeOf, cardsAt };
}

/** The step at a place, and where it stands: its stage, its step above, its neighbours. */
export function placeIn(map: JourneyMap, stepId: string) {
  for (const stage of map.stages) {
    for (const step of stage.steps) {
      if (step.id === stepId) return { step, stage, above: undefined, siblings: stage.steps };
      for (const sub of step.steps) if (sub.id === stepId) return { step: sub, stage, above: step, siblings: step.steps };
    }
  }
  return undefined;
}
