/** The curves of a lane. Each has a letter, so that which is whose is not said by colour alone. Runs anywhere. */
import { textWidth, wrapped } from "#app/shared/measuring.ts";
import type { JourneyMap, Lane } from "../board/map.ts";
import { type Curve, drawnAt, type PointStyle } from "../curve/curve.ts";
import { signed } from "../curve/words.ts";
import { box, column, gutter, hair, ink, left, line, margin, middled, paper, quiet } from "./pen.ts";
import type { PictureWords } from "./picture.ts";

const colours = ["#0b5a63", "#852a56", "#464a86", "#6d4c00", "#1c6538", "#a8231c"];
const leastPlot = 168;
const namesRow = 20;
const widestName = 280;
/** Of a value beneath the other. */
const valueRow = 13;

export interface CurvesOf {
  readonly map: JourneyMap;
  readonly curves: readonly Curve[];
  readonly words: PictureWords;
  readonly columnOf: ReadonlyMap<string, number>;
  /** Steps of the picture. */
  readonly steps: number;
}

interface Point {
  /** The step that it stands at. */
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly pleasure: number;
  readonly style: PointStyle;
}

interface Line {
  /** Empty where there is only one. */
  readonly letter: string;
  readonly colour: string;
  readonly points: readonly Point[];
}

const shownIn = ({ curves }: CurvesOf, lane: Lane) => curves.filter(({ sketchId }) => lane.sketchId === null || sketchId === lane.sketchId);

/** Names above, then the lines. */
export function curvesHeight(of: CurvesOf, lane: Lane): number {
  return namesHeight(of, lane) + plotHeight(shownIn(of, lane).length);
}

const plotHeight = (count: number) => Math.max(leastPlot, count * valueRow + 44);
const letterOf = (at: number) => String.fromCharCode(65 + (at % 26)).repeat(1 + Math.floor(at / 26));

export function drawnCurves(of: CurvesOf, lane: Lane, top: number, titleFoot: number): string[] {
  const { map, columnOf, words, curves } = of;
  const shown = shownIn(of, lane);
  const plotTop = top + namesHeight(of, lane);
  const height = plotHeight(shown.length);
  const middle = plotTop + height / 2;
  const yAt = (pleasure: number) => middle - pleasure * ((height / 2 - 22) / 100);
  // Points of one step stand beside each other, so that none lies on another.
  const apart = shown.length > 1 ? Math.min(14, 72 / (shown.length - 1)) : 0;
  const drawn = shown.map((curve, nth): Line => {
    const beside = (nth - (shown.length - 1) / 2) * apart;
    const points = curve.points.flatMap((point) => {
      const value = drawnAt(point);
      const at = columnOf.get(point.stepId);
      return value && at !== undefined ? [{ at, x: left(at) + column / 2 + beside, y: yAt(value.pleasure), ...value }] : [];
    });
    return { letter: shown.length > 1 ? letterOf(curves.indexOf(curve)) : "", colour: colourOf(map, curve), points };
  });
  return [
    `<path d="M${left(0)} ${middle}H${left(Math.max(of.steps, 1))}" stroke="${hair}"/>`,
    line(words.pleasant, { at: [margin, Math.max(yAt(100) + 4, titleFoot + 16)], right: margin + gutter - 20, size: 11, fill: quiet }),
    line(words.unpleasant, { at: [margin, yAt(-100) + 4], right: margin + gutter - 20, size: 11, fill: quiet }),
    ...names(of, lane, top).parts,
    ...drawn.flatMap(strokes),
    // Of lines that run along each other, letters stand at different places.
    ...(drawn.length > 1 ? drawn.flatMap((one, nth) => lettersOn(one, 0.45 + (0.35 * nth) / (drawn.length - 1))) : []),
    ...drawn.flatMap(({ points, colour }) => points.map(({ x, y, style }) => markAt(x, y, style, colour))),
    ...(drawn.length > 1 ? valuesBeside(drawn, plotTop, height, (apart * (drawn.length - 1)) / 2) : drawn.flatMap(valuesAlone)),
  ];
}

const colourOf = (map: JourneyMap, { sketchId }: Curve) =>
  colours[Math.max(0, sketchId ? map.sketches.findIndex(({ id }) => id === sketchId) + 1 : 0) % colours.length] ?? ink;

const namesHeight = (of: CurvesOf, lane: Lane) => names(of, lane, 0).height;

