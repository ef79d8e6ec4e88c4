/** What somebody has written in the grid itself, and where. Runs anywhere. */
import * as m from "#app/paraglide/messages.js";
import type { JourneyMap } from "../../board/map.ts";
import { type Axis, cellKey, keyOf, type Target } from "../targets.ts";

/** Looked at again while others are written: as many as one question holds when each is as long as it may be. */
const mostLookedAt = 5;

export interface Writing {
  readonly target: Target;
  /** The card that is written on; missing for the name of a stage, step or lane. */
  readonly cardId?: string;
}

export interface WordsInGrid {
  /** Of the card, stage, step or lane that holds them. */
  readonly id: string;
  readonly target: Target;
  readonly text: string;
  /** What the place is called. */
  readonly place: string;
}

// A card stays the same one wherever it is moved.
const same = (one: Writing, other: Writing) => (one.cardId ?? keyOf(one.target)) === (other.cardId ?? keyOf(other.target));

/** The last places in which something was written, this one among them; the very same list where it is there already. */
export function alsoIn(written: readonly Writing[], one: Writing): readonly Writing[] {
  return written.some((other) => same(one, other)) ? written : [...written, one].slice(-mostLookedAt);
}

/** What these places say now, a card where it is now; what is gone, or empty, says nothing. */
export function wordsIn(map: JourneyMap, axis: Axis, written: readonly Writing[]): WordsInGrid[] {
  return written.flatMap(({ target, cardId }) => {
    const found = cardId ? cardWords(map, axis, cardId) : titleWords(map, target);
    return found?.text.trim() ? found : [];
  });
}

/** Of these words, those that the panel does not show: what it shows, it looks at itself, and nobody is asked twice. */
export function besidePanel(words: readonly WordsInGrid[], { cardsAt }: Axis, chosen: Target | undefined): WordsInGrid[] {
  if (chosen?.part !== "cell") return words.filter(({ target }) => keyOf(target) !== keyOf(chosen));
  // A card over several steps is shown at each of them.
  const shown = new Set(cardsAt.get(cellKey(chosen.laneId, chosen.stepId))?.map(({ id }) => id));
  return words.filter(({ id }) => !shown.has(id));
}

function cardWords(map: JourneyMap, { steps, placeOf }: Axis, id: string): WordsInGrid | undefined {
  const card = map.cards.find((one) => one.id === id);
  const lane = map.lanes.find((one) => one.id === card?.laneId);
  if (!card || !lane) return undefined;
  const step = steps[placeOf.get(card.from) ?? -1];
  const place = m.journeys_cell({ lane: lane.title, step: step?.title ?? "" });
  return { id, target: { part: "cell", laneId: lane.id, stepId: card.from }, text: card.text, place };
}

const kinds = { stage: m.journeys_stage_title, step: m.journeys_step_title, lane: m.journeys_lane_title };

function titleWords(map: JourneyMap, target: Target): WordsInGrid | undefined {
  if (target.part !== "stage" && target.part !== "step" && target.part !== "lane") return undefined;
  const text = titleIn(map, target);
  return { id: target.id, target, text, place: m.journeys_written_title({ part: kinds[target.part](), title: text }) };
}

/** Empty for what is gone. */
export function titleIn(map: JourneyMap, target: Extract<Target, { part: "stage" | "step" | "lane" }>): string {
  if (target.part === "lane") return map.lanes.find(({ id }) => id === target.id)?.title ?? "";
  if (target.part === "stage") return map.stages.find(({ id }) => id === target.id)?.title ?? "";
  for (const { steps } of map.stages) {
    for (const step of steps) {
      if (step.id === target.id) return step.title;
      for (const sub of step.steps) if (sub.id === target.id) return sub.title;
    }
  }
  return "";
}
