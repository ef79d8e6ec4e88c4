/** A team's effect on the customer: what it touches on all maps, how it feels there, and who stands before and after it. */

import { dayLength } from "#app/shared/clock.ts";
import type { Channel } from "#db/words/stories.ts";
import { type ClaimRole, claimRoles } from "../claims/claims.ts";
import type { PointStyle } from "../curve/curve.ts";
import { feltAt, type Ground, type GroundStep, keyOf } from "./ground.ts";
import { type HandOverAt, handOversAt } from "./hand-overs.ts";
import { againstQuarterAgo, type Change, type Moved, movedAt, quarterLength } from "./over-time.ts";

/** Points by which the year's mean must have moved since last quarter to be told of: a twentieth of the scale. */
export const leastMove = 10;

export interface Neighbour {
  readonly title: string;
  /** Teams that claim it. */
  readonly teams: readonly string[];
  readonly pleasure: number | null;
}

export interface TouchedStep {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly place: number;
  /** Which of the teams asked about touch it. */
  readonly teamIds: readonly string[];
  /** What they are there, the nearest to the customer first. */
  readonly roles: readonly ClaimRole[];
  readonly confirmed: boolean;
  readonly channels: readonly Channel[];
  readonly drawn: { readonly pleasure: number; readonly style: PointStyle } | null;
  readonly stories: number;
  /** The year up to now against the year up to a quarter ago. */
  readonly quarter: Change;
  readonly newStories: number;
  readonly newClaims: number;
  /** How customers came to it and left it, in the stories' own words. */
  readonly moved: Moved | null;
  /** The steps on either side that none of the teams touches: what they do not see. */
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
}

export interface TouchedMap {
  readonly id: string;
  readonly title: string;
  readonly shared: boolean;
  /** The whole curve, for the picture. */
  readonly curve: readonly { readonly id: string; readonly title: string; readonly pleasure: number | null; readonly touched: boolean }[];
  readonly steps: readonly TouchedStep[];
}

/** Another team, and what passes between it and these. */
export interface Partner {
  readonly teamId: string;
  readonly count: number;
  readonly dips: number;
}

export interface Effect {
  readonly maps: readonly TouchedMap[];
  readonly handsTo: readonly Partner[];
  readonly getsFrom: readonly Partner[];
  readonly handOvers: readonly HandOverAt[];
  readonly totals: {
    readonly maps: number;
    readonly steps: number;
    /** Steps where the curve is below and above zero. */
    readonly below: number;
    readonly above: number;
    readonly withCustomer: number;
    readonly newClaims: number;
    readonly newStories: number;
    readonly better: number;
    readonly worse: number;
  };
}

/** `teams`: one, or all of a department. */
export function effectOf(ground: Ground, teams: ReadonlySet<string>, now: Date): Effect {
  const quarterAgo = now.getTime() - quarterLength * dayLength;
  const claimsAt = Map.groupBy(ground.claims, keyOf);
  const stepsOf = Map.groupBy(ground.steps, ({ journeyId }) => journeyId);
  const at = ({ journeyId, id }: GroundStep) => claimsAt.get(keyOf({ journeyId, stepId: id })) ?? [];
  const maps = ground.maps.flatMap((map): TouchedMap[] => {
    const all = stepsOf.get(map.id) ?? [];
    const own = (step: GroundStep) => at(step).filter(({ teamId }) => teams.has(teamId));
    const neighbour = (step: GroundStep | undefined): Neighbour | null =>
      step && own(step).length === 0
        ? { title: step.title, teams: [...new Set(at(step).map(({ team }) => team))].sort(), pleasure: step.drawn?.pleasure ?? null }
        : null;
    const steps = all.flatMap((step): TouchedStep[] => {
      const claims = own(step);
      if (claims.length === 0) return [];
      return [
        {
          id: step.id,
          title: step.title,
          stage: step.stage,
          place: step.place,
          teamIds: [...new Set(claims.map(({ teamId }) => teamId))],
          roles: claimRoles.filter((role) => claims.some((claim) => claim.role === role)),
          confirmed: claims.every(({ confirmed }) => confirmed),
          channels: [...new Set(claims.flatMap(({ channel }) => channel ?? []))],
          drawn: step.drawn,
          stories: step.stories.length,
          quarter: againstQuarterAgo(feltAt(step), now),
          newStories: step.stories.filter(({ attachedAt }) => attachedAt.getTime() >= quarterAgo).length,
          newClaims: claims.filter(({ createdAt }) => createdAt.getTime() >= quarterAgo).length,
          moved: movedAt(step.stories),
          before: neighbour(all[step.place - 1]),
          after: neighbour(all[step.place + 1]),
        },
      ];
    });
    if (steps.length === 0) return [];
    const touched = new Set(steps.map(({ id }) => id));
    const curve = all.map(({ id, title, drawn }) => ({ id, title, pleasure: drawn?.pleasure ?? null, touched: touched.has(id) }));
    return [{ ...map, curve, steps }];
  });
  const steps = maps.flatMap((map) => map.steps);
  const felt = ground.steps.map((step) => ({
    journeyId: step.journeyId,
    stepId: step.id,
    place: step.place,
    pleasure: step.drawn?.pleasure ?? null,
  }));
  // What teams of one department hand to each other stays within it.
  const handOvers = handOversAt(ground.claims, felt).filter(({ from, to }) => teams.has(from) !== teams.has(to));
  const counted = (of: (step: TouchedStep) => boolean | number) => steps.reduce((sum, step) => sum + Number(of(step)), 0);
  return {
    maps,
    handOvers,
    handsTo: partners(
      handOvers.filter(({ from }) => teams.has(from)),
      ({ to }) => to,
    ),
    getsFrom: partners(
      handOvers.filter(({ to }) => teams.has(to)),
      ({ from }) => from,
    ),
    totals: {
      maps: maps.length,
      steps: steps.length,
      below: counted(({ drawn }) => drawn !== null && drawn.pleasure < 0),
      above: counted(({ drawn }) => drawn !== null && drawn.pleasure > 0),
      withCustomer: counted(({ roles }) => roles.includes("with-customer")),
      newClaims: counted(({ newClaims }) => newClaims),
      newStories: counted(({ newStories }) => newStories),
      better: counted(({ quarter }) => (quarter.by ?? 0) >= leastMove),
      worse: counted(({ quarter }) => (quarter.by ?? 0) <= -leastMove),
    },
  };
}

function partners(handOvers: readonly HandOverAt[], otherOf: (one: HandOverAt) => string): Partner[] {
  return [...Map.groupBy(handOvers, otherOf)]
    .map(([teamId, own]) => ({ teamId, count: own.length, dips: own.filter(({ dips }) => dips).length }))
    .sort((one, other) => other.count - one.count || other.dips - one.dips);
}
