/** A whole map as one picture for paper and slides: SVG without scripts and without anything from outside. Runs anywhere. */

import { isRightToLeft, textWidth, wrapped } from "#app/shared/measuring.ts";
import { type Card, type Channel, type JourneyMap, type Lane, stepsOf } from "../board/map.ts";
import type { TeamCount } from "../claims/claims.ts";
import { type Curve, drawnAt, type PointStyle } from "../curve/curve.ts";

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
  /** Where the picture may be cut from top to bottom: the left edges of the steps, then the right edge. */
  readonly cuts: readonly number[];
  /** Where it may be cut from left to right. */
  readonly rows: readonly number[];
}

const margin = 32;
const gutter = 168;
const column = 184;
const inset = 7;
const size = 13;
const lineHeight = 18;
const curveHeight = 168;
const ink = "#1c2230";
const quiet = "#575a66";
const hair = "#d9cfbc";
const paper = "#fffdf8";
const stageTints = ["#dcedec", "#fbeebf", "#e7e7f6", "#f8e3ea"];
const curveColours = ["#0b5a63", "#852a56", "#464a86", "#6d4c00", "#1c6538", "#a8231c"];
const tints: Partial<Record<Lane["kind"], string>> = {
  channel: "#dcedec",
  backstage: "#f2ecdf",
  systems: "#f2ecdf",
  pain: "#f8e3ea",
  opportunity: "#dff0e0",
  thinking: "#ffffff",
  figure: "#e7e7f6",
};

const escaped = (text: string) =>
  text
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, " ")
    .toWellFormed()
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

interface Said {
  readonly at: readonly [x: number, y: number];
  /** For what is written from right to left: where the line begins then. */
  readonly right: number;
  readonly size?: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly italic?: boolean;
  readonly serif?: boolean;
}

function line(text: string, { at: [x, y], right, size: points = size, weight = 400, fill = ink, italic, serif }: Said): string {
  const rtl = isRightToLeft(text);
  const looks = `font-size="${points}"${weight === 400 ? "" : ` font-weight="${weight}"`} fill="${fill}"${italic ? ' font-style="italic"' : ""}${serif ? ' class="serif"' : ""}`;
  // Its end stands at the right; the two signs around it say to every program that it is read from there.
  if (rtl) return `<text x="${right}" y="${y}" ${looks} text-anchor="end">\u2067${escaped(text)}\u2069</text>`;
  return `<text x="${x}" y="${y}" ${looks}>${escaped(text)}</text>`;
}

const lines = (texts: readonly string[], { at: [x, y], ...said }: Said, height = lineHeight) =>
  texts.map((text, at) => line(text, { ...said, at: [x, y + at * height] })).join("");

const box = (x: number, y: number, width: number, height: number, fill: string, more = "") =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"${more}/>`;

