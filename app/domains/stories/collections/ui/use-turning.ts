import { useMemo, useRef, useState } from "react";
import type { Turn } from "#app/ui/presenting/use-commands.ts";
import { type Presentation, placeAmong, type Screen, type Slide, slidesOf } from "../slides.ts";
import { labelOf } from "./sheets.tsx";
import { useLayout } from "./use-screens.ts";

/** Beyond the last piece of any passage: where one comes from behind. */
const fromBehind = Number.MAX_SAFE_INTEGER;
const whole: Screen = { from: 0, until: fromBehind };

/** Where a presentation stands and how it goes on. `opened`: as it was before anything left it. */
export function useTurning(presentation: Presentation, opened: Presentation) {
  const parts = { frame: useRef<HTMLDivElement>(null), sheet: useRef<HTMLDivElement>(null), measure: useRef<HTMLDivElement>(null) };
  const [at, setAt] = useState({ key: "title", piece: 0 });
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const slides = useMemo(() => slidesOf(presentation, skipped), [presentation, skipped]);
  const all = useMemo(() => slidesOf(opened), [opened]);
  const place = placeAmong(slides, all, at.key);
  const slide = slides[place] as Slide;
  const blocks = "blocks" in slide ? slide.blocks : undefined;
  const layout = useLayout({ key: slide.key, blocks, label: labelOf(slide) }, parts);
  const screens = layout && layout.screens.length > 0 ? layout.screens : [whole];
  const piece = slide.key === at.key ? at.piece : 0;
  const number = Math.max(
    screens.findLastIndex(({ from }) => from <= piece),
    0,
  );

  /** From its notice past a story that may be heavy, until somebody enters it from there. */
  function skip(): void {
    if (slide.kind !== "notice") return;
    const next = slides.slice(place + 1).find((one) => !("story" in one) || one.story.id !== slide.story.id);
    setSkipped((before) => new Set([...before, slide.story.id]));
    if (next) setAt({ key: next.key, piece: 0 });
  }

  function enter({ story }: Extract<Slide, { kind: "notice" }>): void {
    const within = slidesOf(presentation);
    const next = within[within.findIndex(({ key }) => key === slide.key) + 1];
    setSkipped((before) => new Set([...before].filter((id) => id !== story.id)));
    if (next) setAt({ key: next.key, piece: 0 });
  }

  function turn(where: Turn): void {
    const goTo = (next: number, pieceThere = 0) => {
      const there = slides[Math.min(Math.max(next, 0), slides.length - 1)];
      if (there) setAt({ key: there.key, piece: pieceThere });
    };
    if (where === "first") goTo(0);
    else if (where === "last") goTo(slides.length - 1);
    else if (where === "on" && slide.kind === "notice") enter(slide);
    else if (where === "on") {
      const next = screens[number + 1];
      if (next) setAt({ key: slide.key, piece: next.from });
      else goTo(place + 1);
    } else {
      const before = screens[number - 1];
      if (before) setAt({ key: slide.key, piece: before.from });
      else if (place > 0) goTo(place - 1, fromBehind);
    }
  }

  return {
    parts,
    slide,
    screen: screens[number] ?? whole,
    scale: layout?.scale ?? 1,
    turn,
    skip,
    isFirst: place === 0,
    /** 0…1 */
    progress: (place + number / screens.length) / Math.max(slides.length - 1, 1),
  };
}
