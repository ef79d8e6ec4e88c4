/** The strokes that the pictures of maps are drawn with. Runs anywhere. */
import { isRightToLeft } from "#app/shared/measuring.ts";
import { escaped } from "#app/shared/svg-text.ts";

export const margin = 32;
/** For the names of the lanes. */
export const gutter = 168;
export const column = 184;
export const size = 13;
export const lineHeight = 18;
export const ink = "#1c2230";
export const quiet = "#575a66";
export const hair = "#d9cfbc";
export const paper = "#fffdf8";

/** The left edge of a step. */
export const left = (at: number) => margin + gutter + at * column;

export interface Said {
  readonly at: readonly [x: number, y: number];
  /** For what is written from right to left: where the line begins then. */
  readonly right: number;
  readonly size?: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly italic?: boolean;
  readonly serif?: boolean;
  /** Where the line is one of several, and the first of them decides. */
  readonly rightToLeft?: boolean;
}

export function line(text: string, { at: [x, y], right, size: points = size, weight = 400, fill = ink, italic, serif, ...said }: Said) {
  const looks = `font-size="${points}"${weight === 400 ? "" : ` font-weight="${weight}"`} fill="${fill}"${italic ? ' font-style="italic"' : ""}${serif ? ' class="serif"' : ""}`;
  // Its end stands at the right; the two signs around it say to every program that it is read from there.
  if (said.rightToLeft ?? isRightToLeft(text))
    return `<text x="${right}" y="${y}" ${looks} text-anchor="end">\u2067${escaped(text)}\u2069</text>`;
  return `<text x="${x}" y="${y}" ${looks}>${escaped(text)}</text>`;
}

/** The lines of one text: its first letter says from where all of them are read. */
export const lines = (texts: readonly string[], { at: [x, y], ...said }: Said, height = lineHeight) => {
  const rightToLeft = said.rightToLeft ?? isRightToLeft(texts.join(" "));
  return texts.map((text, at) => line(text, { ...said, rightToLeft, at: [x, y + at * height] })).join("");
};

export const box = (x: number, y: number, width: number, height: number, fill: string, more = "") =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"${more}/>`;

/** The foot of a letter that stands in the middle of `x`, about. */
export const middled = (text: string, x: number, y: number, points: number, fill: string) =>
  line(text, { at: [x - text.length * points * 0.32, y + points * 0.36], right: x, size: points, weight: 600, fill, rightToLeft: false });
