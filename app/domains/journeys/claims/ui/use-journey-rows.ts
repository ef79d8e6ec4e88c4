import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useLive } from "#app/ui/live.tsx";

/** Milliseconds: many changes are one question, and an answer is there within a second. */
const gathered = 150;
const spread = 350;

/** Reads the page anew when claims or evidence of this map changed; what comes within a moment is asked for once. */
export function useJourneyRows(journeyId: string): void {
  const { revalidate } = useRevalidator();
  const waiting = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(waiting.current), []);
  useLive("journey-rows", (id) => {
    if (id && id !== journeyId) return;
    if (waiting.current) return;
    waiting.current = setTimeout(
      () => {
        waiting.current = undefined;
        revalidate();
      },
      gathered + Math.random() * spread,
    );
  });
}
