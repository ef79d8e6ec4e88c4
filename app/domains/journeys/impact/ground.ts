/** Maps, steps, claims and feelings put together: the ground that ranking, hand-overs, what is asked twice and a team's effect share. */
import type { Channel } from "#db/words/stories.ts";
import type { ClaimRole } from "../claims/claims.ts";
import { type Assumed, curveOf, drawnAt, type FeltStory, type Overridden, type PointStyle } from "../curve/curve.ts";
import { yearTo } from "./over-time.ts";

export interface GroundMap {
  readonly id: string;
  readonly title: string;
  /** Everybody reads it. */
  readonly shared: boolean;
  /** The person asking edits it. */
  readonly edits: boolean;
}

export interface GroundStory {
  readonly pleasure: number | null;
  readonly pleasureBefore: number | null;
  readonly pleasureAfter: number | null;
  readonly channel: Channel | null;
  /** When it happened, or was told where that is not known. */
  readonly at: Date;
  readonly attachedAt: Date;
}

export interface GroundStep {
  readonly journeyId: string;
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly parentId: string | null;
  /** Along its map, from 0. */
  readonly place: number;
  /** What the curve draws, −100…100, and how; null where nobody knows anything. */
  readonly drawn: { readonly pleasure: number; readonly style: PointStyle } | null;
  readonly stories: readonly GroundStory[];
  readonly findings: number;
  readonly assumed: boolean;
}

export interface GroundClaim {
  readonly journeyId: string;
  readonly stepId: string;
  readonly place: number;
  readonly teamId: string;
  readonly team: string;
  readonly role: ClaimRole;
  readonly channel: Channel | null;
  readonly asks: readonly string[];
  readonly handsToId: string | null;
  readonly createdAt: Date;
  readonly confirmed: boolean;
}

export interface Ground {
  /** By title. */
  readonly maps: readonly GroundMap[];
  /** By map, then in the customer's order. */
  readonly steps: readonly GroundStep[];
  readonly claims: readonly GroundClaim[];
  /** There is more than a page can take in. */
  readonly cut: boolean;
}

interface OnStep {
  readonly journeyId: string;
  readonly stepId: string;
}

type Believed = OnStep & { readonly sketchId: string; readonly pleasure: number; readonly at: Date };

export interface Rows {
  readonly maps: readonly GroundMap[];
  readonly steps: readonly { journeyId: string; id: string; title: string; parentId: string | null; stage: string | null }[];
  readonly claims: readonly (Omit<GroundClaim, "place" | "confirmed"> & { confirmedAt: Date | null })[];
  readonly felt: readonly (OnStep & GroundStory)[];
  readonly assumptions: readonly Believed[];
  readonly overrides: readonly Believed[];
  readonly findings: readonly (OnStep & { count: number })[];
  readonly cut: boolean;
}

/** Ids of steps are unique within a map alone. */
export const keyOf = ({ journeyId, stepId }: OnStep): string => `${journeyId} ${stepId}`;

export function grounded(rows: Rows, now: Date): Ground {
  const stepsOf = Map.groupBy(rows.steps, ({ journeyId }) => journeyId);
  const felt = Map.groupBy(rows.felt, keyOf);
  const believed = Map.groupBy(rows.assumptions, ({ journeyId }) => journeyId);
  const setAside = Map.groupBy(rows.overrides, ({ journeyId }) => journeyId);
  const quoted = new Map(rows.findings.map((row) => [keyOf(row), row.count]));
  const steps = rows.maps.flatMap(({ id: journeyId }) => {
    const own = stepsOf.get(journeyId) ?? [];
    const assumptions = forAllCustomers(believed.get(journeyId) ?? []);
    const assumed = new Set((believed.get(journeyId) ?? []).map(({ stepId }) => stepId));
    const known = {
      stories: own.flatMap(({ id }) => (felt.get(keyOf({ journeyId, stepId: id })) ?? []).flatMap(spoken)),
      assumptions,
      overrides: (setAside.get(journeyId) ?? []).filter(({ sketchId }) => sketchId === "").map(overridden),
    };
    const { points } = curveOf(own, null, known, now);
    return own.map(({ id, title, stage, parentId }, place): GroundStep => {
      const key = keyOf({ journeyId, stepId: id });
      const point = points[place];
      return {
        journeyId,
        id,
        title,
        stage: stage ?? "",
        parentId,
        place,
        drawn: (point && drawnAt(point)) ?? null,
        stories: felt.get(key) ?? [],
        findings: quoted.get(key) ?? 0,
        assumed: assumed.has(id),
      };
    });
  });
  const placeOf = new Map(steps.map((step) => [keyOf({ journeyId: step.journeyId, stepId: step.id }), step.place]));
  const claims = rows.claims.flatMap(({ confirmedAt, ...claim }): GroundClaim[] => {
    const place = placeOf.get(keyOf(claim));
    // What a team says of a step that is no longer drawn waits until it comes back.
    return place === undefined ? [] : [{ ...claim, place, confirmed: confirmedAt !== null }];
  });
  return { maps: rows.maps, steps, claims, cut: rows.cut };
}

function spoken({ stepId, pleasure, at }: OnStep & GroundStory): FeltStory[] {
  return pleasure === null ? [] : [{ stepId, sketchId: null, pleasure, at }];
}

const overridden = ({ stepId, pleasure, at }: Believed): Overridden => ({ stepId, sketchId: null, pleasure, at, reason: "", by: "" });

/** What is assumed of all customers; where that is nothing, the mean of what is assumed of each sketch of them. */
function forAllCustomers(believed: readonly Believed[]): Assumed[] {
  return [...Map.groupBy(believed, ({ stepId }) => stepId)].flatMap(([stepId, all]): Assumed[] => {
    const said = all.filter(({ sketchId }) => sketchId === "");
    const counted = said.length > 0 ? said : all;
    const pleasure = Math.round(counted.reduce((sum, one) => sum + one.pleasure, 0) / counted.length);
    return [{ stepId, sketchId: null, pleasure, note: null, by: "", at: counted[0]?.at ?? new Date(0) }];
  });
}

/** Stories that say how it felt. */
export const feltAt = ({ stories }: Pick<GroundStep, "stories">): { pleasure: number; at: Date }[] =>
  stories.flatMap(({ pleasure, at }) => (pleasure === null ? [] : [{ pleasure, at }]));

/** How many stories a step rests on: of the last year, and older ones. */
export function storiesByAge(step: Pick<GroundStep, "stories">, now: Date): { fresh: number; older: number } {
  const all = feltAt(step);
  const fresh = yearTo(all, now)?.count ?? 0;
  return { fresh, older: all.length - fresh };
}
