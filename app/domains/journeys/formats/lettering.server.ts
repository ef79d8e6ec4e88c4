/**
 * Where the letters of a drawn line stand, measured with the fonts that come with the product: neither the program that makes
 * PDF nor the one that makes PNG looks for a font that holds a sign, or sets what is read from right to left beside the rest.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Font, Glyph, GlyphRun, PathCommand } from "fontkit";
import { signsOf } from "#app/shared/measuring.ts";

const require = createRequire(import.meta.url);
const beside = (name: string, ...path: string[]) => join(dirname(require.resolve(name)), ...path);

export const fonts = {
  latin: () => beside("@embedpdf/fonts-latin", "../fonts/NotoSans-Regular.ttf"),
  latinBold: () => beside("@embedpdf/fonts-latin", "../fonts/NotoSans-SemiBold.ttf"),
  latinItalic: () => beside("@embedpdf/fonts-latin", "../fonts/NotoSans-Italic.ttf"),
  arabic: () => beside("@embedpdf/fonts-arabic", "../fonts/NotoNaskhArabic-Regular.ttf"),
  arabicBold: () => beside("@embedpdf/fonts-arabic", "../fonts/NotoNaskhArabic-Bold.ttf"),
  hebrew: () => beside("@embedpdf/fonts-hebrew", "../fonts/NotoSansHebrew-Regular.ttf"),
  hebrewBold: () => beside("@embedpdf/fonts-hebrew", "../fonts/NotoSansHebrew-Bold.ttf"),
  han: () => beside("@embedpdf/fonts-sc", "../fonts/NotoSansHans-Regular.otf"),
  emoji: () => beside("@expo-google-fonts/noto-emoji", "400Regular/NotoEmoji_400Regular.ttf"),
} as const;
export type FontName = keyof typeof fonts;

const opened = new Map<FontName, Font>();
function fontCalled(name: FontName): Font {
  // Loaded when it is first needed: the thread beside does much else.
  const { openSync }: typeof import("fontkit") = require("fontkit");
  const font = opened.get(name) ?? openSync(fonts[name]());
  opened.set(name, font);
  return font;
}

/** Signs of one font that are set in one go. */
export interface Run {
  readonly font: FontName;
  readonly text: string;
  /** Pixels from the left. */
  readonly x: number;
}

interface Looks {
  readonly x: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** `x` is where the line ends. */
  readonly atEnd: boolean;
  readonly rightToLeft: boolean;
}

/** The runs of each line of a drawing, as `set` writes them; the rest of the drawing stays. */
export function relettered(svg: string, set: (opening: string, runs: readonly Run[], size: number) => string): string {
  return svg.replaceAll(/(<text [^>]*>)([^<]*)<\/text>/g, (_, opening: string, said: string) => {
    const content = unescaped(said);
    const looks: Looks = {
      x: Number(attribute(opening, "x")),
      size: Number(attribute(opening, "font-size") ?? 16),
      bold: Number(attribute(opening, "font-weight") ?? 400) >= 600,
      italic: attribute(opening, "font-style") === "italic",
      atEnd: attribute(opening, "text-anchor") === "end",
      rightToLeft: content.includes("\u2067"),
    };
    const text = content
      .replaceAll(/[\u2067\u2069]/g, "")
      .replaceAll(/\s+/g, " ")
      .trim();
    return set(opening.replace(' text-anchor="end"', ""), runsOf(text, looks), looks.size);
  });
}

