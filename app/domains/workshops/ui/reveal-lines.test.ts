import { expect, test } from "vitest";
import { labelOf, linesOf } from "./reveal-lines.ts";

const points = (...values: (number | null)[]) => values.flatMap((value, at) => (value === null ? [] : [{ at, value }]));

test("no line is drawn across a step of which nothing is known, and a single point has none", () => {
  const lines = linesOf(points(-15, null, null, 80, 20, null, 5));
  expect(lines.map(([from, to]) => [from.value, to.value])).toEqual([[80, 20]]);
});

test("a figure stands where its own line does not go: above a peak, below a valley, aside of a slope", () => {
  const own = points(0, 50, -50, 0, 40);
  const label = (at: number, other?: number) => {
    const [point] = own.slice(at, at + 1);
    if (!point) throw new Error("There is no such point");
    return labelOf(point, own, other === undefined ? undefined : { at, value: other });
  };
  expect(label(1)).toEqual({ above: true, aside: 0 });
  expect(label(2)).toEqual({ above: false, aside: 0 });
  // Up to the right: what stands above goes to the left.
  expect(label(3)).toEqual({ above: true, aside: -1 });
  // The other row of points has its figure on the other side.
  expect(label(1, 60)).toMatchObject({ above: false });
  expect(label(2, -80)).toMatchObject({ above: true });
});
