import { useSyncExternalStore } from "react";

export const views = ["grid", "outline", "table"] as const;
export type View = (typeof views)[number];

const wide = "(min-width: 48rem)";

/** Whether there is room for the grid; undefined before the page knows. */
export function useRoomForGrid(): boolean | undefined {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(wide);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => window.matchMedia(wide).matches,
    () => undefined,
  );
}
