import { type RefObject, useCallback, useRef, useState } from "react";
import { type JourneyMap, stepsOf } from "../board/map.ts";
import { keyOf } from "./targets.ts";
import type { View } from "./views.ts";

/** Goes to a step; false where it is not in sight. `led`: somebody else says so, and who is busy stays where they are. */
export type GoTo = (stepId: string, led: boolean) => boolean;

/** A step to go to, anew each time. */
export interface Going {
  readonly stepId: string;
}

interface ByGoing {
  /** What holds the view. */
  readonly area: RefObject<HTMLDivElement>;
  /** For the grid, which draws a part of the map only. */
  readonly going: Going | undefined;
  readonly go: GoTo;
}

/** Ways to a step in the view that is shown. */
export function useGoing(map: Pick<JourneyMap, "stages">, view: View | undefined, panelOpen: boolean): ByGoing {
  const area = useRef<HTMLDivElement>(null);
  const [going, setGoing] = useState<Going>();
  const now = useRef({ map, view, panelOpen });
  now.current = { map, view, panelOpen };
  const go = useCallback((stepId: string, led: boolean) => {
    const { map: shown, view: at, panelOpen: open } = now.current;
    if (led && (open || isBusy(area.current))) return true;
    if (at === "grid") {
      const found = stepsOf(shown).some(({ id }) => id === stepId);
      if (found) setGoing({ stepId });
      return found;
    }
    const place = placeOf(area.current, stepId);
    place?.scrollIntoView({ block: "center" });
    place?.focus({ preventScroll: true });
    return place !== null;
  }, []);
  return { area, going, go };
}

/** Whoever writes, or is at a field or a button beside the view, is not taken away from there. */
function isBusy(area: HTMLElement | null): boolean {
  const { activeElement: at } = document;
  if (!at || at === document.body) return false;
  return !area?.contains(at) || at.matches("input, textarea, select, [contenteditable]");
}

/** Where the outline and the table have the step: what edits it, or the first of its cards. */
function placeOf(area: HTMLElement | null, stepId: string): HTMLElement | null {
  const step = `[data-target="${keyOf({ part: "step", id: stepId })}"]`;
  return area?.querySelector<HTMLElement>(`${step}, [data-target^="cell "][data-target$=" ${stepId}"]`) ?? null;
}