export function pictureOf({ map, curves, teamsOn, words, pictures = new Map() }: PictureOf): Picture {
  const steps = stepsOf(map);
  const columnOf = new Map(steps.map(({ id }, at) => [id, at]));
  const left = (at: number) => margin + gutter + at * column;
  const width = Math.max(left(Math.max(steps.length, 1)) + margin, 900);
  const parts: string[] = [];
  const rows: number[] = [];
  let y = margin;

  // Head
  const titleLines = wrapped(map.title, { width: width - 2 * margin, size: 30, most: 3 });
  parts.push(line(words.kind, { at: [margin, y + 12], right: width - margin, weight: 600, fill: quiet }));
  y += 24;
  parts.push(lines(titleLines, { at: [margin, y + 28], right: width - margin, size: 30, weight: 600, serif: true }, 38));
  y += titleLines.length * 38 + 4;
  const summary = wrapped(map.summary, { width: Math.min(width - 2 * margin, 900), size: 15, most: 4 });
  parts.push(lines(summary, { at: [margin, y + 16], right: width - margin, size: 15, fill: quiet }, 22));
  y += summary.length * 22 + 8;
  const who = map.sketches
    .slice(0, mostNamed)
    .flatMap(({ title }) => wrapped(title, { width: Math.min(width - 2 * margin, 900), size: 14, most: 1 }));
  parts.push(lines(who, { at: [margin, y + 16], right: width - margin, size: 14, italic: true, serif: true }, 20));
  y += who.length * 20 + 16;

  // Branches and loops stand above the steps that they join.
  const levels = arrowLevels(map, columnOf);
  const arrowsTop = y;
  y += levels.count * 26;
  const arrowsFoot = y;
  for (const [at, arrow] of map.arrows.entries()) {
    const [from, to] = [columnOf.get(arrow.from) ?? 0, columnOf.get(arrow.to) ?? 0];
    const level = arrowsTop + (levels.of[at] ?? 0) * 26 + 14;
    const [start, end] = [left(from) + column / 2 + (to >= from ? 10 : -10), left(to) + column / 2 + (to >= from ? -10 : 10)];
    parts.push(
      `<path d="M${start} ${arrowsFoot}V${level}H${end}V${arrowsFoot - 3}" fill="none" stroke="${quiet}" stroke-width="1.2"/>`,
      `<path d="M${end - 4} ${arrowsFoot - 8}L${end} ${arrowsFoot - 1}L${end + 4} ${arrowsFoot - 8}" fill="none" stroke="${quiet}" stroke-width="1.2"/>`,
    );
    const [label = ""] = wrapped(arrow.label, { width: Math.max(Math.abs(end - start) - 12, 60), size: 11, most: 1 });
    if (label)
      parts.push(line(label, { at: [Math.min(start, end) + 6, level - 4], right: Math.max(start, end) - 6, size: 11, fill: quiet }));
  }

  // Stages and steps
  const stageTop = y;
  const heads = map.stages.map((stage) => ({
    stage,
    first: columnOf.get(stage.steps[0]?.id ?? "") ?? -1,
    count: stepsOf({ stages: [stage] }).length,
  }));
  const stageTexts = heads.map(({ stage, count }) => wrapped(stage.title, { width: Math.max(count, 1) * column - 24, size: 15, most: 3 }));
  const stageHeight = 20 + Math.max(1, ...stageTexts.map(({ length }) => length)) * 20;
  for (const [at, { first, count }] of heads.entries()) {
    if (first < 0) continue;
    parts.push(box(left(first) + 1, stageTop, count * column - 2, stageHeight, stageTints[at % stageTints.length] ?? hair, ' rx="6"'));
    parts.push(
      lines(stageTexts[at] ?? [], { at: [left(first) + 13, stageTop + 25], right: left(first + count) - 13, size: 15, weight: 600 }, 20),
    );
  }
  y += stageHeight + 4;
  rows.push(y);
  const subSteps = new Set(map.stages.flatMap(({ steps: own }) => own.flatMap((step) => step.steps.map(({ id }) => id))));
  const stepTexts = steps.map(({ id, title }) =>
    wrapped(subSteps.has(id) ? `↳ ${title}` : title, { width: column - 22, size: 14, most: 5 }),
  );
  const stepHeight = 16 + Math.max(1, ...stepTexts.map(({ length }) => length)) * 19;
  for (const [at, step] of steps.entries()) {
    const sub = subSteps.has(step.id);
    parts.push(box(left(at) + 1, y, column - 2, stepHeight, sub ? "#f7f1e5" : "#f2ecdf", ' rx="6"'));
    parts.push(
      lines(stepTexts[at] ?? [], { at: [left(at) + 11, y + 22], right: left(at + 1) - 11, size: 14, weight: sub ? 500 : 600 }, 19),
    );
  }
  y += stepHeight + 8;

  // Lanes
  const lanesTop = y;
  for (const lane of map.lanes) {
    rows.push(y);
    const drawn =
      lane.kind === "curve"
        ? drawnCurves(map, lane, { curves, columnOf, left, top: y, words, last: steps.length })
        : drawnCards(map, lane, { columnOf, left, top: y, words, pictures });
    parts.push(laneHead(lane.title, y, drawn.height), ...drawn.parts);
    y += drawn.height;
    parts.push(`<path d="M${margin} ${y}H${width - margin}" stroke="${hair}"/>`);
  }

  // Claims
  rows.push(y);
  const claims = drawnClaims(steps, teamsOn, { left, top: y, words });
  parts.push(laneHead(words.claims, y, claims.height), ...claims.parts);
  y += claims.height;
  for (let at = 0; at <= steps.length; at++)
    parts.push(`<path d="M${left(at)} ${lanesTop}V${y}" stroke="${hair}" stroke-dasharray="1 4"/>`);
  rows.push(y);

  parts.push(legend(words, y + 26), line(words.footer, { at: [margin, y + 58], right: width - margin, size: 11, fill: quiet }));
  const height = y + 58 + margin;
  const cuts = [...steps.map((_, at) => left(at)), left(Math.max(steps.length, 1))];
  const styles =
    "text{font-family:'Inter Variable',Inter,'Noto Sans',system-ui,sans-serif}.serif{font-family:'Source Serif 4 Variable','Source Serif 4','Noto Serif',Georgia,serif}";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="map-title"><title id="map-title">${escaped(map.title)}</title><style>${styles}</style>${box(0, 0, width, height, paper)}${parts.join("")}</svg>`;
  return { svg, width, height, cuts, rows };
}

function laneHead(title: string, top: number, height: number): string {
  const most = Math.max(1, Math.floor((height - 12) / 17));
  return lines(
    wrapped(title, { width: gutter - 20, size: 13, most }),
    { at: [margin, top + 24], right: margin + gutter - 20, size: 13, weight: 600, fill: quiet },
    17,
  );
}

interface Where {
  readonly columnOf: ReadonlyMap<string, number>;
  readonly left: (at: number) => number;
  readonly top: number;
  readonly words: PictureWords;
}

interface Drawn {
  readonly parts: string[];
  readonly height: number;
}

const leastLane = 44;
const mostNamed = 8;

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

type WithPictures = Where & { readonly pictures: ReadonlyMap<string, DrawnPicture> };

function drawnCards(map: JourneyMap, lane: Lane, { columnOf, left, top, words, pictures }: WithPictures): Drawn {
  const rows: { until: number; cards: PlacedCard[] }[] = [];
  for (const card of map.cards.filter(({ laneId }) => laneId === lane.id)) {
    const [from, to] = [columnOf.get(card.from) ?? 0, columnOf.get(card.to) ?? 0];
    const width = (to - from + 1) * column - 2 * inset - 18;
    const shown = fitted(pictures.get(card.picture?.file ?? ""), width);
    const texts = wrapped(wordsOf(shown ? { ...card, picture: null } : card, words), { width, size, most: 16 });
    const free = rows.find((row) => row.cards.every((other) => other.to < from || other.from > to));
    const placed = { card, from, to, texts, shown };
    if (free) free.cards.push(placed);
    else rows.push({ until: to, cards: [placed] });
  }
  const parts: string[] = [];
  let y = top + inset;
  for (const { cards } of rows) {
    const height = Math.max(...cards.map(heightOf));
    for (const placed of cards) {
      const { card, from, to, texts, shown } = placed;
      const [x, right] = [left(from) + inset, left(to + 1) - inset];
      const tall = heightOf(placed);
      parts.push(box(x, y, right - x, tall, tints[lane.kind] ?? "#ffffff", ` rx="5" stroke="${hair}"`));
      const thinking = lane.kind === "thinking";
      if (shown) {
        parts.push(
          `<image x="${x + 9}" y="${y + 9}" width="${shown.width}" height="${shown.height}" href="${shown.address}" xlink:href="${shown.address}"><title>${escaped(card.picture?.alt ?? "")}</title></image>`,
        );
      }
      const below = shown ? shown.height + 8 : 0;
      parts.push(lines(texts, { at: [x + 9, y + 19 + below], right: right - 9, italic: thinking, serif: thinking }));
    }
    y += height + inset;
  }
  return { parts, height: Math.max(y - top, leastLane) };
}

const heightOf = ({ texts, shown }: PlacedCard) =>
  shown ? shown.height + 18 + texts.length * lineHeight + (texts.length > 0 ? 6 : 0) : Math.max(texts.length, 1) * lineHeight + 14;

function wordsOf({ text, figure, picture, channel }: Card, words: PictureWords): string {
  const figured =
    figure && [`${figure.value} ${figure.unit}`.trim(), [figure.source, figure.on].filter(Boolean).join(", ")].filter(Boolean).join("\n");
  const shown = picture && `${words.picture} ${picture.alt}`;
  return [channel && words.channels[channel], figured, shown, text].filter(Boolean).join("\n");
}

function drawnCurves(
  map: JourneyMap,
  lane: Lane,
  { curves, columnOf, left, top, words, last }: Where & { curves: readonly Curve[]; last: number },
): Drawn {
  const shown = curves.filter(({ sketchId }) => lane.sketchId === null || sketchId === lane.sketchId);
  const middle = top + curveHeight / 2;
  const yAt = (pleasure: number) => middle - pleasure * ((curveHeight / 2 - 22) / 100);
  const parts = [
    `<path d="M${left(0)} ${middle}H${left(Math.max(last, 1))}" stroke="${hair}"/>`,
    line(words.pleasant, { at: [margin, yAt(100) + 44], right: margin + gutter - 20, size: 10, fill: quiet }),
    line(words.unpleasant, { at: [margin, yAt(-100) + 4], right: margin + gutter - 20, size: 10, fill: quiet }),
  ];
  for (const curve of shown) {
    const colour =
      curveColours[Math.max(0, curve.sketchId ? map.sketches.findIndex(({ id }) => id === curve.sketchId) + 1 : 0) % curveColours.length] ??
      ink;
    const points = curve.points.flatMap((point) => {
      const drawn = drawnAt(point);
      const at = columnOf.get(point.stepId);
      return drawn && at !== undefined ? [{ at, x: left(at) + column / 2, y: yAt(drawn.pleasure), ...drawn }] : [];
    });
    for (const [at, point] of points.entries()) {
      const before = points[at - 1];
      if (!before || before.at !== point.at - 1) continue;
      const firm = before.style === "computed" && point.style === "computed";
      parts.push(
        `<path d="M${before.x} ${before.y}L${point.x} ${point.y}" fill="none" stroke="${colour}" stroke-width="2"${firm ? "" : ' stroke-dasharray="6 5"'}/>`,
      );
    }
    for (const { x, y, style, pleasure } of points) {
      parts.push(markAt(x, y, style, colour));
      parts.push(
        line(signed(pleasure), { at: [x + 10, y + (pleasure >= 0 ? -6 : 15)], right: x + 40, size: 11, weight: 600, fill: colour }),
      );
    }
    const name = curve.sketchId ? (map.sketches.find(({ id }) => id === curve.sketchId)?.title ?? "") : words.allCustomers;
    const first = points[0];
    if (first && shown.length > 1) {
      const [label = ""] = wrapped(name, { width: column - 20, size: 10, most: 1 });
      parts.push(
        line(label, {
          at: [left(first.at) + 4, first.y + (first.pleasure >= 0 ? -14 : 24)],
          right: left(first.at + 1) - 4,
          size: 10,
          fill: colour,
        }),
      );
    }
  }
  return { parts, height: curveHeight };
}

const signed = (pleasure: number) => (pleasure > 0 ? `+${pleasure}` : String(pleasure).replace("-", "−"));

/** Each way of knowing has a form of its own, so that colour says nothing alone. */
function markAt(x: number, y: number, style: PointStyle, colour: string): string {
  if (style === "computed") return `<circle cx="${x}" cy="${y}" r="6" fill="${colour}"/>`;
  if (style === "weak") return `<circle cx="${x}" cy="${y}" r="5.5" fill="${paper}" stroke="${colour}" stroke-width="2"/>`;
  if (style === "override") return `<path d="M${x} ${y - 8}L${x + 8} ${y}L${x} ${y + 8}L${x - 8} ${y}Z" fill="${colour}"/>`;
  return `<rect x="${x - 5.5}" y="${y - 5.5}" width="11" height="11" fill="${paper}" stroke="${colour}" stroke-width="1.5" stroke-dasharray="2 2"/>`;
}

function drawnClaims(
  steps: readonly { readonly id: string }[],
  teamsOn: ReadonlyMap<string, readonly TeamCount[]>,
  { left, top, words }: Omit<Where, "columnOf">,
): Drawn {
  const parts: string[] = [];
  let height = leastLane;
  for (const [at, { id }] of steps.entries()) {
    const said = { right: left(at + 1) - 12, size: 12 };
    let y = top + 22;
    for (const { team, count, confirmed } of teamsOn.get(id) ?? []) {
      const texts = wrapped(count > 1 ? `${team} × ${count}` : team, { width: column - 40, size: 12, most: 2 });
      parts.push(
        `<circle cx="${left(at) + 16}" cy="${y - 4}" r="3.5" fill="${confirmed ? ink : paper}" stroke="${ink}" stroke-width="1.2"/>`,
      );
      parts.push(lines(texts, { ...said, at: [left(at) + 26, y] }, 17));
      y += texts.length * 17;
    }
    if (y === top + 22) parts.push(line(words.nobody, { ...said, at: [left(at) + 12, y], italic: true, fill: quiet }));
    height = Math.max(height, y - top);
  }
  return { parts, height };
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
function arrowLevels({ arrows }: JourneyMap, columnOf: ReadonlyMap<string, number>): { of: number[]; count: number } {
  const levels: [number, number][][] = [];
  const of = arrows.map(({ from, to }) => {
    const ends = [columnOf.get(from) ?? 0, columnOf.get(to) ?? 0].sort((one, other) => one - other) as [number, number];
    const free = levels.findIndex((level) => level.every(([start, end]) => end < ends[0] || start > ends[1]));
    const at = free < 0 ? levels.length : free;
    levels[at] = [...(levels[at] ?? []), ends];
    return at;
  });
  return { of, count: levels.length };
}
