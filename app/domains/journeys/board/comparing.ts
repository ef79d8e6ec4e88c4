/** What differs between two maps: two versions of one, or the journey as it is and as it should be. Runs anywhere. */
import { type Card, type JourneyMap, type Step, stepsOf } from "./map.ts";

export const differenceKinds = ["added", "removed", "changed", "moved"] as const;
export type DifferenceKind = (typeof differenceKinds)[number];
export type DifferentPart = "map" | "sketch" | "stage" | "step" | "lane" | "card" | "arrow";

export interface Difference {
  readonly kind: DifferenceKind;
  readonly part: DifferentPart;
  /** Its id in the later map; in the earlier one where it was removed. */
  readonly id: string;
  /** How it is called: in the later map, or as it was last. */
  readonly title: string;
  /** The step under which it is seen in the map that holds it; missing for what stands under none. */
  readonly stepId?: string;
  /** What it said before and says now, where that can be read side by side. */
  readonly before?: string;
  readonly after?: string;
}

/**
 * Everything that was added, removed, changed or moved from one map to the other, in the order of the later map, what was
 * removed last. Parts are the same when they have the same id; what is left over is the same when it is called the same.
 * Of several that changed places, as few as possible count as moved.
 */
export function compareMaps(before: JourneyMap, after: JourneyMap): Difference[] {
  const pairs = {
    sketch: pair(before.sketches, after.sketches, ({ title }) => title),
    stage: pair(before.stages, after.stages, ({ title }) => title),
    step: pair(placed(before), placed(after), ({ step }) => step.title),
    lane: pair(before.lanes, after.lanes, ({ kind, title }) => `${kind} ${title}`),
  };
  const steps = namesOf(pairs.step);
  const lanes = namesOf(pairs.lane);
  const stages = namesOf(pairs.stage);
  const sketches = namesOf(pairs.sketch);
  const cards = pair(before.cards, after.cards, (card, isLater) => {
    const at = isLater ? [card.laneId, card.from] : [lanes.get(card.laneId), steps.get(card.from)];
    return `${at.join(" ")} ${saidBy(card)}`;
  });
  const arrows = pair(before.arrows, after.arrows, ({ from, to }, isLater) =>
    (isLater ? [from, to] : [steps.get(from), steps.get(to)]).join(" "),
  );
  return [
    ...mapDifferences(before, after),
    ...listed("sketch", pairs.sketch, {
      title: ({ title }) => title,
      said: ({ title, text }) => [title, text].filter(Boolean).join(": "),
      place: () => "",
    }),
    ...listed("stage", pairs.stage, { title: ({ title }) => title, said: ({ title }) => title, place: () => "" }),
    ...listed("step", pairs.step, {
      title: ({ step }) => step.title,
      said: ({ step }) => step.title + (step.opens ?? ""),
      shown: ({ step }) => step.title,
      place: ({ parent }, isLater) => (isLater ? parent : (steps.get(parent) ?? stages.get(parent) ?? parent)),
      stepId: ({ id }) => id,
    }),
    ...listed("lane", pairs.lane, {
      title: ({ title }) => title,
      said: ({ kind, title, sketchId }, isLater) => `${kind} ${title} ${isLater ? sketchId : (sketches.get(sketchId ?? "") ?? sketchId)}`,
      shown: ({ title }) => title,
      place: () => "",
    }),
    ...listed("card", cards, {
      title: (card) => titleOf(card),
      said: saidBy,
      shown: titleOf,
      place: ({ laneId, from, to }, isLater) =>
        (isLater ? [laneId, from, to] : [lanes.get(laneId) ?? laneId, steps.get(from) ?? from, steps.get(to) ?? to]).join(" "),
      stepId: ({ from }) => from,
    }),
    ...listed("arrow", arrows, {
      title: ({ label }) => label,
      said: ({ from, to, label }, isLater) => [label, ...(isLater ? [from, to] : [steps.get(from) ?? from, steps.get(to) ?? to])].join(" "),
      shown: ({ label }) => label,
      place: () => "",
      unordered: true,
      stepId: ({ from }) => from,
    }),
  ].sort((one, other) => Number(one.kind === "removed") - Number(other.kind === "removed"));
}

function* mapDifferences(before: JourneyMap, after: JourneyMap): Generator<Difference> {
  if (before.kind !== after.kind) yield { kind: "changed", part: "map", id: "kind", title: after.title };
  for (const field of ["title", "summary"] as const) {
    if (before[field] !== after[field]) {
      yield { kind: "changed", part: "map", id: field, title: after.title, before: before[field], after: after[field] };
    }
  }
}

interface PlacedStep {
  readonly id: string;
  readonly step: Step;
  /** The stage or the step that it stands in. */
  readonly parent: string;
}

