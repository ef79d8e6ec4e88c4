/** A map on sheets of paper that go on into each other: cut between steps and between lanes, the heads of both on each. */
import { size } from "./pen.ts";
import {
  bandHeight,
  drawn,
  heightWith,
  type Layout,
  layoutOf,
  type Picture,
  type PictureOf,
  type Shown,
  type Sizes,
  topOf,
} from "./picture.ts";
import { border, paperSizes, pointsInPixel, type SheetPaper, slicesOf } from "./slicing.ts";

/** Letters of a card are 7.7 points high then, on A4 and on A3. */
const stepsOnPaper = { a4: 6, a3: 9 } as const;
/** Points to a pixel: letters of a card are 7 points high. */
const leastScale = 7 / size;
const scales = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** `name`: "Sheet 2 of 8". */
export function sheetsOf(of: PictureOf, paper: SheetPaper, name: (at: number, count: number) => string): Picture[] {
  const pieces = slicesOf(of.map, stepsOnPaper[paper]);
  const columns = Math.max(
    ...pieces.map(({ stages }) => stages.flatMap(({ steps }) => steps.flatMap((step) => [step, ...step.steps])).length),
  );
  const layouts = pieces.map((map) => layoutOf({ ...of, map, whole: of.map }, columns));
  const sizes = together(layouts);
  const [wide, high] = paperSizes[paper];
  const largest = Math.min(pointsInPixel, (wide - 2 * border) / (layouts[0]?.width ?? 1));
  // A little smaller where that saves sheets.
  const tries = scales
    .map((part) => largest - (largest - Math.min(largest, leastScale)) * part)
    .map((scale) => {
      const height = Math.floor((high - 2 * border) / scale);
      return { height, rows: rowsOfSheets(sizes, height) };
    });
  const fewest = Math.min(...tries.map(({ rows }) => rows.length));
  const { height, rows } = tries.find((one) => one.rows.length === fewest) as (typeof tries)[number];
  const count = rows.length * layouts.length;
  return rows.flatMap((shown, row) =>
    layouts.map((layout, at) => {
      const number = row * layouts.length + at + 1;
      const place = { beginning: number === 1, topmost: row === 0 };
      return drawn(layout, { name: count > 1 ? name(number, count) : "", ...place, sizes, shown, height });
    }),
  );
}

/** What is as high on one sheet as beside it. */
function together(layouts: readonly Layout[]): Sizes {
  const most = (sizeOf: (sizes: Sizes) => number) => Math.max(...layouts.map(({ sizes }) => sizeOf(sizes)));
  const bands = layouts[0]?.sizes.bands ?? [];
  return {
    head: most(({ head }) => head),
    arrows: most(({ arrows }) => arrows),
    stages: most(({ stages }) => stages),
    steps: most(({ steps }) => steps),
    bands: bands.map((band, at) => {
      const length = most((sizes) => sizes.bands[at]?.rows.length ?? 0);
      return { ...band, rows: Array.from({ length }, (_, row) => most((sizes) => sizes.bands[at]?.rows[row] ?? 0)) };
    }),
  };
}

/** A lane that fits on no sheet goes on on the next; any other stands on one. */
function rowsOfSheets(sizes: Sizes, height: number): Shown[][] {
  const sheets: Shown[][] = [[]];
  const roomOn = (topmost: boolean) => height - heightWith(topOf(sizes, topmost), 0);
  let room = roomOn(true);
  const turn = () => {
    sheets.push([]);
    room = roomOn(false);
  };
  for (const band of sizes.bands) {
    const { id, rows } = band;
    const empty = () => sheets.at(-1)?.length === 0;
    if (bandHeight(band) > room && !empty() && (bandHeight(band) <= roomOn(false) || bandHeight(band, 0, 1) > room)) turn();
    let from = 0;
    do {
      let until = from + 1;
      while (until < rows.length && bandHeight(band, from, until + 1) <= room) until++;
      if (bandHeight(band, from, until) > room && !empty()) {
        turn();
        continue;
      }
      sheets.at(-1)?.push({ id, from, until });
      room -= bandHeight(band, from, until);
      from = until;
    } while (from < rows.length);
  }
  return sheets;
}
