import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useLive } from "#app/ui/live.tsx";

/** Looks again as soon as one of the stories shown is kept from readers; and a while after a lost connection is back. */
export function useHiddenStories(shown: readonly string[]): void {
  const { revalidate } = useRevalidator();
  const later = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(later.current), []);
  useLive("stories", (id) => {
    if (id !== undefined) {
      if (shown.includes(id)) revalidate();
      return;
    }
    // After a restart everybody is back in the same moment.
    clearTimeout(later.current);
    later.current = setTimeout(revalidate, 500 + Math.random() * 4_500);
  });
}
