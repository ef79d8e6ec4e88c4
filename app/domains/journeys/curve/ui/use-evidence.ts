import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useLive } from "#app/ui/live.tsx";

/** Reads the page anew when one of the stories that it rests on is hidden: it leaves the curve at once. */
export function useEvidence(storyIds: readonly string[]): void {
  const { revalidate } = useRevalidator();
  const waiting = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(waiting.current), []);
  useLive("stories", (id) => {
    if (id && !storyIds.includes(id)) return;
    clearTimeout(waiting.current);
    waiting.current = setTimeout(revalidate, 100 + Math.random() * 300);
  });
}
