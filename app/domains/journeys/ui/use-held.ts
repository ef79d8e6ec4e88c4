import { useRef } from "react";
import type { Besides } from "./besides.ts";

/** What rows say of the steps, as it was when it became calm; and of how many steps they say something else by now. */
export function useHeld(latest: Besides, calm: boolean): { besides: Besides; waiting: number; show(): void } {
  const held = useRef<Besides>();
  if (!calm) held.current = undefined;
  else held.current ??= latest;
  const shown = held.current ?? latest;
  return {
    // How much is talked about is no change of the map.
    besides: shown === latest ? latest : { ...shown, talk: latest.talk },
    waiting: shown === latest ? 0 : changedSteps(shown, latest),
    show() {
      held.current = calm ? latest : undefined;
    },
  };
}

export function changedSteps(before: Besides, now: Besides): number {
  const changed = new Set<string>();
  const compare = (one: Readonly<Record<string, unknown>> = {}, other: Readonly<Record<string, unknown>> = {}) => {
    for (const id of new Set([...Object.keys(one), ...Object.keys(other)]))
      if (JSON.stringify(one[id]) !== JSON.stringify(other[id])) changed.add(id);
  };
  compare(before.teams, now.teams);
  compare(before.evidence, now.evidence);
  for (const sketch of new Set([...Object.keys(before.curves), ...Object.keys(now.curves)]))
    compare(before.curves[sketch], now.curves[sketch]);
  return changed.size;
}
