import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

/** Where a presentation turns to. */
export type Turn = "on" | "back" | "first" | "last";

interface Commands {
  turn(where: Turn): void;
  leave(): void;
  fill(): void;
  /** Where there are notes. */
  toggleNotes?(): void;
  /** Where something can be skipped. */
  skip?(): void;
}

const turns: Record<string, Turn> = {
  ArrowRight: "on",
  ArrowDown: "on",
  PageDown: "on",
  " ": "on",
  Enter: "on",
  ArrowLeft: "back",
  ArrowUp: "back",
  PageUp: "back",
  Backspace: "back",
  Home: "first",
  End: "last",
};

/** Keys on the whole page, and taps on the stage: on its first third back, elsewhere on. */
export function useCommands(root: RefObject<HTMLElement>, commands: Commands): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    // Keys go to the page and not to what was pressed before it.
    element.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent) => obey(event, latest.current);
    const onTap = (event: MouseEvent) => turnByTap(event, latest.current);
    document.addEventListener("keydown", onKey);
    element.addEventListener("click", onTap);
    return () => {
      document.removeEventListener("keydown", onKey);
      element.removeEventListener("click", onTap);
    };
  }, [root]);
}

function obey(event: KeyboardEvent, { turn, leave, fill, toggleNotes, skip }: Commands): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  const target = event.target instanceof Element ? event.target : document.body;
  // A button is pressed by its own keys, and a recording is wound by the arrows.
  if ((event.key === " " || event.key === "Enter") && target.closest("a, button, audio")) return;
  if (event.key.startsWith("Arrow") && target.closest("audio, input")) return;
  const name = event.key.toLowerCase();
  if (event.key === "Escape") {
    // The browser itself ends the full screen.
    if (!document.fullscreenElement) leave();
  } else if (name === "n" && toggleNotes) toggleNotes();
  else if (name === "s" && skip) skip();
  else if (name === "f") fill();
  else if (event.key === " " && event.shiftKey) turn("back");
  else if (turns[event.key]) turn(turns[event.key] as Turn);
  else return;
  event.preventDefault();
}

function turnByTap(event: MouseEvent, { turn }: Commands): void {
  if (!(event.target instanceof Element) || !event.target.closest("[data-turns]")) return;
  if (event.target.closest("a, button, audio, summary, label, input")) return;
  // Whoever marks words does not want to go on.
  if (!document.getSelection()?.isCollapsed) return;
  turn(event.clientX < window.innerWidth / 3 ? "back" : "on");
}

/** The whole screen for the page, where the browser gives it. */
export function useFullScreen(): { full: boolean; canFill: boolean; fill: () => void } {
  const [state, setState] = useState({ full: false, canFill: false });
  useEffect(() => {
    const look = () => setState({ full: document.fullscreenElement !== null, canFill: document.fullscreenEnabled === true });
    look();
    document.addEventListener("fullscreenchange", look);
    return () => document.removeEventListener("fullscreenchange", look);
  }, []);
  const fill = useCallback(() => {
    if (document.fullscreenElement) void document.exitFullscreen();
    // A browser may refuse; then the page stays as large as its window.
    else document.documentElement.requestFullscreen?.().catch(() => undefined);
  }, []);
  return { ...state, fill };
}
