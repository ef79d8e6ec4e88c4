/** A whole map as one picture for paper and slides: SVG without scripts and without anything from outside. Runs anywhere. */

import { isRightToLeft, textWidth, wrapped } from "#app/shared/measuring.ts";
import { escaped } from "#app/shared/svg-text.ts";
import { arrowLevels } from "../board/arrow-levels.ts";
import { type Card, type Channel, type JourneyMap, type Lane, type Step, stepsOf } from "../board/map.ts";
import type { TeamCount } from "../claims/claims.ts";
import type { Curve, PointStyle } from "../curve/curve.ts";
import { box, column, gutter, hair, ink, left, line, lineHeight, lines, margin, paper, quiet, size } from "./pen.ts";
import { curvesHeight, drawnCurves, markAt } from "./picture-curves.ts";

export interface PictureWords {
  /** "As it is" or "As it should be". */
  readonly kind: string;
  readonly claims: string;
  readonly nobody: string;
  readonly curve: string;
  readonly allCustomers: string;
  readonly pleasant: string;
  readonly unpleasant: string;
  readonly picture: string;
  readonly styles: Readonly<Record<PointStyle, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  /** Where it comes from and of which day. */
  readonly footer: string;
}

/** A picture of a card, as it is put into the drawing. */
export interface DrawnPicture {
  /** A `data:` address. */
  readonly address: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface PictureOf {
  readonly map: JourneyMap;
  /** Where the map is a piece: what it is a piece of. */
  readonly whole?: JourneyMap;
  /** Each with the name that it is drawn under. */
  readonly curves: readonly Curve[];
  readonly teamsOn: ReadonlyMap<string, readonly TeamCount[]>;
  readonly words: PictureWords;
  /** By the hash of their files; a card whose picture is missing says what is seen. */
  readonly pictures?: ReadonlyMap<string, DrawnPicture>;
}

export interface Picture {
  readonly svg: string;
  /** Pixels, 96 to the inch. */
  readonly width: number;
  readonly height: number;
}

const inset = 7;
const stageTints = ["#dcedec", "#fbeebf", "#e7e7f6", "#f8e3ea"];
const tints: Partial<Record<Lane["kind"], string>> = {
  channel: "#dcedec",
  backstage: "#f2ecdf",
  systems: "#f2ecdf",
  pain: "#f8e3ea",
  opportunity: "#dff0e0",
  thinking: "#ffffff",
  figure: "#e7e7f6",
};

const leastLane = 44;
const leastWidth = 900;
const mostNamed = 8;
/** Where the first claim stands in its row. */
const claimsTop = 22;
const footHeight = 58 + margin;

/** What belongs together from left to right: a lane, or the claims. */
export interface Band {
  /** Of the lane; of the claims `claims`. */
  readonly id: string;
  readonly title: string;
  /** Above its first row. */
  readonly before: number;
  /** Heights of what may be kept apart from the rest of it. */
  readonly rows: readonly number[];
}

/** Heights, in pixels. */
export interface Sizes {
  readonly head: number;
  readonly arrows: number;
  readonly stages: number;
  readonly steps: number;
  readonly bands: readonly Band[];
}

export interface Layout {
  readonly of: PictureOf;
  readonly steps: readonly Step[];
  readonly columnOf: ReadonlyMap<string, number>;
  readonly width: number;
  readonly stageTexts: readonly (readonly string[])[];
  readonly stepTexts: readonly (readonly string[])[];
  readonly cards: ReadonlyMap<string, readonly PlacedCard[][]>;
  readonly claims: readonly (readonly Claimed[])[];
  readonly sizes: Sizes;
}

/** Rows of a band that stand on a sheet. */
export interface Shown {
  readonly id: string;
  readonly from: number;
  readonly until: number;
}

/** One of the sheets that a map is drawn on. */
export interface Sheet {
  /** "Sheet 2 of 8". */
  readonly name: string;
  /** What the map is, and whom it is about, stands there. */
  readonly beginning: boolean;
  /** Its arrows stand there; all sheets of the topmost row have room for them and for the beginning. */
  readonly topmost: boolean;
  /** The same for all sheets beside it, so that they go on into each other. */
  readonly sizes: Sizes;
  readonly shown: readonly Shown[];
  readonly height: number;
}

export const pictureOf = (of: PictureOf): Picture => drawn(layoutOf(of));

/** `columns`: as wide as for so many steps at least. */
export function layoutOf(of: PictureOf, columns = 1): Layout {
  const { map, words, whole = map, teamsOn } = of;
  const steps = stepsOf(map);
  const columnOf = new Map(steps.map(({ id }, at) => [id, at]));
  const width = Math.max(left(Math.max(steps.length, columns)) + margin, leastWidth);
  const subSteps = subStepsOf(whole);
  const stageTexts = map.stages.map((stage) =>
    wrapped(stage.title, { width: Math.max(stepsOf({ stages: [stage] }).length, 1) * column - 24, size: 15, most: 3 }),
  );
  const stepTexts = steps.map(({ id, title }) =>
    wrapped(title, { width: column - 22 - (subSteps.has(id) ? subIndent : 0), size: 14, most: 5 }),
  );
  const cards = new Map(map.lanes.map((lane) => [lane.id, lane.kind === "curve" ? [] : placedCards(of, lane, columnOf)]));
  const claims = steps.map(({ id }) => (teamsOn.get(id) ?? []).map(claimed));
  const most = (texts: readonly (readonly string[])[]) => Math.max(1, ...texts.map(({ length }) => length));
  const lanes = map.lanes.map(({ id, title, kind }): Omit<Band, "rows"> => ({ id, title, before: kind === "curve" ? 0 : inset }));
  const rowsOf = (lane: Lane) =>
    lane.kind === "curve"
      ? [curvesHeight({ ...of, columnOf, steps: steps.length }, lane)]
      : (cards.get(lane.id) ?? []).map((row) => Math.max(...row.map(heightOf)) + inset);
  const sizes = {
    head: headOf(of, width).height,
    arrows: levelsOf(map, columnOf).count * 26,
    stages: 20 + most(stageTexts) * 20,
    steps: 16 + most(stepTexts) * 19,
    bands: [
      ...lanes.map((band, at) => ({ ...band, rows: rowsOf(map.lanes[at] as Lane) })),
      { id: claimsBand, title: words.claims, before: claimsTop, rows: claimRows(claims) },
    ],
  };
  return { of, steps, columnOf, width, stageTexts, stepTexts, cards, claims, sizes };
}

export const claimsBand = "claims";

/** As many as the step with the most teams has. */
function claimRows(claims: Layout["claims"]): number[] {
  return Array.from({ length: Math.max(0, ...claims.map(({ length }) => length)) }, (_, row) =>
    Math.max(...claims.map((own) => (own[row]?.texts.length ?? 0) * 17)),
  );
}

/** Of some of its rows; its name has room in any case. */
export function bandHeight({ title, before, rows }: Band, from = 0, until = rows.length): number {
  const named = 24 + titleLines(title).length * 17 - 3;
  return Math.max(leastLane, named, before + rows.slice(from, until).reduce((sum, row) => sum + row, 0));
}

const titleLines = (title: string) => wrapped(title, { width: gutter - 20, size: 13, most: 8 });

/** What stands above the bands. */
export const topOf = ({ head, arrows, stages, steps }: Sizes, topmost: boolean): number =>
  margin + (topmost ? head + arrows : sheetHead) + stages + 4 + steps + 8;

/** How high a sheet is on which these bands stand. */
export const heightWith = (top: number, bands: number): number => top + bands + footHeight;

const sheetHead = 40;

export function drawn(layout: Layout, sheet?: Sheet): Picture {
  const { of, steps, columnOf, width, cards, claims } = layout;
  const { map, words } = of;
  const sizes = sheet?.sizes ?? layout.sizes;
  const topmost = sheet?.topmost ?? true;
  const parts: string[] = [];
  const named =
    sheet &&
    line(sheet.name, { at: [width - margin - textWidth(sheet.name, 13), margin + 12], right: width - margin, weight: 600, fill: quiet });
  if (!sheet || sheet.beginning) parts.push(...headOf(of, width).parts);
  else parts.push(...shortHead(map, width, sheet.name));
  if (named) parts.push(named);
  let y = margin + (topmost ? sizes.head : sheetHead);
  if (topmost) parts.push(...drawnArrows(map, columnOf, y, sizes.arrows));
  if (topmost) y += sizes.arrows;
  parts.push(...drawnStages(layout, y, sizes.stages));
  y += sizes.stages + 4;
  parts.push(...drawnSteps(layout, y, sizes.steps));
  y += sizes.steps + 8;

  const bandsTop = y;
  const beneath = parts.length;
  const shown = sheet?.shown ?? sizes.bands.map(({ id, rows }) => ({ id, from: 0, until: rows.length }));
  for (const { id, from, until } of shown) {
    const band = sizes.bands.find((one) => one.id === id);
    if (!band) continue;
    const height = bandHeight(band, from, until);
    const lane = map.lanes.find((one) => one.id === id);
    const texts = titleLines(band.title);
    parts.push(lines(texts, { at: [margin, y + 24], right: margin + gutter - 20, size: 13, weight: 600, fill: quiet }, 17));
    if (!lane) parts.push(...drawnClaims(claims, { top: y, from, until, rows: band.rows, words }));
    else if (lane.kind === "curve")
      parts.push(...drawnCurves({ ...of, columnOf, steps: steps.length }, lane, y, y + 24 + (texts.length - 1) * 17));
    else parts.push(...drawnCards(lane, (cards.get(id) ?? []).slice(from, until), y, band.rows.slice(from, until)));
    y += height;
    parts.push(`<path d="M${margin} ${y}H${width - margin}" stroke="${hair}"/>`);
  }
  const between = steps.map((_, at) => at).concat(steps.length);
  parts.splice(beneath, 0, ...between.map((at) => `<path d="M${left(at)} ${bandsTop}V${y}" stroke="${hair}" stroke-dasharray="1 4"/>`));

  const height = Math.max(y + footHeight, sheet?.height ?? 0);
  const foot = height - footHeight;
  parts.push(legend(words, foot + 26), line(words.footer, { at: [margin, foot + 58], right: width - margin, size: 11, fill: quiet }));
  const styles =
    "text{font-family:'Inter Variable',Inter,'Noto Sans',system-ui,sans-serif}.serif{font-family:'Source Serif 4 Variable','Source Serif 4','Noto Serif',Georgia,serif}";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="map-title"><title id="map-title">${escaped(map.title)}</title><style>${styles}</style>${box(0, 0, width, height, paper)}${parts.join("")}</svg>`;
  return { svg, width, height };
}

/** What the map is, and whom it is about. */
function headOf({ map, words }: PictureOf, width: number): Drawn {
  const parts: string[] = [];
  let y = margin;
  const title = wrapped(map.title, { width: width - 2 * margin, size: 30, most: 3 });
  parts.push(line(words.kind, { at: [margin, y + 12], right: width - margin, weight: 600, fill: quiet }));
  y += 24;
  parts.push(lines(title, { at: [margin, y + 28], right: width - margin, size: 30, weight: 600, serif: true }, 38));
  y += title.length * 38 + 4;
  const reading = Math.min(width - 2 * margin, leastWidth);
  const summary = wrapped(map.summary, { width: reading, size: 15, most: 4 });
  parts.push(lines(summary, { at: [margin, y + 16], right: width - margin, size: 15, fill: quiet }, 22));
  y += summary.length * 22 + 8;
  for (const { title: who } of map.sketches.slice(0, mostNamed)) {
    const texts = wrapped(who, { width: reading, size: 14, most: 1 });
    parts.push(lines(texts, { at: [margin, y + 16], right: width - margin, size: 14, italic: true, serif: true }, 20));
    y += texts.length * 20;
  }
  return { parts, height: y + 16 - margin };
}

/** Of a sheet that goes on. */
function shortHead(map: JourneyMap, width: number, name: string): string[] {
  const right = width - margin - textWidth(name, 13) - 24;
  const [title = ""] = wrapped(map.title, { width: right - margin, size: 16, most: 1 });
  return title ? [line(title, { at: [margin, margin + 14], right, size: 16, weight: 600, serif: true })] : [];
}

/** Branches and loops stand above the steps that they join. */
function drawnArrows(map: JourneyMap, columnOf: ReadonlyMap<string, number>, top: number, height: number): string[] {
  const levels = levelsOf(map, columnOf);
  const foot = top + height;
  return map.arrows.flatMap((arrow, at) => {
    const [from, to] = [columnOf.get(arrow.from) ?? 0, columnOf.get(arrow.to) ?? 0];
    const level = foot - (levels.count - (levels.of[at] ?? 0)) * 26 + 14;
    const [start, end] = [left(from) + column / 2 + (to >= from ? 10 : -10), left(to) + column / 2 + (to >= from ? -10 : 10)];
    const [label = ""] = wrapped(arrow.label, { width: Math.max(Math.abs(end - start) - 12, 60), size: 11, most: 1 });
    return [
      `<path d="M${start} ${foot}V${level}H${end}V${foot - 3}" fill="none" stroke="${quiet}" stroke-width="1.2"/>`,
      `<path d="M${end - 4} ${foot - 8}L${end} ${foot - 1}L${end + 4} ${foot - 8}" fill="none" stroke="${quiet}" stroke-width="1.2"/>`,
      ...(label
        ? [line(label, { at: [Math.min(start, end) + 6, level - 4], right: Math.max(start, end) - 6, size: 11, fill: quiet })]
        : []),
    ];
  });
}

/** Each in the colour of its place in the whole map. */
function drawnStages({ of: { map, whole = map }, columnOf, stageTexts }: Layout, top: number, height: number): string[] {
  return map.stages.flatMap((stage, at) => {
    const first = columnOf.get(stage.steps[0]?.id ?? "") ?? -1;
    const count = stepsOf({ stages: [stage] }).length;
    if (first < 0) return [];
    const place = whole.stages.findIndex(({ id }) => id === stage.id);
    const tint = stageTints[place % stageTints.length] ?? hair;
    const right = left(first + count) - 13;
    return [
      box(left(first) + 1, top, count * column - 2, height, tint, ' rx="6"'),
      lines(stageTexts[at] ?? [], { at: [left(first) + 13, top + 25], right, size: 15, weight: 600 }, 20),
    ];
  });
}

const subIndent = 18;
const subStepsOf = ({ stages }: JourneyMap) =>
  new Set(stages.flatMap(({ steps: own }) => own.flatMap((step) => step.steps.map(({ id }) => id))));

function drawnSteps({ of: { map, whole = map }, steps, stepTexts }: Layout, top: number, height: number): string[] {
  const subSteps = subStepsOf(whole);
  return steps.flatMap(({ id, title }, at) => {
    const sub = subSteps.has(id);
    const [start, end] = [left(at) + 11, left(at + 1) - 11];
    const indent = sub ? subIndent : 0;
    return [
      box(left(at) + 1, top, column - 2, height, sub ? "#f7f1e5" : "#f2ecdf", ' rx="6"'),
      ...(sub ? [isRightToLeft(title) ? belowAt(end, top + 22, -1) : belowAt(start, top + 22, 1)] : []),
      lines(stepTexts[at] ?? [], { at: [start + indent, top + 22], right: end - indent, size: 14, weight: sub ? 500 : 600 }, 19),
    ];
  });
}

/** "↳", which hardly a font has: what follows is a part of the step before. `way`: 1 to the right, −1 to the left. */
const belowAt = (x: number, foot: number, way: 1 | -1) =>
  `<path class="below" d="M${x + way} ${foot - 11}V${foot - 4}H${x + way * 11}M${x + way * 7} ${foot - 8}L${x + way * 11} ${foot - 4}L${x + way * 7} ${foot}" fill="none" stroke="${ink}" stroke-width="1.3"/>`;

interface Drawn {
  readonly parts: string[];
  readonly height: number;
}

interface PlacedCard {
  readonly card: Card;
  readonly from: number;
  readonly to: number;
  readonly texts: readonly string[];
  /** Pixels as it stands there. */
  readonly shown: DrawnPicture | undefined;
}

/** As wide as its card, and never higher than this. */
const highestPicture = 150;

function fitted(drawn: DrawnPicture | undefined, width: number): DrawnPicture | undefined {
  if (!drawn) return undefined;
  const scale = Math.min(width / drawn.width, highestPicture / drawn.height, 1);
  return { address: drawn.address, width: Math.round(drawn.width * scale), height: Math.round(drawn.height * scale) };
}

/** In as few rows as hold them, none over another. */
function placedCards({ map, words, pictures = new Map() }: PictureOf, lane: Lane, columnOf: ReadonlyMap<string, number>): PlacedCard[][] {
  const rows: PlacedCard[][] = [];
  for (const card of map.cards.filter(({ laneId }) => laneId === lane.id)) {
    const [from, to] = [columnOf.get(card.from) ?? 0, columnOf.get(card.to) ?? 0];
    const width = (to - from + 1) * column - 2 * inset - 18;
    const shown = fitted(pictures.get(card.picture?.file ?? ""), width);
    const texts = wrapped(wordsOf(shown ? { ...card, picture: null } : card, words), { width, size, most: 16 });
    const free = rows.find((row) => row.every((other) => other.to < from || other.from > to));
    const placed = { card, from, to, texts, shown };
    if (free) free.push(placed);
    else rows.push([placed]);
  }
  return rows;
}

function drawnCards(lane: Lane, rows: readonly (readonly PlacedCard[])[], top: number, heights: readonly number[]): string[] {
  const thinking = lane.kind === "thinking";
  let y = top + inset;
  return rows.flatMap((cards, row) => {
    const here = y;
    y += heights[row] ?? 0;
    return cards.flatMap((placed) => {
      const { card, from, to, texts, shown } = placed;
      const [x, right] = [left(from) + inset, left(to + 1) - inset];
      const below = shown ? shown.height + 8 : 0;
      const said = { at: [x + 9, here + 19 + below], right: right - 9, italic: thinking, serif: thinking } as const;
      return [
        box(x, here, right - x, heightOf(placed), tints[lane.kind] ?? "#ffffff", ` rx="5" stroke="${hair}"`),
        ...(shown
          ? [
              `<image x="${x + 9}" y="${here + 9}" width="${shown.width}" height="${shown.height}" href="${shown.address}" xlink:href="${shown.address}"><title>${escaped(card.picture?.alt ?? "")}</title></image>`,
            ]
          : []),
        lines(texts, card.text ? { ...said, rightToLeft: isRightToLeft(card.text) } : said),
      ];
    });
  });
}

const heightOf = ({ texts, shown }: PlacedCard) =>
  shown ? shown.height + 18 + texts.length * lineHeight + (texts.length > 0 ? 6 : 0) : Math.max(texts.length, 1) * lineHeight + 14;

function wordsOf({ text, figure, picture, channel }: Card, words: PictureWords): string {
  const figured =
    figure && [`${figure.value} ${figure.unit}`.trim(), [figure.source, figure.on].filter(Boolean).join(", ")].filter(Boolean).join("\n");
  const shown = picture && `${words.picture} ${picture.alt}`;
  return [channel && words.channels[channel], figured, shown, text].filter(Boolean).join("\n");
}

interface Claimed {
  readonly texts: readonly string[];
  readonly confirmed: boolean;
}

const claimed = ({ team, count, confirmed }: TeamCount): Claimed => ({
  texts: wrapped(count > 1 ? `${team} × ${count}` : team, { width: column - 40, size: 12, most: 2 }),
  confirmed,
});

interface ShownClaims {
  readonly top: number;
  readonly from: number;
  readonly until: number;
  readonly rows: readonly number[];
  readonly words: PictureWords;
}

function drawnClaims(claims: Layout["claims"], { top, from, until, rows, words }: ShownClaims): string[] {
  return claims.flatMap((own, at) => {
    const said = { right: left(at + 1) - 12, size: 12 };
    let y = top + claimsTop;
    if (own.length === 0 && from === 0) return [line(words.nobody, { ...said, at: [left(at) + 12, y], italic: true, fill: quiet })];
    return own.slice(from, until).flatMap(({ texts, confirmed }, row) => {
      const here = y;
      y += rows[from + row] ?? 0;
      return [
        `<circle cx="${left(at) + 16}" cy="${here - 4}" r="3.5" fill="${confirmed ? ink : paper}" stroke="${ink}" stroke-width="1.2"/>`,
        lines(texts, { ...said, at: [left(at) + 26, here] }, 17),
      ];
    });
  });
}

function legend(words: PictureWords, y: number): string {
  let x = margin;
  return (["computed", "weak", "override", "assumption"] as const)
    .map((style) => {
      const drawn =
        markAt(x + 8, y - 4, style, quiet) + line(words.styles[style], { at: [x + 22, y], right: x + 200, size: 11, fill: quiet });
      x += 46 + textWidth(words.styles[style], 11);
      return drawn;
    })
    .join("");
}

/** Arrows that overlap stand above one another. */
const levelsOf = ({ arrows }: JourneyMap, columnOf: ReadonlyMap<string, number>) =>
  arrowLevels(arrows.map(({ from, to }) => [columnOf.get(from) ?? 0, columnOf.get(to) ?? 0]));
