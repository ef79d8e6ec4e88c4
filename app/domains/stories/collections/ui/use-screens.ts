import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import { type Block, blocksOn, type Screen, screensOf } from "../slides.ts";

/** From large to small. What does not fit at the last of the first ones is divided; what cannot be divided goes on shrinking. */
const comfortable = [1, 0.9, 0.8, 0.7];
const divided = [0.8, 0.7, 0.6, 0.5];
const indivisible = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.42, 0.35];

/** React warns of layout effects on the server, where nothing is laid out. */
const useBeforePaint = typeof document === "undefined" ? useEffect : useLayoutEffect;

export interface Layout {
  readonly of: string;
  readonly scale: number;
  readonly screens: readonly Screen[];
}

interface Shown {
  readonly key: string;
  /** Missing where a slide is no text that could be divided. */
  readonly blocks?: readonly Block[];
  /** Stands above the text of every screen. */
  readonly label?: string;
}

interface Parts {
  /** The room that there is. */
  readonly frame: RefObject<HTMLElement>;
  /** What is shown in it. */
  readonly sheet: RefObject<HTMLElement>;
  /** Out of sight: here is tried what would fit. */
  readonly measure: RefObject<HTMLElement>;
}

/** In what size a slide fits its screen, and over how many screens it is divided; again when the screen or the fonts change. */
export function useLayout({ key, blocks, label }: Shown, parts: Parts): Layout | undefined {
  const [layout, setLayout] = useState<Layout>();
  const room = useRoom(parts.frame);
  // The same key is the same slide, and the parts are always the same.
  useBeforePaint(() => {
    const [frame, sheet, measure] = [parts.frame.current, parts.sheet.current, parts.measure.current];
    if (!frame || !sheet || !measure) return;
    const height = frame.clientHeight;
    setLayout({ of: key, ...(blocks ? textLayout(blocks, label, measure, height) : { scale: sheetScale(sheet, height), screens: [] }) });
  }, [key, room]);
  return layout?.of === key ? layout : undefined;
}

/** Changes whenever what fits may have changed. */
function useRoom(frame: RefObject<HTMLElement>): number {
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const again = () => setRoom((before) => before + 1);
    const observer = new ResizeObserver(again);
    if (frame.current) observer.observe(frame.current);
    document.fonts.addEventListener("loadingdone", again);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", again);
    };
  }, [frame]);
  return room;
}

function sheetScale(sheet: HTMLElement, height: number): number {
  for (const scale of indivisible) {
    sheet.style.setProperty("--scale", String(scale));
    if (sheet.offsetHeight <= height) return scale;
  }
  return indivisible.at(-1) ?? 1;
}

function textLayout(blocks: readonly Block[], label: string | undefined, measure: HTMLElement, height: number) {
  const pieces = blocks.flatMap((block) => block.pieces);
  const whole = { from: 0, until: pieces.length };
  const fitsAt = (scale: number) => (screen: Screen) => {
    measure.style.setProperty("--scale", String(scale));
    measure.innerHTML = (label ? "<h3>.</h3>" : "") + htmlOf(blocksOn(blocks, screen));
    return measure.offsetHeight <= height;
  };
  const alone = (scale: number) => pieces.every((_, from) => fitsAt(scale)({ from, until: from + 1 }));
  const one = comfortable.find((scale) => fitsAt(scale)(whole));
  const scale = one ?? divided.find(alone) ?? divided.at(-1) ?? 1;
  const screens = one
    ? [whole]
    : screensOf(
        pieces.map((piece) => piece.length),
        fitsAt(scale),
      );
  measure.innerHTML = "";
  return { scale, screens };
}

/** Blocks as they are set, the same where they are measured and where they are shown. */
export function htmlOf(blocks: readonly Block[]): string {
  const inner = blocks.map(({ look, marker, pieces }) => {
    const text = pieces.join("");
    if (look === "quote") return `<blockquote class="quote" dir="auto">${text}</blockquote>`;
    if (look === "item") return `<p class="item" dir="auto"><span>${marker ?? ""}</span><span>${text}</span></p>`;
    return `<p dir="auto">${text}</p>`;
  });
  return `<div class="blocks">${inner.join("")}</div>`;
}
