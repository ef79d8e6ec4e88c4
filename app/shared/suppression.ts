/** Which figures about groups of people may be shown, so that none of them speaks of fewer than five, not even by subtraction. */

/** A figure about fewer people than this is not given. */
export const fewestPeople = 5;

/** Whether a figure about so many people may be given by itself. */
export const isLarge = (size: number): boolean => size >= fewestPeople;

export interface ShownGroup {
  /** Whether each member's own figure may be shown. */
  readonly members: readonly boolean[];
  /** Whether the figure of the whole group may be shown. */
  readonly total: boolean;
}

export interface Shown {
  readonly groups: readonly ShownGroup[];
  /** Whether the figure over all groups may be shown. */
  readonly total: boolean;
}

/**
 * Figures stand in groups (departments in functions, say) beside the sum of each group and the sum of all. Given how many
 * people each figure is about, says which may be shown. What is hidden within a group whose sum is shown is always at least
 * two figures and five people together, so that taking the shown ones from the sum says nothing about fewer than five; where
 * a group's own sum may not be shown, neither is the sum of all.
 *
 * It looks at the sizes alone, never at the figures: that something is hidden says nothing about what it is.
 */
export function shownFigures(sizes: readonly (readonly number[])[]): Shown {
  const groups = sizes.map(shownGroup);
  return { groups, total: groups.every(({ total }) => total) };
}

function shownGroup(sizes: readonly number[]): ShownGroup {
  const all = sum(sizes);
  // Nobody is nobody's secret.
  const hidden = new Set(sizes.flatMap((size, at) => (size > 0 && size < fewestPeople ? [at] : [])));
  const smallestFirst = sizes
    .map((size, at) => ({ size, at }))
    .filter(({ size }) => size >= fewestPeople)
    .sort((one, other) => one.size - other.size);
  while (hidden.size > 0 && !hideEachOther([...hidden].map((at) => sizes[at] ?? 0))) {
    const next = smallestFirst.shift();
    if (!next) break;
    hidden.add(next.at);
  }
  return { members: sizes.map((_, at) => !hidden.has(at)), total: all === 0 || all >= fewestPeople };
}

const hideEachOther = (sizes: readonly number[]) => sizes.length > 1 && sum(sizes) >= fewestPeople;
const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
