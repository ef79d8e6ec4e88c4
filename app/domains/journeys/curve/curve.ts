/**
 * The feeling along a map's steps. What stories say is computed; what somebody believes is an assumption; what somebody set
 * aside with a reason is an override. The three are never mixed into one number.
 */
import { dayLength } from "#app/shared/clock.ts";

/** Fewer stories than this, or none younger than `oldAfter`, and the value is drawn dashed. */
export const fewestStories = 3;
/** Days. */
export const oldAfter = 365;

/** A story attached to a step. */
export interface FeltStory {
  readonly stepId: string;
  /** The customer sketch that it was attached for; null: for all. */
  readonly sketchId: string | null;
  /** −100…100. */
  readonly pleasure: number;
  /** The day it happened, or was told where that is not known. */
  readonly at: Date;
}

export interface Assumed {
  readonly stepId: string;
  readonly sketchId: string | null;
  readonly pleasure: number;
  readonly note: string | null;
  readonly by: string;
  readonly at: Date;
}

export interface Overridden extends Omit<Assumed, "note"> {
  readonly reason: string;
}

export interface Computed {
  /** Mean pleasure of the stories, rounded; −100…100. */
  readonly mean: number;
  readonly count: number;
  readonly lowest: number;
  readonly highest: number;
  /** Standard deviation of the population, rounded; 0 for one story. */
  readonly spread: number;
  /** The day of the youngest story. */
  readonly youngest: Date;
  /** Too few stories, or all of them old. */
  readonly weak: boolean;
}

export interface CurvePoint {
  readonly stepId: string;
  /** What the stories say; null where there are none. */
  readonly computed: Computed | null;
  /** Set aside what the stories say. */
  readonly override: { readonly pleasure: number; readonly reason: string; readonly by: string; readonly at: Date } | null;
  /** Only where no stories say anything. */
  readonly assumption: { readonly pleasure: number; readonly note: string | null; readonly by: string; readonly at: Date } | null;
}

export type PointStyle = "computed" | "weak" | "override" | "assumption";

/** What is drawn at a point, and how; undefined where nobody knows anything. */
export function drawnAt({ computed, override, assumption }: CurvePoint): { pleasure: number; style: PointStyle } | undefined {
  if (override) return { pleasure: override.pleasure, style: "override" };
  if (computed) return { pleasure: computed.mean, style: computed.weak ? "weak" : "computed" };
  return assumption ? { pleasure: assumption.pleasure, style: "assumption" } : undefined;
}

export interface Curve {
  /** null: of all customers. */
  readonly sketchId: string | null;
  readonly points: readonly CurvePoint[];
}

interface Known {
  readonly stories: readonly FeltStory[];
  readonly assumptions: readonly Assumed[];
  readonly overrides: readonly Overridden[];
}

/** The curve of one customer sketch along the steps; null: of all customers. A story for all customers counts for each sketch. */
export function curveOf(steps: readonly { readonly id: string }[], sketchId: string | null, known: Known, now: Date): Curve {
  const own = (one: { sketchId: string | null }) => one.sketchId === sketchId;
  const stories = Map.groupBy(
    known.stories.filter((story) => sketchId === null || own(story) || story.sketchId === null),
    ({ stepId }) => stepId,
  );
  const overrides = new Map(known.overrides.filter(own).map((one) => [one.stepId, one]));
  const assumptions = new Map(known.assumptions.filter(own).map((one) => [one.stepId, one]));
  const points = steps.map(({ id: stepId }): CurvePoint => {
    const computed = computedFrom(stories.get(stepId) ?? [], now);
    const [over, assumed] = [overrides.get(stepId), assumptions.get(stepId)];
    return {
      stepId,
      computed,
      // There is nothing to set aside where no stories say anything: the row waits until they do.
      override: computed && over ? { pleasure: over.pleasure, reason: over.reason, by: over.by, at: over.at } : null,
      assumption: !computed && assumed ? { pleasure: assumed.pleasure, note: assumed.note, by: assumed.by, at: assumed.at } : null,
    };
  });
  return { sketchId, points };
}

/** The first of the curves on which most points are known: the one to begin with. */
export function fullestOf(curves: readonly Curve[]): Curve | undefined {
  const known = curves.map(({ points }) => points.filter((point) => drawnAt(point)).length);
  return curves[known.indexOf(Math.max(...known))];
}

export function computedFrom(stories: readonly Pick<FeltStory, "pleasure" | "at">[], now: Date): Computed | null {
  if (stories.length === 0) return null;
  const values = stories.map(({ pleasure }) => pleasure);
  const [sum, squares] = values.reduce(([one, square], value) => [one + value, square + value ** 2], [0, 0] as readonly [number, number]);
  const mean = sum / values.length;
  // In whole numbers until the last step, so that the order of the stories changes nothing.
  const variance = (values.length * squares - sum ** 2) / values.length ** 2;
  const youngest = new Date(Math.max(...stories.map(({ at }) => at.getTime())));
  return {
    mean: Math.round(mean),
    count: values.length,
    lowest: Math.min(...values),
    highest: Math.max(...values),
    spread: Math.round(Math.sqrt(variance)),
    youngest,
    weak: values.length < fewestStories || now.getTime() - youngest.getTime() > oldAfter * dayLength,
  };
}

/** What a step rests on; it follows from what is attached. `measured`: a finding that holds is on the step. */
export const evidences = ["none", "assumption", "one-story", "several", "measured"] as const;
export type Evidence = (typeof evidences)[number];

export function evidenceOf({ stories, assumed, measured }: { stories: number; assumed: boolean; measured: boolean }): Evidence {
  if (measured) return "measured";
  if (stories > 1) return "several";
  if (stories === 1) return "one-story";
  return assumed ? "assumption" : "none";
}