/** Whose line has which letter. */
function names(of: CurvesOf, lane: Lane, top: number): { parts: string[]; height: number } {
  const { map, curves, words, steps } = of;
  const shown = shownIn(of, lane);
  if (shown.length < 2) return { parts: [], height: 0 };
  const end = left(Math.max(steps, 1)) - 8;
  const parts: string[] = [];
  let [x, y] = [left(0) + 8, top + namesRow];
  for (const curve of shown) {
    const whole = curve.sketchId ? (map.sketches.find(({ id }) => id === curve.sketchId)?.title ?? "") : words.allCustomers;
    const [name = ""] = wrapped(whole, { width: Math.min(widestName, end - left(0) - 60), size: 12, most: 1 });
    const width = 46 + textWidth(name, 12) + 18;
    if (x + width > end && x > left(0) + 8) [x, y] = [left(0) + 8, y + namesRow];
    const colour = colourOf(map, curve);
    parts.push(
      box(x, y - 14, width - 18, namesRow, paper),
      `<path d="M${x} ${y - 4}H${x + 38}" stroke="${colour}" stroke-width="2"/>`,
      lettered(letterOf(curves.indexOf(curve)), x + 19, y - 4, colour),
      line(name, { at: [x + 46, y], right: x + 46 + textWidth(name, 12), size: 12, fill: colour }),
    );
    x += width;
  }
  return { parts, height: y - top + 8 };
}

const lettered = (letter: string, x: number, y: number, colour: string) =>
  `<circle cx="${x}" cy="${y}" r="7" fill="${paper}"/>${middled(letter, x, y, 11, colour)}`;

/** From a step to the next, where both have a value. */
const pairs = (points: readonly Point[]) =>
  points.flatMap((point, at): [Point, Point][] => {
    const before = points[at - 1];
    return before && before.at === point.at - 1 ? [[before, point]] : [];
  });

const strokes = ({ colour, points }: Line) =>
  pairs(points).map(([from, to]) => {
    const firm = from.style === "computed" && to.style === "computed";
    return `<path d="M${from.x} ${from.y}L${to.x} ${to.y}" fill="none" stroke="${colour}" stroke-width="2"${firm ? "" : ' stroke-dasharray="6 5"'}/>`;
  });

const lettersOn = ({ letter, colour, points }: Line, along: number) =>
  pairs(points).map(([from, to]) => lettered(letter, from.x + (to.x - from.x) * along, from.y + (to.y - from.y) * along, colour));

const valuesAlone = ({ points, colour }: Line) =>
  points.map(({ x, y, pleasure }) =>
    line(signed(pleasure), { at: [x + 10, y + (pleasure >= 0 ? -6 : 15)], right: x + 40, size: 11, weight: 600, fill: colour }),
  );

/** The values of a step in one column beside its points, highest first, none over another. */
function valuesBeside(drawn: readonly Line[], plotTop: number, height: number, reach: number): string[] {
  const all = drawn.flatMap(({ letter, colour, points }) => points.map((point) => ({ ...point, letter, colour })));
  return [...Map.groupBy(all, ({ at }) => at)].flatMap(([at, values]) => {
    const sorted = values.toSorted((one, other) => one.y - other.y);
    const x = left(at) + column / 2 + reach + 11;
    return spread(
      sorted.map(({ y }) => y + 4),
      plotTop + valueRow,
      plotTop + height - 6,
    ).map((y, nth) => {
      const { letter, pleasure, colour } = sorted[nth] as (typeof sorted)[number];
      const text = `${letter} ${signed(pleasure)}`;
      return (
        box(x - 2, y - 10, textWidth(text, 11) + 2, valueRow, paper, ' fill-opacity="0.85"') +
        line(text, { at: [x, y], right: x + 60, size: 11, weight: 600, fill: colour })
      );
    });
  });
}

/** As near to where they belong as they can be `valueRow` from each other; sorted. */
function spread(wanted: readonly number[], least: number, most: number): number[] {
  const placed: number[] = [];
  for (const y of wanted) placed.push(Math.max(y, (placed.at(-1) ?? least - valueRow) + valueRow));
  let foot = most + valueRow;
  return placed
    .toReversed()
    .map((y) => (foot = Math.min(y, foot - valueRow)))
    .toReversed();
}

/** Each way of knowing has a form of its own, so that colour says nothing alone. */
export function markAt(x: number, y: number, style: PointStyle, colour: string): string {
  if (style === "computed") return `<circle cx="${x}" cy="${y}" r="6" fill="${colour}"/>`;
  if (style === "weak") return `<circle cx="${x}" cy="${y}" r="5.5" fill="${paper}" stroke="${colour}" stroke-width="2"/>`;
  if (style === "override") return `<path d="M${x} ${y - 8}L${x + 8} ${y}L${x} ${y + 8}L${x - 8} ${y}Z" fill="${colour}"/>`;
  return `<rect x="${x - 5.5}" y="${y - 5.5}" width="11" height="11" fill="${paper}" stroke="${colour}" stroke-width="1.5" stroke-dasharray="2 2"/>`;
}
