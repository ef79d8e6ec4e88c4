/** What differs between two maps: two versions of one, or the journey as it is and as it should be. Runs anywhere. */
import { type Card, type Channel, type JourneyKind, type JourneyMap, type Step, stepsOf } from "./map.ts";
import { originOf } from "./origins.ts";

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
  /** The names of what it stands in, in the map that holds it: the stage of a step, step and lane of a card. */
  readonly where?: readonly string[];
  /** What it stood in before it was moved. */
  readonly whereBefore?: readonly string[];
  /** What it said before and says now, where that can be read side by side. */
  readonly before?: string;
  readonly after?: string;
}

/** How people call what a map knows by a word of its own. */
export interface ComparedWords {
  channel(channel: Channel): string;
  kind(kind: JourneyKind): string;
}

const asTheyAre: ComparedWords = { channel: String, kind: String };

/**
 * Everything that was added, removed, changed or moved from one map to the other, in the order of the later map, what was
 * removed last. Parts are the same when they have the same id, or one is a copy of the other; what is left over is the same
 * when it is called the same, and then by its place and what stands there. Of several that changed places, as few as possible
 * count as moved.
 */
export function compareMaps(before: JourneyMap, after: JourneyMap, words: ComparedWords = asTheyAre): Difference[] {
  const pairs = pairsOf(before, after);
  const steps = namesOf(pairs.step);
  const lanes = namesOf(pairs.lane);
  const stages = namesOf(pairs.stage);
  const sketches = namesOf(pairs.sketch);
  const { cards } = pairs;
  const names = { before: namesIn(before), after: namesIn(after) };
  const titleOf = (card: Card) => titleOfCard(card, words);
  const arrows = pair(before.arrows, after.arrows, ({ from, to }, isLater) =>
    (isLater ? [from, to] : [steps.get(from), steps.get(to)]).join(" "),
  );
  return [
    ...mapDifferences(before, after, words),
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
      where: ({ parent }, isLater) => [names[isLater ? "after" : "before"].get(parent) ?? ""],
      stepId: ({ id }) => id,
    }),
    ...listed("lane", pairs.lane, {
      title: ({ title }) => title,
      said: ({ kind, title, sketchId }, isLater) => `${kind} ${title} ${isLater ? sketchId : (sketches.get(sketchId ?? "") ?? sketchId)}`,
      shown: ({ title }) => title,
      place: () => "",
    }),
    ...listed("card", cards, {
      title: titleOf,
      said: saidBy,
      shown: titleOf,
      place: ({ laneId, from, to }, isLater) =>
        (isLater ? [laneId, from, to] : [lanes.get(laneId) ?? laneId, steps.get(from) ?? from, steps.get(to) ?? to]).join(" "),
      where: ({ laneId, from }, isLater) => [from, laneId].map((id) => names[isLater ? "after" : "before"].get(id) ?? ""),
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

function* mapDifferences(before: JourneyMap, after: JourneyMap, words: ComparedWords): Generator<Difference> {
  if (before.kind !== after.kind) {
    const [was, is] = [words.kind(before.kind), words.kind(after.kind)];
    yield { kind: "changed", part: "map", id: "kind", title: after.title, before: was, after: is };
  }
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
  /** Some are known to be the same, and not only called so: then what is not known is not guessed from its place. */
  readonly related: boolean;
}

/** What is the same in both maps, part by part. */
function pairsOf(before: JourneyMap, after: JourneyMap) {
  const sketch = pair(before.sketches, after.sketches, ({ title }) => title);
  const stage = pair(before.stages, after.stages, ({ title }) => title);
  const lane = pair(before.lanes, after.lanes, ({ kind, title }) => `${kind} ${title}`);
  const lanes = namesOf(lane);
  const step = pairedSteps(before, after, { lanes, stages: namesOf(stage) });
  const steps = namesOf(step);
  const laneOf = ({ laneId }: Card, isLater: boolean) => (isLater ? laneId : lanes.get(laneId));
  const placeOf = (card: Card, isLater: boolean) => `${laneOf(card, isLater)} ${isLater ? card.from : steps.get(card.from)}`;
  const cards = pair(before.cards, after.cards, (card, isLater) => `${placeOf(card, isLater)} ${saidBy(card)}`);
  if (cards.related) return { sketch, stage, lane, step, cards };
  const wherever = more(cards, (card, isLater) => (wordsOn(card) ? `${laneOf(card, isLater)} ${saidBy(card)}` : undefined));
  return { sketch, stage, lane, step, cards: more(wherever, aloneIn(wherever, placeOf)) };
}

/** Steps that no id and no title shows to be the same: what stands on them is, or they stand alone between the same two and no cards speak against it. */
function pairedSteps(
  before: JourneyMap,
  after: JourneyMap,
  { lanes, stages }: { lanes: ReadonlyMap<string, string>; stages: ReadonlyMap<string, string> },
): Pairs<PlacedStep> {
  const called = pair(placed(before), placed(after), ({ step }) => step.title);
  if (called.related) return called;
  const said = (card: Card, isLater: boolean) => `${isLater ? card.laneId : lanes.get(card.laneId)} ${saidBy(card)}`;
  const cardsOn = (map: JourneyMap, isLater: boolean) =>
    new Map([...Map.groupBy(map.cards, ({ from }) => from)].map(([id, on]) => [id, new Set(on.map((card) => said(card, isLater)))]));
  const [earlierCards, laterCards] = [cardsOn(before, false), cardsOn(after, true)];
  const on = ({ id }: PlacedStep, isLater: boolean) => (isLater ? laterCards : earlierCards).get(id) ?? new Set<string>();
  const alike = more(called, (step, isLater) => [...on(step, isLater)].toSorted().join("\n") || undefined);
  const betweenOf = (steps: readonly PlacedStep[], isLater: boolean) => {
    const names = isLater ? new Map([...alike.earlier.keys()].map(({ id }) => [id, id])) : namesOf(alike);
    const known = steps.map(({ id }) => names.get(id));
    return new Map(
      steps.map((step, at) => {
        const [previous, next] = [known.slice(0, at).findLast(Boolean), known.slice(at + 1).find(Boolean)];
        const parent = isLater ? step.parent : (names.get(step.parent) ?? stages.get(step.parent));
        return [step, `${parent} ${previous} ${next}`];
      }),
    );
  };
  const [between, betweenLater] = [betweenOf(alike.before, false), betweenOf(alike.after, true)];
  const alone = aloneIn(alike, (step, isLater) => (isLater ? betweenLater : between).get(step) ?? "");
  return more(alike, alone, (was, is) => {
    const [cards, laterOnes] = [on(was, false), on(is, true)];
    return cards.size === 0 || laterOnes.size === 0 || [...cards].some((card) => laterOnes.has(card));
  });
}

/** A name for what is left over alone in its place, on its side. */
function aloneIn<Part extends { readonly id: string }>(
  { before, after, earlier }: Pairs<Part>,
  place: (part: Part, isLater: boolean) => string,
): Called<Part> {
  const known = new Set(earlier.values());
  const counts = [before.filter((part) => !known.has(part)), after.filter((part) => !earlier.has(part))].map((left, side) =>
    Map.groupBy(left, (part) => place(part, side === 1)),
  );
  return (part, isLater) => (counts[Number(isLater)]?.get(place(part, isLater))?.length === 1 ? place(part, isLater) : undefined);
}

/** By what a part is found again; undefined where that says nothing. */
type Called<Part> = (part: Part, isLater: boolean) => string | undefined;

/** Same id; the copy of it; and of what is left over, in order, what is called the same. */
function pair<Part extends { readonly id: string }>(
  before: readonly Part[],
  after: readonly Part[],
  called: (part: Part, isLater: boolean) => string,
): Pairs<Part> {
  const none: Pairs<Part> = { before, after, earlier: new Map(), related: false };
  const same = more(none, ({ id }) => id);
  const copied = more(same, ({ id }) => originOf(id));
  const name = (part: Part, isLater: boolean) => called(part, isLater).normalize("NFC").replaceAll(/\s+/g, " ").trim().toLowerCase();
  return { ...more(copied, name), related: copied.earlier.size > 0 };
}

/** What is left over, in order, is the same where it is called the same. */
function more<Part extends { readonly id: string }>(
  { before, after, earlier, related }: Pairs<Part>,
  called: Called<Part>,
  isSame: (was: Part, is: Part) => boolean = () => true,
): Pairs<Part> {
  const all = new Map(earlier);
  const known = new Set(earlier.values());
  const left = Map.groupBy(
    before.filter((part) => !known.has(part)),
    (part) => called(part, false),
  );
  for (const part of after) {
    if (all.has(part)) continue;
    const name = called(part, true);
    const same = name === undefined ? undefined : left.get(name)?.[0];
    if (!same || !isSame(same, part)) continue;
    left.get(name)?.shift();
    all.set(part, same);
  }
  return { before, after, earlier: all, related };
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
  /** The names of that, for people. */
  where?(part: Part, isLater: boolean): string[];
  stepId?(part: Part): string;
  /** The order of such parts says nothing. */
  readonly unordered?: boolean;
}

function* listed<Part extends { readonly id: string }>(
  part: DifferentPart,
  { before, after, earlier }: Pairs<Part>,
  telling: Telling<Part>,
): Generator<Difference> {
  const about = (one: Part, isLater = true) => ({
    part,
    id: one.id,
    title: telling.title(one),
    ...(telling.stepId ? { stepId: telling.stepId(one) } : {}),
    ...(telling.where ? { where: telling.where(one, isLater) } : {}),
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
    if (moved.has(one)) yield { ...about(one), kind: "moved", ...(telling.where ? { whereBefore: telling.where(was, false) } : {}) };
  }
  const kept = new Set(earlier.values());
  for (const one of before) if (!kept.has(one)) yield { ...about(one, false), kind: "removed" };
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

const wordsOn = ({ text, figure, picture }: Card) => text !== "" || figure !== null || picture !== null;

/** What people read of a card: its words, or what stands in their place. */
export function titleOfCard({ text, figure, picture, channel }: Card, words: Pick<ComparedWords, "channel">): string {
  if (figure) return [`${figure.value} ${figure.unit}`.trim(), text].filter(Boolean).join(": ");
  return text || picture?.alt || (channel ? words.channel(channel) : "");
}

/** How everything is called that something may stand in. */
const namesIn = (map: JourneyMap) => new Map([...map.stages, ...stepsOf(map), ...map.lanes].map(({ id, title }) => [id, title]));

/** For an overlay: the id that a step of the earlier map has in the later one. */
export function sameSteps(before: JourneyMap, after: JourneyMap): Map<string, string> {
  return namesOf(pairsOf(before, after).step);
}
