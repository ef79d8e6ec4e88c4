import { arrowLevels } from "../../board/arrow-levels.ts";
import type { Arrow } from "../../board/map.ts";
import type { Column } from "./layout.ts";

/** Pixels at a zoom of 1. */
const levelHeight = 26;
const mostLevels = 4;

interface Way {
  readonly arrow: Arrow;
  /** Columns. */
  readonly from: number;
  readonly to: number;
  readonly level: number;
}

/** Branches and loops between the columns that are shown. What has no room any longer is said at its steps and in the panel. */
export function waysOver(arrows: readonly Arrow[], columns: readonly Column[]): { ways: readonly Way[]; height: number } {
  if (arrows.length === 0) return { ways: [], height: 0 };
  const columnOf = new Map(columns.map(({ step }, at) => [step?.id, at]));
  const drawn = arrows.flatMap((arrow) => {
    const [from, to] = [columnOf.get(arrow.from), columnOf.get(arrow.to)];
    return from === undefined || to === undefined ? [] : [{ arrow, from, to }];
  });
  const levels = arrowLevels(drawn.map(({ from, to }) => [from, to]));
  const ways = drawn.map((way, at) => ({ ...way, level: levels.of[at] ?? 0 })).filter(({ level }) => level < mostLevels);
  const count = Math.min(levels.count, mostLevels);
  return { ways, height: count === 0 ? 0 : count * levelHeight + 6 };
}

interface Props {
  ways: readonly Way[];
  height: number;
  /** Pixels. */
  headWidth: number;
  columnWidth: number;
  zoom: number;
  /** The columns that are drawn. */
  first: number;
  last: number;
}

/** For the eye: steps say in words how many ways lead on. */
export function WaysBand({ ways, height, headWidth, columnWidth, zoom, first, last }: Props) {
  return (
    <div aria-hidden="true" className="relative overflow-hidden border-b border-line bg-surface" style={{ height: height * zoom }}>
      <div className="sticky start-0 z-10 h-full border-e border-line bg-surface" style={{ width: headWidth }} />
      {ways
        .filter(({ from, to }) => Math.min(from, to) <= last && Math.max(from, to) >= first)
        .map(({ arrow, from, to, level }) => {
          const onward = to > from;
          // Begins right of the middle of its step and ends left of it, so that two that meet stand beside each other.
          const [start, end] = [from, to].map((column, at) => headWidth + (column + 0.5) * columnWidth + (at ? -10 : 10) * zoom) as [
            number,
            number,
          ];
          return (
            <div
              key={arrow.id}
              className="absolute bottom-0 rounded-t-md border-x border-t border-quiet"
              style={{
                insetInlineStart: Math.min(start, end),
                width: Math.abs(end - start),
                height: (height - level * levelHeight - 14) * zoom,
              }}
            >
              <span
                className="absolute inset-x-2 top-0 mx-auto w-fit max-w-[calc(100%-1rem)] -translate-y-1/2 truncate bg-surface px-1 text-[0.75em] text-quiet"
                dir="auto"
              >
                {arrow.label}
              </span>
              <span
                className={`absolute bottom-0 size-0 border-x-4 border-t-6 border-x-transparent border-t-quiet ${onward ? "-end-[4.5px]" : "-start-[4.5px]"}`}
              />
            </div>
          );
        })}
    </div>
  );
}
