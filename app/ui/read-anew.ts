import { useEffect, useRef } from "react";
import { useLive } from "./live.tsx";
import { useRevalidating } from "./revalidating.ts";

/** Milliseconds after a lost connection is back: after a restart everybody is back in the same moment. */
const afterAbsence = { least: 500, spread: 4_500 };

/**
 * Reads the page anew when something that it shows has changed, and a while after a lost connection is back. Many changes are
 * one question, asked at a moment of the next `within` milliseconds, so that many readers do not ask it at once.
 */
export function useReadAnew(what: string, shows: (id: string) => boolean, within: number): void {
  const revalidate = useRevalidating();
  const next = useRef<{ due: number; timer: ReturnType<typeof setTimeout> }>();
  useEffect(() => () => clearTimeout(next.current?.timer), []);
  useLive(what, (id) => {
    if (id !== undefined && !shows(id)) return;
    const delay = id === undefined ? afterAbsence.least + Math.random() * afterAbsence.spread : Math.random() * within;
    const due = performance.now() + delay;
    if (next.current && next.current.due <= due) return;
    clearTimeout(next.current?.timer);
    const timer = setTimeout(() => {
      next.current = undefined;
      revalidate();
    }, delay);
    next.current = { due, timer };
  });
}
