/**
 * Pictures as PNG and PDF. Heavy: done in the thread beside (bin/aside.ts), which loads the parts when they are first needed.
 * The fonts come with the product, so that a server without any fonts draws the same.
 */
import { escaped } from "#app/shared/svg-text.ts";
import { fonts, outlined, type Run, relettered } from "./lettering.server.ts";
import type { Picture } from "./picture.ts";
import { border, type Paper, paperSizes, pointsInPixel } from "./slicing.ts";

/** Pixels of the largest picture: what a program for pictures still opens. */
const longestSide = 16_000;
const mostPixels = 40_000_000;

/** PNG, twice as fine as a screen where that is not too large. */
export async function paintPng({ svg, width, height }: Pick<Picture, "svg" | "width" | "height">): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const zoom = Math.min(2, longestSide / width, longestSide / height, Math.sqrt(mostPixels / (width * height)));
  // It reads the whole file of a font anew for each letter that it sets: a map of 85,000 letters took it many seconds.
  const painted = new Resvg(outlined(svg), { fitTo: { mode: "zoom", value: zoom }, font: { loadSystemFonts: false } }).render();
  return painted.asPng();
}

/** A page of PDF is at most so many points long. */
const longestPage = 14_400;

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
      paper === "wide" ? Math.min(pointsInPixel, longestPage / width, longestPage / height) : fitInto(paperSizes[paper], width, height);
    const size: [number, number] = paper === "wide" ? [width * fitting, height * fitting] : [...paperSizes[paper]];
    document.addPage({ size, margin: 0 });
    document.rect(0, 0, ...size).fill("#fffdf8");
    const inset = paper === "wide" ? 0 : border;
    svgToPdf(document, relettered(svg, inFonts), inset, inset, {
      width: width * fitting,
      height: height * fitting,
      preserveAspectRatio: "xMinYMin meet",
      fontCallback: (name: string) => (name in fonts ? name : "latin"),
    });
  }
  document.end();
  return done;
}

const fitInto = ([wide, high]: readonly [number, number], width: number, height: number) =>
  Math.min(pointsInPixel, (wide - 2 * border) / width, (high - 2 * border) / height);

/** A PDF has no font to fall back on: each run says which font holds it, and where it stands. */
const inFonts = (opening: string, runs: readonly Run[]) =>
  `${opening}${runs.map(({ font, text, x }) => `<tspan x="${x}" font-family="${font}">${escaped(text)}</tspan>`).join("")}</text>`;
