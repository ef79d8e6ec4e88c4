/**
 * Pictures as PNG and PDF. Heavy: done in the thread beside (bin/aside.ts), which loads the parts when they are first needed.
 * The fonts come with the product, so that a server without any fonts draws the same.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { isRightToLeft, signsOf } from "#app/shared/measuring.ts";
import type { Picture } from "./picture.ts";
import type { Paper } from "./slicing.ts";

const require = createRequire(import.meta.url);
const beside = (name: string, ...path: string[]) => join(dirname(require.resolve(name)), ...path);

const fonts = {
  latin: () => beside("@embedpdf/fonts-latin", "../fonts/NotoSans-Regular.ttf"),
  latinBold: () => beside("@embedpdf/fonts-latin", "../fonts/NotoSans-SemiBold.ttf"),
  latinItalic: () => beside("@embedpdf/fonts-latin", "../fonts/NotoSans-Italic.ttf"),
  arabic: () => beside("@embedpdf/fonts-arabic", "../fonts/NotoNaskhArabic-Regular.ttf"),
  arabicBold: () => beside("@embedpdf/fonts-arabic", "../fonts/NotoNaskhArabic-Bold.ttf"),
  han: () => beside("@embedpdf/fonts-sc", "../fonts/NotoSansHans-Regular.otf"),
  emoji: () => beside("@expo-google-fonts/noto-emoji", "400Regular/NotoEmoji_400Regular.ttf"),
} as const;
type FontName = keyof typeof fonts;

/** Pixels of the largest picture: what a program for pictures still opens. */
const longestSide = 16_000;
const mostPixels = 60_000_000;

/** PNG, twice as fine as a screen where that is not too large. */
export async function paintPng({ svg, width, height }: Pick<Picture, "svg" | "width" | "height">): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const zoom = Math.min(2, longestSide / width, longestSide / height, Math.sqrt(mostPixels / (width * height)));
  const painted = new Resvg(svg, {
    fitTo: { mode: "zoom", value: zoom },
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(fonts).map((path) => path()),
      defaultFontFamily: "Noto Sans",
      sansSerifFamily: "Noto Sans",
      serifFamily: "Noto Sans",
    },
  }).render();
  return painted.asPng();
}

/** Points to the inch are 72, pixels 96. */
const pointsInPixel = 0.75;
/** A page of PDF is at most so many points long. */
const longestPage = 14_400;
const sheets = { a4: [841.89, 595.28], a3: [1190.55, 841.89] } as const;
const border = 24;

/** One page that is as wide as the picture, or a page of paper for each picture, as large as fits. */
export async function paintPdf(
  pictures: readonly Pick<Picture, "svg" | "width" | "height">[],
  paper: Paper,
  title: string,
): Promise<Uint8Array> {
  const [{ default: PDFDocument }, { default: svgToPdf }] = await Promise.all([import("pdfkit"), import("svg-to-pdfkit")]);
  const document = new PDFDocument({ autoFirstPage: false, info: { Title: title, Producer: "Alongside", Creator: "Alongside" } });
  const done = new Promise<Uint8Array>((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
  for (const [name, path] of Object.entries(fonts)) document.registerFont(name, path());
  for (const { svg, width, height } of pictures) {
    const fitting =
      paper === "wide" ? Math.min(pointsInPixel, longestPage / width, longestPage / height) : fitInto(sheets[paper], width, height);
    const size: [number, number] = paper === "wide" ? [width * fitting, height * fitting] : [...sheets[paper]];
    document.addPage({ size, margin: 0 });
    document.rect(0, 0, ...size).fill("#fffdf8");
    const inset = paper === "wide" ? 0 : border;
    svgToPdf(document, inRuns(svg), inset, inset, {
      width: width * fitting,
      height: height * fitting,
      preserveAspectRatio: "xMinYMin meet",
      fontCallback: (family: string, bold: boolean, italic: boolean) => fontFor(family, bold, italic),
    });
  }
  document.end();
  return done;
}

const fitInto = ([wide, high]: readonly [number, number], width: number, height: number) =>
  Math.min(pointsInPixel, (wide - 2 * border) / width, (high - 2 * border) / height);

function fontFor(family: string, bold: boolean, italic: boolean): FontName {
  if (family === "emoji" || family === "han") return family;
  if (family === "arabic") return bold ? "arabicBold" : "arabic";
  return bold ? "latinBold" : italic ? "latinItalic" : "latin";
}

const scripts: readonly [string, RegExp][] = [
  ["emoji", /\p{Emoji_Presentation}|\p{Extended_Pictographic}/u],
  ["han", /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\u3000-\u303F\uFF00-\uFF60]/u],
  ["arabic", /[\p{scx=Arab}]/u],
];
/** Pictographs that the font of letters has as well. */
const plainSigns = /[©®™]/u;
const fontOf = (sign: string) => (plainSigns.test(sign) ? "latin" : (scripts.find(([, pattern]) => pattern.test(sign))?.[0] ?? "latin"));

/** A PDF has no font to fall back on: each run of signs says which font holds it. */
function inRuns(svg: string): string {
  return svg.replaceAll(/(<text [^>]*>)([^<]+)<\/text>/g, (_, opening: string, said: string) => {
    const content = said.replaceAll(/[\u2067\u2069]/g, "");
    const runs: { font: string; text: string }[] = [];
    for (const sign of content.match(/&[a-z]+;|[^&]+/g)?.flatMap((piece) => (piece.startsWith("&") ? [piece] : signsOf(piece))) ?? []) {
      const last = runs.at(-1);
      const font = sign === " " && last?.font === "arabic" ? "arabic" : fontOf(sign);
      if (last?.font === font) last.text += sign;
      else runs.push({ font, text: sign });
    }
    // Words and runs are set one after the other: of what is read from right to left the last one comes first.
    const set = runs.map(({ font, text }) => ({ font, text: font === "arabic" ? text.split(" ").reverse().join(" ") : text }));
    if (isRightToLeft(content)) set.reverse();
    return `${opening}${set.map(({ font, text }) => `<tspan font-family="${font}">${text}</tspan>`).join("")}</text>`;
  });
}