const attribute = (opening: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(opening)?.[1];

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
const unescaped = (text: string) => text.replaceAll(/&(amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity);

/** From left to right, as they are seen. */
export function runsOf(text: string, { x, size, bold, italic, atEnd, rightToLeft }: Looks): Run[] {
  const signs = signsOf(text);
  const levels = levelsOf(signs, rightToLeft);
  const pieces: { font: FontName; level: number; signs: string[] }[] = [];
  for (const [at, sign] of signs.entries()) {
    const level = levels[at] ?? 0;
    const font = fontOf(sign, pieces.at(-1)?.font, bold, italic);
    const last = pieces.at(-1);
    // Word by word where they follow each other from right to left: a program that sets words puts each to the right of the last.
    const goesOn = last?.font === font && last.level === level && (level % 2 === 0 || (last.signs[0] === " ") === (sign === " "));
    if (goesOn) last.signs.push(sign);
    else pieces.push({ font, level, signs: [sign] });
  }
  const runs = inSight(pieces).map(({ font, level, signs: own }) => ({ font, text: setTogether(own, font, level) }));
  const [only] = runs;
  if (runs.length === 1 && only && !atEnd) return [{ ...only, x }];
  const widths = runs.map((run) => widthOf(run, size));
  let left = atEnd ? x - widths.reduce((sum, width) => sum + width, 0) : x;
  const placed = runs.map((run, at) => {
    const here = { ...run, x: rounded(left) };
    left += widths[at] ?? 0;
    return here;
  });
  return placed.filter((run) => run.text.trim() !== "");
}

const widthOf = ({ font, text }: Pick<Run, "font" | "text">, size: number) =>
  (fontCalled(font).layout(text).advanceWidth / fontCalled(font).unitsPerEm) * size;

/** Made bold by a font of their own; what stands in them is read from right to left. */
const boldOf: Partial<Record<FontName, FontName>> = { arabic: "arabicBold", hebrew: "hebrewBold" };
const turnsItself = (font: FontName) => /^(arabic|hebrew)/.test(font);
const mirrored: Readonly<Record<string, string>> = {
  "(": ")",
  ")": "(",
  "[": "]",
  "]": "[",
  "{": "}",
  "}": "{",
  "<": ">",
  ">": "<",
  "«": "»",
  "»": "«",
};

/** Fonts for Arabic and Hebrew turn their letters around by themselves, digits too; of all others the last sign comes first here. */
function setTogether(signs: readonly string[], font: FontName, level: number): string {
  const turned = level % 2 === 1;
  if (turned === turnsItself(font)) return signs.join("");
  return signs
    .toReversed()
    .map((sign) => (turned ? (mirrored[sign] ?? sign) : sign))
    .join("");
}

const scripts: readonly [FontName, RegExp][] = [
  ["emoji", /\p{Emoji_Presentation}|\p{Extended_Pictographic}/u],
  ["han", /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\u3000-\u303F\uFF00-\uFF60]/u],
  ["arabic", /[\p{scx=Arab}]/u],
  ["hebrew", /[\p{scx=Hebr}]/u],
];
/** Pictographs that the font of letters has as well. */
const plainSigns = /[©®™]/u;
const plain = /^[\u0021-\u007E]$/;

/** The font of its script, or the first that has it; a space belongs to what stands before it. */
function fontOf(sign: string, before: FontName | undefined, bold: boolean, italic: boolean): FontName {
  const latin = bold ? "latinBold" : italic ? "latinItalic" : "latin";
  if (plain.test(sign)) return latin;
  if (sign === " ") return before && before !== "emoji" ? before : latin;
  const script = plainSigns.test(sign) ? undefined : scripts.find(([, pattern]) => pattern.test(sign))?.[0];
  const wanted = (bold && script && boldOf[script]) || script || latin;
  return ([wanted, latin, "han", "emoji", "arabic"].find((font) => holds(font as FontName, sign)) as FontName | undefined) ?? wanted;
}

const drawn = /[^\p{Default_Ignorable_Code_Point}]/u;
const holds = (font: FontName, sign: string) =>
  [...sign].every((one) => !drawn.test(one) || fontCalled(font).hasGlyphForCodePoint(one.codePointAt(0) ?? 0));

/**
 * How deep each sign is nested in directions (even: from left to right), by the rules of Unicode's annex 9 for a line without
 * marks of direction inside: letters have a direction, digits one of their own, the rest that of what stands around it.
 */
function levelsOf(signs: readonly string[], rightToLeft: boolean): number[] {
  type Direction = "left" | "right" | "digits";
  const around: Direction = rightToLeft ? "right" : "left";
  const found = signs.map((sign): Direction | undefined =>
    /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}]/u.test(sign) && /\p{L}/u.test(sign)
      ? "right"
      : /\p{L}/u.test(sign)
        ? "left"
        : /\p{Nd}/u.test(sign)
          ? "digits"
          : undefined,
  );
  if (!rightToLeft && !found.includes("right")) return signs.map(() => 0);
  const joined = found.map((one, at) =>
    /^[.,:/]$/.test(signs[at] ?? "") && found[at - 1] === "digits" && found[at + 1] === "digits" ? "digits" : one,
  );
  let last: Direction = around;
  const strong = joined.map((one) => {
    if (one === "left" || one === "right") last = one;
    return one === "digits" && last === "left" ? "left" : one;
  });
  const asNeighbour = (one: Direction | undefined) => (one === "digits" ? "right" : one);
  return strong.map((one, at) => {
    const before = asNeighbour(strong.slice(0, at).findLast(Boolean)) ?? around;
    const after = asNeighbour(strong.slice(at).find(Boolean)) ?? around;
    const direction = one ?? (before === after ? before : around);
    if (direction === "right") return 1;
    return direction === "digits" || rightToLeft ? 2 : 0;
  });
}

