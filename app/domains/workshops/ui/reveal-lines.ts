/** Where the picture of guesses and stories has its lines and its figures. */

export interface Point {
  /** Which step along the map. */
  readonly at: number;
  readonly value: number;
}

/** Lines between neighbours alone: between two steps with something in their midst that nobody spoke of, nothing is known. */
export const linesOf = <Known extends Point>(points: readonly Known[]): [Known, Known][] =>
  points.flatMap((point, place) => {
    const before = points[place - 1];
    return before && before.at === point.at - 1 ? [[before, point] as [Known, Known]] : [];
  });

export interface Label {
  readonly above: boolean;
  /** Away from where the line comes or goes on the same side: −1 to the left, 1 to the right. */
  readonly aside: -1 | 0 | 1;
}

/**
 * Where the figure of a point stands, so that its own line does not strike it through and that of the other row of points at the
 * same step has its place: the higher of the two has it above, the lower below.
 */
export function labelOf(point: Point, own: readonly Point[], other: Point | undefined): Label {
  const before = own.find(({ at }) => at === point.at - 1)?.value ?? point.value;
  const after = own.find(({ at }) => at === point.at + 1)?.value ?? point.value;
  const above = other && other.value !== point.value ? point.value > other.value : before + after <= 2 * point.value;
  const inTheWay = (value: number) => (above ? value > point.value : value < point.value);
  if (inTheWay(before) === inTheWay(after)) return { above, aside: 0 };
  return { above, aside: inTheWay(before) ? 1 : -1 };
}
