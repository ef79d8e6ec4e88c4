/** How arrows over a row of columns stand above one another: those that overlap on different levels, from 0. */
export function arrowLevels(spans: readonly (readonly [from: number, to: number])[]): { of: number[]; count: number } {
  const levels: [number, number][][] = [];
  const of = spans.map(([from, to]) => {
    const [start, end] = [Math.min(from, to), Math.max(from, to)];
    const free = levels.findIndex((level) => level.every((other) => other[1] < start || other[0] > end));
    const at = free < 0 ? levels.length : free;
    levels[at] = [...(levels[at] ?? []), [start, end]];
    return at;
  });
  return { of, count: levels.length };
}
