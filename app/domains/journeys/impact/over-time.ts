/**
 * How the feeling at a step moved: the stories of one year held against those of another. A year is taken because few steps
 * have many stories, and because what people go through follows the seasons: a year holds each of them once.
 */
import { dayLength, shifted } from "#app/shared/clock.ts";
import { type Computed, computedFrom, type FeltStory, fewestStories, oldAfter } from "../curve/curve.ts";

/** Days. */
export const yearLength = oldAfter;
export const quarterLength = 91;

type Felt = Pick<FeltStory, "pleasure" | "at">;

/**
 * What the stories say that happened in the year that ends with `moment`: after the same moment a year before, up to and with
 * `moment` itself. Null where there are none.
 */
export function yearTo(stories: readonly Felt[], moment: Date): Computed | null {
  return between(stories, shifted(moment, -yearLength * dayLength), moment);
}

function between(stories: readonly Felt[], after: Date, until: Date): Computed | null {
  const within = stories.filter(({ at }) => at > after && at <= until);
  // It is as old as it was then: a curve of two years ago was not weak for being old.
  return computedFrom(within, until);
}

export interface Change {
  readonly before: Computed | null;
  readonly after: Computed | null;
  /** Points of pleasure, −200…200; null where one side has no story. */
  readonly by: number | null;
  /** Fewer than three stories on one side: a change of them says little. */
  readonly weak: boolean;
}

function changeOf(before: Computed | null, after: Computed | null): Change {
  return {
    before,
    after,
    by: before && after ? after.mean - before.mean : null,
    weak: !before || !after || before.count < fewestStories || after.count < fewestStories,
  };
}

/** The year up to now against the year before it: no story counts on both sides. */
export const againstYearAgo = (stories: readonly Felt[], now: Date): Change =>
  changeOf(yearTo(stories, shifted(now, -yearLength * dayLength)), yearTo(stories, now));

/** The year up to now against the year up to a quarter ago: a moving mean, which three months of new stories have moved. */
export const againstQuarterAgo = (stories: readonly Felt[], now: Date): Change =>
  changeOf(yearTo(stories, shifted(now, -quarterLength * dayLength)), yearTo(stories, now));

/** The year before the day on which a remedy was done against the time since then, at most a year. `doneOn`: `YYYY-MM-DD`; that day belongs to what came after. */
export function aroundRemedy(stories: readonly Felt[], doneOn: string, now: Date): Change {
  const done = shifted(new Date(`${doneOn}T00:00Z`), -1);
  const until = new Date(Math.min(now.getTime(), shifted(done, yearLength * dayLength).getTime()));
  return changeOf(yearTo(stories, done), between(stories, done, until));
}

export interface Moved {
  /** Means of those stories that say both; −100…100, rounded. */
  readonly before: number;
  readonly after: number;
  readonly count: number;
}

/** How customers came to the step and how they left it, as the stories on it say themselves; null where none says both. */
export function movedAt(
  stories: readonly { readonly pleasureBefore: number | null; readonly pleasureAfter: number | null }[],
): Moved | null {
  const both = stories.flatMap(({ pleasureBefore: before, pleasureAfter: after }) =>
    before === null || after === null ? [] : [{ before, after }],
  );
  if (both.length === 0) return null;
  const mean = (side: "before" | "after") => Math.round(both.reduce((sum, one) => sum + one[side], 0) / both.length);
  return { before: mean("before"), after: mean("after"), count: both.length };
}
