/**
 * A whole journey map as plain values: what the shared document is projected to, what formats carry, what views draw and what
 * tests compare. Everything in it stands in its order; `order` is the key that keeps it there (see orders.ts).
 */
import type { JourneyKind, LaneKind } from "#db/words/journeys.ts";
import { type Channel, channels } from "#db/words/stories.ts";

export { type JourneyKind, journeyKinds, type LaneKind, laneKinds } from "#db/words/journeys.ts";
export { type Channel, channels };

export interface JourneyMap {
  readonly kind: JourneyKind;
  readonly title: string;
  /** What the map is about, in a sentence or two. */
  readonly summary: string;
  /** Whom it is drawn for: customer sketches, several on one map. */
  readonly sketches: readonly MapSketch[];
  readonly stages: readonly Stage[];
  readonly lanes: readonly Lane[];
  /** By lane, then by step, then by their own order. */
  readonly cards: readonly Card[];
  readonly arrows: readonly Arrow[];
}

/** Every part has an id of its own (UUIDv7), by which claims, stories and comments hang on to it. */
interface Part {
  readonly id: string;
}

interface Ordered extends Part {
  readonly order: string;
}

export interface MapSketch extends Ordered {
  /** "Retired teacher, with us twelve years": who the customer is without saying who. */
  readonly title: string;
  readonly text: string;
}

export interface Stage extends Ordered {
  readonly title: string;
  readonly steps: readonly Step[];
}

export interface Step extends Ordered {
  readonly title: string;
  /** Another map that this step opens: its id. */
  readonly opens: string | null;
  /** Sub-steps, which have none themselves. They stand after their step on the axis. */
  readonly steps: readonly Step[];
}

export interface Lane extends Ordered {
  readonly kind: LaneKind;
  readonly title: string;
  /** The customer sketch that the lane is about; null where it is about all. */
  readonly sketchId: string | null;
}

export interface Card extends Ordered {
  readonly laneId: string;
  /** The first step that it covers, and the last one; the same for a card over one step. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** On a lane of figures. */
  readonly figure: Figure | null;
  /** On a lane of pictures. */
  readonly picture: Picture | null;
  /** On a lane of channels. */
  readonly channel: Channel | null;
  /** On a lane of links: the id of another map. */
  readonly opens: string | null;
}

export interface Figure {
  readonly value: number;
  /** "minutes", "%", "€ a month". */
  readonly unit: string;
  /** The day it was measured or published, `YYYY-MM-DD`. */
  readonly on: string | null;
  readonly source: string;
}

export interface Picture {
  /** A file of the file store: SHA-256, hexadecimal. */
  readonly file: string;
  /** What is seen, for those who do not see it. */
  readonly alt: string;
}

/** A branch or a loop between two steps. */
export interface Arrow extends Part {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** Limits: characters, and numbers of parts. */
export const longestTitle = 200;
export const longestText = 4_000;
/** What a text may grow to where several people write into it at once. */
export const mostText = 2 * longestText;
export const longestLabel = 120;
export const longestUnit = 60;
export const mostSketches = 20;
export const mostStages = 200;
export const mostSteps = 2_000;
export const mostLanes = 200;
export const mostCards = 20_000;
export const mostArrows = 2_000;

/** The steps of a map along its axis, sub-steps after their step. */
export function stepsOf(map: Pick<JourneyMap, "stages">): Step[] {
  return map.stages.flatMap((stage) => stage.steps.flatMap((step) => [step, ...step.steps]));
}

/** How many of each part a map holds. */
export function sizeOf(map: JourneyMap) {
  return {
    stages: map.stages.length,
    steps: stepsOf(map).length,
    lanes: map.lanes.length,
    cards: map.cards.length,
    arrows: map.arrows.length,
    sketches: map.sketches.length,
  };
}
