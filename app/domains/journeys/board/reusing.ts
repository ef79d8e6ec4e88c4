/** Hands the parts that did not change on from one state of a map to the next, so that what draws them need not draw them again. */
import type { Card, JourneyMap, Stage, Step } from "./map.ts";

export function reusing(before: JourneyMap | undefined, now: JourneyMap): JourneyMap {
  if (!before) return now;
  return {
    ...now,
    sketches: list(before.sketches, now.sketches, sameFields),
    stages: list(before.stages, now.stages, sameFields, (was, is): Stage => ({ ...is, steps: steps(was.steps, is.steps) })),
    lanes: list(before.lanes, now.lanes, sameFields),
    cards: list(before.cards, now.cards, sameCard),
    arrows: list(before.arrows, now.arrows, sameFields),
  };
}

function steps(before: readonly Step[], now: readonly Step[]): readonly Step[] {
  return list(before, now, sameFields, (was, is): Step => ({ ...is, steps: steps(was.steps, is.steps) }));
}

/** `renew` looks into what the part holds before the two are compared. The same list again where nothing in it changed. */
function list<Part extends { readonly id: string }>(
  before: readonly Part[],
  now: readonly Part[],
  same: (one: Part, other: Part) => boolean,
  renew?: (was: Part, is: Part) => Part,
): readonly Part[] {
  const known = new Map(before.map((part) => [part.id, part]));
  let changed = before.length !== now.length;
  const parts = now.map((part, at) => {
    const was = known.get(part.id);
    const is = was && renew ? renew(was, part) : part;
    const kept = was && same(was, is) ? was : is;
    if (kept !== before[at]) changed = true;
    return kept;
  });
  return changed ? parts : before;
}

function sameFields<Part extends object>(one: Part, other: Part): boolean {
  for (const key of Object.keys(one) as (keyof Part)[]) if (one[key] !== other[key]) return false;
  return true;
}

/** Figures and pictures are small values of their own. */
function sameCard(one: Card, other: Card): boolean {
  return (
    one.order === other.order &&
    one.text === other.text &&
    one.laneId === other.laneId &&
    one.from === other.from &&
    one.to === other.to &&
    one.channel === other.channel &&
    one.opens === other.opens &&
    JSON.stringify([one.figure, one.picture]) === JSON.stringify([other.figure, other.picture])
  );
}