/** In the order in which they are seen: whatever lies deeper is turned around first. */
function inSight<Piece extends { readonly level: number }>(pieces: readonly Piece[]): Piece[] {
  let seen = [...pieces];
  for (let level = 2; level >= 1; level--) {
    const turned: Piece[] = [];
    let group: Piece[] = [];
    for (const piece of seen) {
      if (piece.level >= level) group.unshift(piece);
      else {
        turned.push(...group, piece);
        group = [];
      }
    }
    seen = [...turned, ...group];
  }
  return seen;
}

const letters: Readonly<Record<PathCommand["command"], string>> = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "Z",
};

/** A drawing whose letters are shapes: each shape stands there once, and is put wherever the letter stands. */
export function outlined(svg: string): string {
  const shapes = new Map<string, string>();
  const words = new Map<string, GlyphRun>();
  const put = relettered(svg, (opening, runs, size) => {
    const y = Number(attribute(opening, "y"));
    let uses = "";
    for (const { font: name, text, x } of runs) {
      const font = fontCalled(name);
      const scale = size / font.unitsPerEm;
      let along = 0;
      // Word by word: most come again, and setting one takes longer than all else here.
      for (const word of text.split(/(?<= )/)) {
        const set = words.get(`${name} ${word}`) ?? font.layout(word);
        words.set(`${name} ${word}`, set);
        for (const [at, glyph] of set.glyphs.entries()) {
          const { xAdvance = 0, xOffset = 0, yOffset = 0 } = set.positions[at] ?? {};
          const id = `${name}-${glyph.id}-${size}`;
          const shape = shapes.get(id) ?? shapeOf(glyph, scale);
          shapes.set(id, shape);
          if (shape !== "")
            uses += `<use href="#${id}" x="${rounded(x + (along + xOffset) * scale)}" y="${rounded(y - yOffset * scale)}"/>`;
          along += xAdvance;
        }
      }
    }
    return `<g fill="${attribute(opening, "fill") ?? "#000000"}">${uses}</g>`;
  });
  const definitions = [...shapes].map(([id, shape]) => (shape === "" ? "" : `<path id="${id}" d="${shape}"/>`)).join("");
  return put.replace(/^<svg [^>]*>/, (opening) => `${opening}<defs>${definitions}</defs>`);
}

const rounded = (pixels: number) => Math.round(pixels * 100) / 100;

function shapeOf(glyph: Glyph, scale: number): string {
  return glyph.path.commands
    .map(({ command, args }) => `${letters[command]}${args.map((one, at) => rounded(one * (at % 2 === 0 ? scale : -scale))).join(" ")}`)
    .join("");
}