function placed(map: JourneyMap): PlacedStep[] {
  return map.stages.flatMap((stage) =>
    stage.steps.flatMap((step) => [
      { id: step.id, step, parent: stage.id },
      ...step.steps.map((sub) => ({ id: sub.id, step: sub, parent: step.id })),
    ]),
  );
}

interface Pairs<Part> {
  readonly before: readonly Part[];
  readonly after: readonly Part[];
  /** The earlier part of a later one. */
  readonly earlier: ReadonlyMap<Part, Part>;
}

/** Same id; and of what is left over, in order, what is called the same. */
function pair<Part extends { readonly id: string }>(
  before: readonly Part[],
  after: readonly Part[],
  called: (part: Part, isLater: boolean) => string,
): Pairs<Part> {
  const ids = new Map(before.map((part) => [part.id, part]));
  const earlier = new Map<Part, Part>();
  for (const part of after) {
    const same = ids.get(part.id);
    if (same) earlier.set(part, same);
  }
  const taken = new Set(earlier.values());
  const name = (part: Part, isLater: boolean) => called(part, isLater).normalize("NFC").replaceAll(/\s+/g, " ").trim().toLowerCase();
  const left = Map.groupBy(
    before.filter((part) => !taken.has(part)),
    (part) => name(part, false),
  );
  for (const part of after.filter((one) => !earlier.has(one))) {
    const same = left.get(name(part, true))?.shift();
    if (same) earlier.set(part, same);
  }
  return { before, after, earlier };
}

/** From the id in the earlier map to the one in the later. */
const namesOf = <Part extends { readonly id: string }>({ earlier }: Pairs<Part>) =>
  new Map([...earlier].map(([later, early]) => [early.id, later.id]));

interface Telling<Part> {
  title(part: Part): string;
  /** Everything that it says, to be compared; ids of the earlier map as those of the later. */
  said(part: Part, isLater: boolean): string;
  /** What of that people read. */
  shown?(part: Part): string;
  /** What it stands in. */
  place(part: Part, isLater: boolean): string;
  stepId?(part: Part): string;
  /** The order of such parts says nothing. */
  readonly unordered?: boolean;
}

function* listed<Part extends { readonly id: string }>(
  part: DifferentPart,
  { before, after, earlier }: Pairs<Part>,
  telling: Telling<Part>,
): Generator<Difference> {
  const about = (one: Part) => ({
    part,
    id: one.id,
    title: telling.title(one),
    ...(telling.stepId ? { stepId: telling.stepId(one) } : {}),
  });
  const moved = movedIn(before, after, earlier, telling);
  for (const one of after) {
    const was = earlier.get(one);
    if (!was) {
      yield { ...about(one), kind: "added" };
      continue;
    }
    if (telling.said(was, false) !== telling.said(one, true)) {
      const shown = telling.shown ?? ((any: Part) => telling.said(any, true));
      yield { ...about(one), kind: "changed", before: shown(was), after: shown(one) };
    }
    if (moved.has(one)) yield { ...about(one), kind: "moved" };
  }
  const kept = new Set(earlier.values());
  for (const one of before) if (!kept.has(one)) yield { ...about(one), kind: "removed" };
}

/** Those that stand in something else, and those that do not stand in the longest row that kept its order. */
function movedIn<Part>(
  before: readonly Part[],
  after: readonly Part[],
  earlier: ReadonlyMap<Part, Part>,
  { place, unordered }: Telling<Part>,
): Set<Part> {
  const position = new Map(before.map((part, at) => [part, at]));
  const moved = new Set<Part>();
  const stayed = after.filter((part) => {
    const was = earlier.get(part);
    if (!was) return false;
    if (place(was, false) === place(part, true)) return true;
    moved.add(part);
    return false;
  });
  if (unordered) return moved;
  for (const siblings of Map.groupBy(stayed, (part) => place(part, true)).values()) {
    const places = siblings.map((part) => position.get(earlier.get(part) as Part) ?? 0);
    const inOrder = longestRising(places);
    for (const [at, part] of siblings.entries()) if (!inOrder.has(at)) moved.add(part);
  }
  return moved;
}

/** Positions of a longest rising row of numbers; patience sorting, n log n. */
function longestRising(numbers: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [at, number] of numbers.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? tails[low - 1] : undefined;
    tails[low] = at;
  }
  const row = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = previous[at]) row.add(at);
  return row;
}

const saidBy = ({ text, figure, picture, channel, opens }: Card) => JSON.stringify([text, figure, picture, channel, opens]);

/** What people read of a card: its words, or what stands in their place. */
function titleOf({ text, figure, picture, channel }: Card): string {
  if (figure) return [`${figure.value} ${figure.unit}`.trim(), text].filter(Boolean).join(": ");
  return text || picture?.alt || channel || "";
}

/** For an overlay: the id that a step of the earlier map has in the later one. */
export function sameSteps(before: JourneyMap, after: JourneyMap): Map<string, string> {
  return namesOf(pair(stepsOf(before), stepsOf(after), ({ title }) => title));
}
